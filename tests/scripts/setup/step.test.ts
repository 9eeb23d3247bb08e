import { expect, it } from "vitest";
import { step } from "../../../scripts/setup/step.mjs";

function paper(isTTY: boolean): { isTTY: boolean; write: (text: string) => boolean; text: string } {
  return {
    isTTY,
    text: "",
    write(text: string) {
      this.text += text;
      return true;
    },
  };
}

it("a step is plain lines where there is no terminal", async () => {
  const out = paper(false);
  await expect(step("Building", () => 7, out as never)).resolves.toBe(7);
  expect(out.text).toMatch(/^· Building …\n✓ Building \(\d+\.\d s\)\n$/);
});

it("a step that fails says so and passes the error on", async () => {
  const out = paper(true);
  await expect(step("Building", () => Promise.reject(new Error("no")), out as never)).rejects.toThrow("no");
  expect(out.text).toMatch(/✗ Building \(\d+\.\d s\)\n$/);
});
