import { describe, expect, it } from "vitest";
import { pureBlack } from "~/platform/pdf/page-description";
import { fitBlock, linesOfStack, stackHeightMillimetres, type TextSetting } from "~/platform/pdf/text-block";
import type { TextRuler } from "~/platform/pdf/text-ruler";

const ruler: TextRuler = {
  widthPoints: (text, _face, sizePoints) => ([...text].length * sizePoints) / 2,
  capHeight: () => 0.7,
  uncoveredCharacters: () => [],
};
const tenPoints: TextSetting = { face: "regular", largestPoints: 10, smallestPoints: 10, mostLines: 3, leading: 1.2 };
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

  it("stand under each other by their gaps, and an empty one leaves no gap", () => {
    const stack = ["Eins", "", "Drei"].map((text) => ({ block: block(text), gapBeforeMillimetres: 5, ink: pureBlack }));
    expect(stackHeightMillimetres(stack)).toBeCloseTo(14 / oneMillimetre + 5);
    const baselines = linesOfStack(stack, 9, 20).map(({ text, baselineMillimetres }) => [text, baselineMillimetres]);
    expect(baselines).toEqual([
      ["Eins", expect.closeTo(20 + 7 / oneMillimetre)],
      ["Drei", expect.closeTo(25 + 14 / oneMillimetre)],
    ]);
  });

  it("a text that does not fit is no block", () => {
    expect(fitBlock("Eins", tenPoints, { widthMillimetres: 3 }, ruler)).toBeNull();
  });
});
