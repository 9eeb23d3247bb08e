import { describe, expect, it } from "vitest";
import { listKeyOf } from "~/core/lists/ui/use-list-keys";
import { reviewKeys } from "~/features/referrals/ui/reviewing/review-keys";
import { moderationKeys } from "~/features/reviews/ui/moderating/moderation-keys";

const press = (keys: readonly string[], key: string, change: Partial<KeyboardEvent> = {}) =>
  listKeyOf(keys, { key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, defaultPrevented: false, ...change });

describe.each([["held referrals", reviewKeys, "r"], ["reviews", moderationKeys, "p"]] as const)("keys of the list of %s", (_, keys, decides) => {
  it("each is one keystroke", () => { expect(keys.map((key) => press(keys, key))).toEqual(keys); });

  it("what means the browser, or was used already, is left alone", () => {
    for (const change of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { defaultPrevented: true }]) expect(press(keys, decides, change)).toBeUndefined();
    for (const key of ["6", "0", decides.toUpperCase(), "Enter", "q"]) expect(press(keys, key)).toBeUndefined();
  });

  it("a held key moves on, but decides only once", () => {
    const held = (key: string) => press(keys, key, { repeat: true });
    expect([held("j"), held("ArrowUp"), held(decides), held("u"), held("x")]).toEqual(["j", "ArrowUp", undefined, undefined, undefined]);
  });
});
