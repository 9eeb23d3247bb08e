import { format } from "node:util";
import { afterAll, afterEach, expect } from "vitest";

/**
 * What nobody expected on the console fails the test it was said in. A test that expects it replaces the function itself
 * (`vi.spyOn(console, "error").mockImplementation(…)`).
 */
const heard: string[] = [];

for (const level of ["error", "warn"] as const) {
  console[level] = (...values: unknown[]) => void heard.push(`console.${level}: ${format(...values)}`);
}

function expectSilence(): void {
  expect(heard.splice(0), "nothing unexpected was said on the console").toEqual([]);
}

afterEach(expectSilence);
afterAll(expectSilence);
