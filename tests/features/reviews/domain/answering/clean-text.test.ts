import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "~/features/reviews/domain/answering/clean-text";

describe("text as somebody typed it", () => {
  it.each<[string, string]>([
    ["a family that is joined", "👨‍👩‍👧‍👦 lecker"], ["a heart with its look", "❤️"], ["a keycap", "1️⃣"], ["skin tones", "👍🏽"], ["the flag of Scotland", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"], ["two letters of a flag", "🇩🇪"],
    ["markup, which is text", "<script>alert(1)</script> & <b>"], ["Arabic with a joiner of its own", "می‌خواهم"], ["Hebrew", "טוב מאוד"], ["accents", "Müßiggang à la crème"], ["lines", "Eins.\nZwei.\n\nDrei."],
  ])("%s stays as it is", (_, typed) => {
    expect(cleanText(typed)).toEqual({ text: typed, hadHidden: false });
  });

  it.each<[string, string, string]>([
    ["an override from right to left", "gut\u202egnagulhcs\u202c", "gutgnagulhcs"], ["isolates", "a\u2066b\u2069", "ab"], ["controls", "a\u0000b\u0007c\u001b[31m", "abc[31m"], ["what has no width", "sch\u200blecht", "schlecht"],
    ["hidden writing in tags", "gut\u{e0073}\u{e0065}\u{e0063}", "gut"], ["joiners between Latin letters", "a\u200db\u200cc", "abc"], ["fillers", "\u3164\u115f", ""], ["half a surrogate", "a\ud800b", "ab"],
    ["looks without anything that has two", "a\ufe0fb", "ab"], ["marks in a pile", `Z${"\u0335".repeat(9)}`, `Z${"\u0335".repeat(4)}`], ["private code points", "\ue000x", "x"],
  ])("%s is taken out, and flagged", (_, typed, text) => {
    expect(cleanText(typed)).toEqual({ text, hadHidden: true });
  });

  it.each(["\ufeffgut", "g\u00adut", "\u200egut", "gut\r\n", "gut\u00a0"])("what pasted text brings along goes without a word: %j", (typed) => {
    expect(cleanText(typed)).toEqual({ text: "gut", hadHidden: false });
  });

  it("a line has no breaks", () => {
    expect(cleanLine(" a \n b\t c ").text).toBe("a b c");
  });

  it("cleaned twice is cleaned once, and nothing hidden is left", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
      const { text } = cleanText(typed);
      expect(cleanText(text)).toEqual({ text, hadHidden: false });
    }), { numRuns: 2000 });
  });
});
