import { pdfNumber } from "./pdf-number";

type Position = { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number };

/**
 * Glyphs as the operand of TJ: those that follow each other as the font says in one string, and between strings how far
 * kerning moves what follows to the left. Marks above and below are raised by their own glyphs in the fonts we embed (text
 * is composed before), so only shifts along the line occur.
 */
export function shownText(glyphs: readonly string[], positions: readonly Position[]): string {
  let operand = "[<";
  glyphs.forEach((glyph, index) => {
    const { xAdvance = 0, advanceWidth = 0, xOffset = 0 } = positions[index] ?? {};
    if (xOffset !== 0) operand += `> ${pdfNumber(-xOffset)} <`;
    operand += glyph;
    const shift = advanceWidth - xAdvance + xOffset;
    if (Math.abs(shift) > 1e-6 && index < glyphs.length - 1) operand += `> ${pdfNumber(shift)} <`;
  });
  return `${operand}>]`;
}
