import { describe, expect, it } from "vitest";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import type { Face } from "~/platform/pdf/page-description";
import { streamPdf } from "~/platform/pdf/stream-pdf.server";
import { rasterOfPage } from "../../support/read-pdf";
import { aLine, aPage, facts } from "./a-page";
import { bytesOfStream } from "./bytes-of-stream";

const dotsPerInch = 300;

/** Where the ink of a line begins and ends, in points from the left edge of the sheet. */
async function inkOf(text: string, face: Face): Promise<{ from: number; to: number }> {
  const bytes = await bytesOfStream(streamPdf([aPage({ elements: [aLine(text, { face, sizePoints: 20, leftMillimetres: 0 })] })], facts));
  const { widthDots, grey } = await rasterOfPage(bytes, 0, dotsPerInch);
  const columns = Array.from(grey.keys()).filter((index) => (grey[index] ?? 255) < 128).map((index) => index % widthDots);
  const [first, last] = columns.reduce(([least, most], column) => [Math.min(least, column), Math.max(most, column)], [widthDots, 0]);
  return { from: (first * 72) / dotsPerInch, to: ((last + 1) * 72) / dotsPerInch };
}

describe("the width of a text", () => {
  it.each([
    ["source-sans-regular", "Hamburgefonstiv AVAT 10 %"],
    ["source-sans-semibold", "BCDF-7GHJ-K9MP"],
    ["source-serif-semibold", "Was für Träume, To Volt"],
    ["source-sans-regular", "Guten Tag Ελένη"],
  ] as const)("measured is as drawn, %s: %s", async (face, text) => {
    const { from, to } = await inkOf(text, face);
    const bearings = 2; // points of white that the first and last letter have at their sides, at most
    expect(from).toBeLessThan(bearings);
    expect(Math.abs(fontRuler.widthPoints(text, face, 20) - to)).toBeLessThan(bearings);
  });

  it("grows with the size, and capitals are lower than the type is large", () => {
    expect(fontRuler.widthPoints("Käse", "source-sans-regular", 20)).toBeCloseTo(2 * fontRuler.widthPoints("Käse", "source-sans-regular", 10));
    for (const face of ["source-sans-regular", "source-sans-semibold", "source-serif-semibold"] as const) expect(fontRuler.capHeight(face)).toBeCloseTo(0.66, 1);
  });
});
