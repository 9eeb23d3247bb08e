import { expect, it } from "vitest";
import { reviewKeyOf } from "~/features/referrals/ui/reviewing/review-keys";

const pressed = (key: string, change: Partial<KeyboardEvent> = {}) => reviewKeyOf({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, defaultPrevented: false, ...change });

it("a key decides once however long it is held; moving goes on; what is the browser's stays the browser's", () => {
  expect([pressed("a"), pressed("r"), pressed("u"), pressed("q")]).toEqual(["a", "r", "u", undefined]);
  expect([pressed("a", { repeat: true }), pressed("j", { repeat: true })]).toEqual([undefined, "j"]);
  expect([pressed("r", { ctrlKey: true }), pressed("a", { metaKey: true }), pressed("a", { defaultPrevented: true })]).toEqual([undefined, undefined, undefined]);
});
