import { create, type Font } from "fontkit";
import { fontFile } from "./font-file.server";
import type { Face } from "./page-description";

export const everyFace: readonly Face[] = ["regular", "semibold", "display"];

const fonts = new Map<Face, Font>();

/**
 * A face, read and parsed once per process: parsing it for every document would make one card cost 60 instead of 6 ms.
 *
 * Characters that share a glyph (blank and no-break blank, hyphen and no-break hyphen) are found again in a PDF as the
 * one that met the glyph first. Every glyph is met here, in order of characters, so that this never depends on what was
 * printed before, and text is found as it is typed into a search field.
 */
export function fontOf(face: Face): Font {
  let font = fonts.get(face);
  if (font === undefined) {
    font = create(fontFile(face));
    for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
    fonts.set(face, font);
  }
  return font;
}
