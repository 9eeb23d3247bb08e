import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { hashSources } from "../../../scripts/setup/hash-sources.mjs";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "kundenkreis-hash-"));
  mkdirSync(join(root, "app", "generated"), { recursive: true });
  writeFileSync(join(root, "app", "a.ts"), "one");
});
afterEach(() => rmSync(root, { recursive: true }));

const hash = (): string => hashSources(["app", "vite.config.ts"], { root, except: ["app/generated"] });

it.each([
  ["a changed file", () => writeFileSync(join(root, "app", "a.ts"), "two")],
  ["a new file", () => writeFileSync(join(root, "app", "b.ts"), "")],
  ["a new name", () => renameSync(join(root, "app", "a.ts"), join(root, "app", "c.ts"))],
  ["a source that did not exist", () => writeFileSync(join(root, "vite.config.ts"), "")],
])("%s changes the hash", (_what, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

it("what is left out does not change the hash", () => {
  const before = hash();
  writeFileSync(join(root, "app", "generated", "client.ts"), "new");
  expect(hash()).toBe(before);
});
