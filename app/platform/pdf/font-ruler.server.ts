import { uncoveredCharacters } from "./font-covers.server";
import { fontOf } from "./font.server";
import type { TextRuler } from "./text-ruler";

/** Measures with the fonts that are embedded, kerning included. */
export const fontRuler: TextRuler = {
  widthPoints(text, face, sizePoints) {
    const font = fontOf(face);
    // Shaped as pdfkit shapes, one word at a time with the blank behind it, so that measured and drawn width are the same.
    const units = text.split(/(?<= )/).reduce((sum, word) => sum + font.layout(word).advanceWidth, 0);
    return (units / font.unitsPerEm) * sizePoints;
  },
  capHeight(face) {
    const font = fontOf(face);
    return font.capHeight / font.unitsPerEm;
  },
  uncoveredCharacters,
};
