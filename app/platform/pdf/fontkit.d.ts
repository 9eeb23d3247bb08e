/** What is used of fontkit, the library with which pdfkit reads fonts; it brings no types of its own. */
declare module "fontkit" {
  export type GlyphRun = {
    /** The sum over `positions`. */
    readonly advanceWidth: number;
    positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  };
  export type Font = {
    unitsPerEm: number;
    capHeight: number;
    characterSet: number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): unknown;
    layout(text: string): GlyphRun;
  };
  export function create(bytes: Uint8Array): Font;
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** pdfkit also takes a font that fontkit has read; its types do not say so. */
    registerFont(name: string, font: import("fontkit").Font): this;
  }
}
