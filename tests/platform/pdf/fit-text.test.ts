import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitText, type TextSpace } from "~/platform/pdf/fit-text";
import type { TextRuler } from "~/platform/pdf/text-ruler";

/** Every character is half as wide as the type is large, so that lines can be counted by hand. */
const halfEmRuler: TextRuler = {
  widthPoints: (text, _face, sizePoints) => ([...text].length * sizePoints) / 2,
  capHeight: () => 0.7,
  uncoveredCharacters: () => [],
};

/** Room for 20 characters at 10 points, for 25 at 8 points. */
const space: TextSpace = { face: "source-sans-regular", widthPoints: 100, mostLines: 2, leading: 1.2, largestPoints: 10, smallestPoints: 8 };

describe("fitting a text", () => {
  it("fills line after line at the largest size", () => {
    expect(fitText("Wir haben sie heute mit Sorgfalt gepackt", space, halfEmRuler)).toEqual({
      ok: true,
      sizePoints: 10,
      lines: ["Wir haben sie heute", "mit Sorgfalt gepackt"],
      linesDown: [0, 1],
    });
  });

  it("is set smaller where it is too long, in steps of half a point", () => {
    expect(fitText("Wir haben sie gestern mit aller Sorgfalt gepackt", space, halfEmRuler)).toEqual({
      ok: true,
      sizePoints: 8,
      lines: ["Wir haben sie gestern mit", "aller Sorgfalt gepackt"],
      linesDown: [0, 1],
    });
  });

  it("says so where even the smallest size is too large, in lines, in height, or for one word", () => {
    expect(fitText("Wir haben sie gestern mit aller Sorgfalt gepackt und verschickt", space, halfEmRuler)).toEqual({ ok: false });
    expect(fitText("Wir haben sie heute mit Sorgfalt gepackt", { ...space, heightPoints: 15 }, halfEmRuler)).toEqual({ ok: false });
    expect(fitText("Donaudampfschifffahrtsgesellschaft", space, halfEmRuler)).toEqual({ ok: false });
  });

  it("balances the lines of a headline", () => {
    const text = "Schön, dass Sie da sind";
    expect(fitText(text, space, halfEmRuler)).toMatchObject({ lines: ["Schön, dass Sie da", "sind"] });
    expect(fitText(text, { ...space, balanced: true }, halfEmRuler)).toMatchObject({ lines: ["Schön, dass", "Sie da sind"] });
  });

  it("tracking takes room", () => {
    expect(fitText("Wir haben sie heute.", { ...space, mostLines: 1 }, halfEmRuler)).toMatchObject({ sizePoints: 10 });
    expect(fitText("Wir haben sie heute.", { ...space, mostLines: 1, tracking: 0.05 }, halfEmRuler)).toMatchObject({ sizePoints: 9 });
    const fifteenGaps = { ...space, mostLines: 1, tracking: 0.13 }; // 16 letters: 80 + 15 × 1.3 points
    expect(fitText("Sorgfaltgepacktx", fifteenGaps, halfEmRuler)).toMatchObject({ sizePoints: 10 });
  });

  it("a compound breaks after its hyphen, an address and a number with its unit do not", () => {
    const narrow = { ...space, mostLines: 3, smallestPoints: 10 };
    expect(fitText("Liebe Frau Featherstone-Whitfield", narrow, halfEmRuler)).toMatchObject({
      lines: ["Liebe Frau", "Featherstone-", "Whitfield"],
    });
    expect(fitText("Mehr auf alpen-kaeserei.de", narrow, halfEmRuler)).toMatchObject({ lines: ["Mehr auf", "alpen-kaeserei.de"] });
    expect(fitText("Auf alles Gute 10\u00a0% gespart", narrow, halfEmRuler)).toMatchObject({ lines: ["Auf alles Gute 10\u00a0%", "gespart"] });
  });

  it("an empty text fits with no lines", () => {
    expect(fitText(" \n", space, halfEmRuler)).toEqual({ ok: true, sizePoints: 10, lines: [], linesDown: [] });
  });

  it("a line that was ended by hand ends there, and is broken further only where it is too long itself", () => {
    const four = { ...space, mostLines: 4 };
    expect(fitText("Bis bald,\nIhr Lindenhof", four, halfEmRuler)).toMatchObject({ sizePoints: 10, lines: ["Bis bald,", "Ihr Lindenhof"] });
    expect(fitText("Bis bald!\r\nWir haben sie heute mit Sorgfalt gepackt", four, halfEmRuler)).toMatchObject({ lines: ["Bis bald!", "Wir haben sie heute", "mit Sorgfalt gepackt"] });
    expect(fitText("Schön,\ndass Sie heute bei uns da sind", { ...four, balanced: true }, halfEmRuler)).toMatchObject({ lines: ["Schön,", "dass Sie heute", "bei uns da sind"] });
  });

  it("an empty line makes one gap between paragraphs, and none before the first or after the last", () => {
    expect(fitText("\nEins\n \n\nZwei\nDrei\n\n", { ...space, mostLines: 3 }, halfEmRuler)).toEqual({ ok: true, sizePoints: 10, lines: ["Eins", "Zwei", "Drei"], linesDown: [0, 1.6, 2.6] });
    // Capitals of 7 points, then 1.6 lines of 12.
    expect(fitText("Eins\n\nZwei", { ...space, heightPoints: 26.3 }, halfEmRuler)).toMatchObject({ sizePoints: 10 });
    expect(fitText("Eins\n\nZwei", { ...space, heightPoints: 26.1 }, halfEmRuler)).toMatchObject({ sizePoints: 9.5 });
  });

  it("a text may be broken by hand into twice as many lines as it would be by itself, and what must stay in one line may not", () => {
    expect(fitText("a\nb\nc\nd", space, halfEmRuler)).toMatchObject({ lines: ["a", "b", "c", "d"] });
    expect(fitText("a\nb\nc\nd\ne", space, halfEmRuler)).toEqual({ ok: false });
    expect(fitText("a\nb", { ...space, mostLines: 1 }, halfEmRuler)).toEqual({ ok: false });
  });

  it("no line is wider than the space, and no letter is lost", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "ß", "-", ".", "9"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.boolean(), fc.constantFrom(" ", "\n", "\n\n"), (words, balanced, between) => {
        const fitted = fitText(words.join(between), { ...space, mostLines: 4, balanced }, halfEmRuler);
        if (!fitted.ok) return;
        for (const line of fitted.lines) expect(halfEmRuler.widthPoints(line, "source-sans-regular", fitted.sizePoints)).toBeLessThanOrEqual(100);
        expect(fitted.lines.join("").replaceAll(" ", "")).toBe(words.join(""));
      }),
    );
  });
});
