import { describe, expect, it } from "vitest";
import { moderationKeyOf, moderationKeys } from "~/features/reviews/ui/moderating/moderation-keys";

const pressed = (key: string, change: Partial<Parameters<typeof moderationKeyOf>[0]> = {}) =>
  moderationKeyOf({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, defaultPrevented: false, ...change });

describe("keys of the list of reviews", () => {
  it.each(moderationKeys)("%s is one keystroke", (key) => { expect(pressed(key)).toBe(key); });

  it("what means the browser, or was used already, is left alone", () => {
    for (const change of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { defaultPrevented: true }]) expect(pressed("p", change)).toBeUndefined();
    for (const key of ["6", "0", "P", "Enter", "q"]) expect(pressed(key)).toBeUndefined();
  });

  it("a held key moves on, but decides only once", () => {
    expect([pressed("j", { repeat: true }), pressed("p", { repeat: true }), pressed("1", { repeat: true }), pressed("u", { repeat: true })]).toEqual(["j", undefined, undefined, undefined]);
  });
});
