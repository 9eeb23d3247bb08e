import { uncoveredCharacters } from "./font-covers.server";
import { fontOf } from "./font.server";
import type { Face } from "./page-description";
import type { TextRuler } from "./text-ruler";

/** Cards differ in few words, so each is measured once; beyond this many the memory is begun anew. */
const mostWords = 5_000;

const wordWidths: Record<Face, Map<string, number>> = { regular: new Map(), semibold: new Map(), display: new Map() };

/** Measures with the fonts that are embedded, kerning included. */
export const fontRuler: TextRuler = {
  widthPoints(text, face, sizePoints) {
    // Split as pdfkit splits before it shapes (after each blank), so that measured and drawn width are the same.
    const widths = text.split(/(?<= )/).map((word) => wordWidth(word, face));
    return widths.reduce((sum, width) => sum + width, 0) * sizePoints;
  },
  capHeight(face) {
    const font = fontOf(face);
    return font.capHeight / font.unitsPerEm;
  },
  uncoveredCharacters,
};

function wordWidth(word: string, face: Face): number {
  const known = wordWidths[face];
  let width = known.get(word);
  if (width === undefined) {
    const font = fontOf(face);
    width = font.layout(word).advanceWidth / font.unitsPerEm;
    if (known.size >= mostWords) known.clear();
    known.set(word, width);
  }
  return width;
}
