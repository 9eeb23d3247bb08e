import type { Locale } from "~/kernel/locale";
import type { PrintFormat, Resolution } from "../printing/card-formats";
import { isThermal } from "../printing/card-formats";
import type { CardTextName } from "../printing/card-texts";
import type { DesignTextName } from "./insert-design";
import type { TextProblem } from "./design-texts";

/** A text by its name, or one of the QR codes: the voucher's, the advocate's. */
export type UnfitPart = CardTextName | "qrUrl" | "advocateQr";

/** Why a card cannot be printed, by the names of its texts. */
export interface FitProblems {
  /** Too long for their place even in the smallest type. */
  overflow: UnfitPart[];
  /** Holding characters that the fonts lack. */
  uncovered: { text: CardTextName; characters: string[] }[];
  wrong: { text: DesignTextName; problem: TextProblem }[];
}

export interface CoarsePicture {
  of: "logo" | "picture";
  format: PrintFormat;
  /** What it would be printed with. */
  dotsPerInch: number;
  neededWidthPixels: number;
  neededHeightPixels: number;
}

/** What a design cannot do yet, on any of the sheets it may be printed on. */
export interface DesignCheck {
  unfit: ({ format: PrintFormat; language: Locale } & FitProblems)[];
  coarse: CoarsePicture[];
}

/** As long as first names are apart from the very rarest. */
export const longFirstName = "Anna-Magdalena";

/** With which printer a format is usually printed. */
export const usualResolution = (format: PrintFormat): Resolution => (format === "4x6" ? 203 : 300);

/** Formats whose printers need no fine pictures: they make dots of them anyway. */
export const needsFinePictures = (format: PrintFormat): boolean => !isThermal(format, usualResolution(format));

const partsOfAdvocate: readonly UnfitPart[] = ["advocateQr", "advocateHeadline", "advocateLine"];

/** Whether a part is the advocate's own: a card that has no room for it is printed without it. */
export const isOfAdvocate = (part: UnfitPart): boolean => partsOfAdvocate.includes(part);

/** Whether a card with these problems cannot be printed at all. */
export const keepsFromPrinting = ({ overflow, uncovered, wrong }: FitProblems): boolean =>
  [...overflow, ...uncovered.map(({ text }) => text), ...wrong.map(({ text }) => text)].some((part) => !isOfAdvocate(part));
