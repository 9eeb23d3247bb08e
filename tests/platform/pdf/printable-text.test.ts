import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printableLines, printableText } from "~/platform/pdf/printable-text";

describe("text that may be set", () => {
  it.each([
    ["a line break is a blank", "Maria\r\nSchneider", "Maria Schneider"],
    ["control characters are removed", "Ma\u0007ria\u0000", "Maria"],
    ["marks of writing direction are removed", "\u202eMaria\u202c\u200f", "Maria"],
    ["zero-width characters and soft hyphens are removed", "Ma\u200bri\u00ada\ufeff", "Maria"],
    ["letter and accent become one, whatever stands between", "Re\u200b\u0301ne\u0301", "Réné"],
    ["blanks are single, and none are around", "  Maria \t  Schneider ", "Maria Schneider"],
    ["a no-break blank stays", "10\u00a0%", "10\u00a0%"],
    ["hyphens are of one kind", "Anna\u2010Maria\u2011Luise", "Anna-Maria-Luise"],
    ["half a character is removed", "Maria\ud83d", "Maria"],
  ])("%s", (_rule, text, expected) => {
    expect(printableText(text)).toBe(expected);
  });

  it.each([
    ["each line of a text that was broken by hand is one", "Bis bald,\r\n  Ihr  Lindenhof", ["Bis bald,", "Ihr Lindenhof"]],
    ["whatever ended it", "a\nb\rc\vd\u2028e\u2029f", ["a", "b", "c", "d", "e", "f"]],
    ["several empty ones are one, and around the text there are none", "\n \na\n\u200b\n\t\nb\n\n", ["a", "", "b"]],
    ["nothing has no lines", " \n\n ", []],
  ])("%s", (_rule, text, expected) => {
    expect(printableLines(text)).toEqual(expected);
  });

  it("has no control or format characters whatever comes in, and is then left as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const printable = printableText(text);
        expect(printable).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(printableText(printable)).toBe(printable);
      }),
    );
  });
});
