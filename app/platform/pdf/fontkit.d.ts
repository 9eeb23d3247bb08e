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

/** What pdfkit has and its types do not say. */
declare namespace PDFKit {
  interface EmbeddedFont {
    /** Name in a page's resources. */
    id: string;
    /** Glyphs as four hexadecimal digits, and where they stand, in thousandths of the type size. Notes them as used. */
    encode(text: string): [glyphs: string[], positions: { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number }[]];
    /** The font's object in the file. */
    ref(): PDFKitReference;
  }
  interface PDFDocument {
    _font: EmbeddedFont;
    _root: PDFKitReference & { data: { Version?: string; Pages: { data: { Kids: unknown[]; Count: number } } & PDFKitReference } };
  }
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** pdfkit also takes a font that fontkit has read; its types do not say so. */
    registerFont(name: string, font: import("fontkit").Font): this;
  }
}
