/*
 * What a printed page is, as plain data. Features describe pages, `draw-page.server.ts` draws them.
 *
 * Lengths are millimetres from the left and top edge of the *trim box* (the sheet after cutting), so that what reaches
 * into the bleed has negative positions. Type sizes and stroke widths are points. A QR code alone is placed in printer
 * dots, from the same corner: only so do its modules fall on whole dots (`qr-size.ts`).
 */

/** Ink in per cent: cyan, magenta, yellow, black. */
export type Ink = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Black ink alone: small type in four inks shows coloured rims as soon as a sheet shifts in the press. */
export const pureBlack: Ink = [0, 0, 0, 100];

/** No ink at all: the paper. */
export const paper: Ink = [0, 0, 0, 0];

/** The families that are embedded, each in two weights. All have Latin, Cyrillic and Greek letters. */
export const families = ["source-sans", "manrope", "source-serif", "eb-garamond", "alegreya"] as const;
export type Face = `${(typeof families)[number]}-${"regular" | "semibold"}`;

/** A number of dots per inch that printers for inserts have: thermal label printers 203, the others 300 or 600. */
export type DotsPerInch = 203 | 300 | 600;

export type FilledBox = {
  kind: "box";
  leftMillimetres: number;
  topMillimetres: number;
  widthMillimetres: number;
  heightMillimetres: number;
  radiusMillimetres?: number;
  fill?: Ink;
  outline?: { ink: Ink; widthPoints: number };
};

export type StraightLine = {
  kind: "line";
  from: { leftMillimetres: number; topMillimetres: number };
  to: { leftMillimetres: number; topMillimetres: number };
  widthPoints: number;
  ink: Ink;
  /** Lengths of stroke and gap in points. */
  dashPoints?: readonly [stroke: number, gap: number];
};

/** One line of type, left-aligned on its baseline: where lines break is decided before (`fit-text.ts`). */
export type TextLine = {
  kind: "text";
  text: string;
  face: Face;
  sizePoints: number;
  trackingPoints?: number;
  leftMillimetres: number;
  baselineMillimetres: number;
  ink: Ink;
};

export type QrCode = {
  kind: "qr";
  url: string;
  dotsPerInch: DotsPerInch;
  level: "M" | "Q";
  /** Edge of a module (`qrSize`). */
  moduleDots: number;
  /** Of the first module, inside the quiet zone, which must be left free of anything. */
  leftDots: number;
  topDots: number;
};

/** An image, cut around its middle to the shape of its box. */
export type Picture = {
  kind: "picture";
  /** Of one of the images that are handed to `streamPdf`. */
  imageId: string;
  leftMillimetres: number;
  topMillimetres: number;
  widthMillimetres: number;
  heightMillimetres: number;
  /** Finer than this it is not embedded. */
  dotsPerInch: DotsPerInch;
  /**
   * As black dots of the printer, for thermal ones; transparent and white stay paper. `mixed` (dithered) for photographs, `solid`
   * for logos: whatever is clearly darker than paper is black, so that their edges stay sharp.
   */
  blackDots?: "mixed" | "solid";
};

export type PageElement = FilledBox | StraightLine | TextLine | QrCode | Picture;

/**
 * Elements that stand the same on many pages: in the file they are once, however many pages show them. The same object is
 * the same stamp. What reaches beyond its bleed is not drawn.
 */
export type Stamp = {
  widthMillimetres: number;
  heightMillimetres: number;
  bleedMillimetres: number;
  elements: readonly PageElement[];
};

export type PageDescription = {
  /** BCP 47, of the texts on this page: pages of one print run may differ. */
  language: string;
  trimWidthMillimetres: number;
  trimHeightMillimetres: number;
  bleedMillimetres: number;
  /** Under everything else; positions are those of the stamp's own left and top edge. */
  stamps?: readonly { stamp: Stamp; leftMillimetres: number; topMillimetres: number }[];
  /** Painted in this order, the first lowest. */
  elements: readonly PageElement[];
};
