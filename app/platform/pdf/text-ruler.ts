import type { Face } from "./page-description";

/** What a layout must know of the fonts, handed in so that it stays a pure function. The real one is `fontRuler`. */
export type TextRuler = {
  /** Width of a line of type without tracking. */
  widthPoints(text: string, face: Face, sizePoints: number): number;
  /** Height of capital letters as a share of the type size. */
  capHeight(face: Face): number;
  /** The characters of the text, each once, for which some of the faces has no glyph: they must not be set. */
  uncoveredCharacters(text: string, faces: readonly Face[]): string[];
};
