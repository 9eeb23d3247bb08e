import { describe, expect, it } from "vitest";
import { pureBlack } from "~/platform/pdf/page-description";
import { fitBlock, linesOfBlock, type TextSetting } from "~/platform/pdf/text-block";
import type { TextRuler } from "~/platform/pdf/text-ruler";

const ruler: TextRuler = {
  widthPoints: (text, _face, sizePoints) => ([...text].length * sizePoints) / 2,
  capHeight: () => 0.7,
  uncoveredCharacters: () => [],
};
const tenPoints: TextSetting = { face: "source-sans-regular", largestPoints: 10, smallestPoints: 10, mostLines: 3, leading: 1.2 };
const oneMillimetre = 72 / 25.4;

function block(text: string, widthMillimetres = 100) {
  const fitted = fitBlock(text, tenPoints, { widthMillimetres }, ruler);
  if (fitted === null) throw new Error("does not fit");
  return fitted;
}

describe("blocks of text", () => {
  it("are as high as from the first line's capitals to the last line's baseline", () => {
    expect(block("Eins zwei", 10).lines).toEqual(["Eins", "zwei"]);
    expect(block("Eins zwei", 10).heightMillimetres).toBeCloseTo((7 + 12) / oneMillimetre);
  });

  it("stand with the capitals of their first line where they are put, line under line", () => {
    const baselines = linesOfBlock(block("Eins zwei", 10), { leftMillimetres: 9, topMillimetres: 20, ink: pureBlack }).map(({ text, baselineMillimetres }) => [text, baselineMillimetres]);
    expect(baselines).toEqual([["Eins", expect.closeTo(20 + 7 / oneMillimetre)], ["zwei", expect.closeTo(20 + 19 / oneMillimetre)]]);
  });

  it("centred, each line stands in the middle of the column", () => {
    const lines = linesOfBlock(block("Eins und", 10), { leftMillimetres: 9, topMillimetres: 20, ink: pureBlack, centredInMillimetres: 40 });
    const middles = lines.map(({ text, leftMillimetres }) => leftMillimetres + (text.length * 5) / oneMillimetre / 2);
    expect(middles).toEqual([expect.closeTo(29), expect.closeTo(29)]);
  });

  it("an empty line holds two paragraphs apart by more than a line, and by less than two", () => {
    const paragraphs = block("Eins\n\nZwei");
    expect(linesOfBlock(paragraphs, { leftMillimetres: 9, topMillimetres: 20, ink: pureBlack }).map(({ text, baselineMillimetres }) => [text, baselineMillimetres]))
      .toEqual([["Eins", expect.closeTo(20 + 7 / oneMillimetre)], ["Zwei", expect.closeTo(20 + (7 + 1.6 * 12) / oneMillimetre)]]);
    expect(paragraphs.heightMillimetres).toBeCloseTo((7 + 1.6 * 12) / oneMillimetre);
  });

  it("a text that does not fit is no block", () => {
    expect(fitBlock("Eins", tenPoints, { widthMillimetres: 3 }, ruler)).toBeNull();
  });
});
