import { expect, it } from "vitest";
import { feedScan, noScan } from "~/features/inserts/domain/packing/scan-buffer";

/** Types a text with so long a pause before each key; what was scanned in the end. */
function typed(text: string, pauseMilliseconds: number, keys: readonly string[] = [...text, "Enter"]): string | null {
  let [buffer, scanned, at] = [noScan, null as string | null, 1000];
  for (const key of keys) {
    at += pauseMilliseconds;
    ({ buffer, scanned } = feedScan(buffer, key, at));
  }
  return scanned;
}

it("what a scanner types in one go is a scan, however many keys of Shift lie between", () => {
  expect(typed("DE-1042-A", 8)).toBe("DE-1042-A");
  expect(typed("#1042", 60)).toBe("#1042");
  expect(typed("", 8, ["Shift", "#", "Shift", "1", "2", "Enter"])).toBe("#12");
});

it("what a person types is none, and neither is Enter alone or a short slip", () => {
  expect(typed("#1042", 140)).toBeNull();
  expect(typed("", 8, ["Enter"])).toBeNull();
  expect(typed("jj", 8)).toBeNull();
});

it("what was typed before a pause does not belong to it", () => {
  const first = feedScan(noScan, "j", 1000);
  let buffer = first.buffer;
  for (const [index, key] of [..."#77"].entries()) ({ buffer } = feedScan(buffer, key, 3000 + index * 10));
  expect(feedScan(buffer, "Enter", 3040)).toEqual({ buffer: noScan, scanned: "#77" });
});
