import type { DotsPerInch } from "~/platform/pdf/page-description";

/** What stands on an insert: final texts in the customer's language. An empty text leaves its place out. */
export type InsertCardProps = {
  shopName: string;
  headline: string;
  /** Null where there is no name, or one that cannot be printed (`fontCovers`). */
  greeting: string | null;
  body: string;
  offerLine: string;
  /** In letters, grouped for reading: XXXX-XXXX-XXXX. */
  code: string;
  validityLine: string;
  qrUrl: string;
  scanHint: string;
  legalLine: string;
  /** BCP 47. */
  language: string;
  /** Of the printer: the modules of the QR code become whole dots of it. */
  dotsPerInch: DotsPerInch;
};

export type CardText = Exclude<keyof InsertCardProps, "language" | "dotsPerInch" | "qrUrl">;
