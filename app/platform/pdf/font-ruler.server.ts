import { uncoveredCharacters } from "./font-covers.server";
import { fontOf } from "./font.server";
import type { Face } from "./page-description";
import type { TextRuler } from "./text-ruler";

/** Measures with the fonts that are embedded, kerning included. */
export const fontRuler: TextRuler = {
  widthPoints(text, face, sizePoints) {
    // Measured as pdfkit shapes, one word at a time with the blank behind it, so that measured and drawn width are the same.
    let units = 0;
    for (const word of text.split(/(?<= )/)) units += widthOfWord(word, face);
    return (units / fontOf(face).unitsPerEm) * sizePoints;
  },
  capHeight(face) {
    const font = fontOf(face);
    return font.capHeight / font.unitsPerEm;
  },
  uncoveredCharacters,
};

const mostWordsRemembered = 10_000;
const wordWidths = new Map<Face, Map<string, number>>();

function widthOfWord(word: string, face: Face): number {
  const known = wordWidths.get(face) ?? new Map<string, number>();
  wordWidths.set(face, known);
  let width = known.get(word);
  if (width === undefined) {
    width = fontOf(face).layout(word).advanceWidth;
    if (known.size >= mostWordsRemembered) known.clear();
    known.set(word, width);
  }
  return width;
}
