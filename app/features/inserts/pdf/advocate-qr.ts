import type { DotsPerInch } from "~/platform/pdf/page-description";
import { leastModuleDots, millimetresFromDots, qrSize, type QrSize, smallestQrVersion } from "~/platform/pdf/qr-size";

/** Of an advocate's QR code, as a share of the voucher's: small beside it, so that nobody takes it for the voucher's. */
const wishedShare = 0.66;

/** The QR codes of one card: two on one side are never of one size as long as there is room for a larger and a smaller one. */
export type QrPair = { qr: QrSize; advocateQr: QrSize };

export type QrPairUrls = { url: string; advocateUrl: string; dotsPerInch: DotsPerInch };

/**
 * Both codes in level Q (a blot costs neither) and the voucher's the larger one. Where modules as small as they may be leave the
 * advocate's no smaller (at 203 dpi), the voucher's grows by one dot a module. Null for addresses that no QR code holds.
 */
export function unequalQrs({ url, advocateUrl, dotsPerInch }: QrPairUrls, qr: QrSize): QrPair | null {
  const advocateQr = robustQr(advocateUrl, dotsPerInch, qr.sideMillimetres * wishedShare);
  if (advocateQr === null || advocateQr.sideDots < qr.sideDots) return advocateQr && { qr, advocateQr };
  const version = smallestQrVersion(url, "Q");
  if (version === null) return null;
  const grown = qrSize(url, dotsPerInch, millimetresFromDots((17 + 4 * version) * (advocateQr.moduleDots + 1), dotsPerInch));
  return grown && { qr: grown, advocateQr };
}

/** Both as small as can be read, the advocate's never the larger one: for cards that have no room for more. */
export function smallQrs({ advocateUrl, dotsPerInch }: QrPairUrls, qr: QrSize): QrPair | null {
  const robust = robustQr(advocateUrl, dotsPerInch, 0);
  const advocateQr = robust !== null && robust.sideDots <= qr.sideDots ? robust : qrSize(advocateUrl, dotsPerInch);
  return advocateQr !== null && advocateQr.sideDots <= qr.sideDots ? { qr, advocateQr } : null;
}

/** Alone on its side of the card, the advocate's code has no other to be mistaken for: the voucher's stays as it is. */
export function apartQrs({ advocateUrl, dotsPerInch }: QrPairUrls, qr: QrSize): QrPair | null {
  const advocateQr = robustQr(advocateUrl, dotsPerInch, qr.sideMillimetres * wishedShare);
  return advocateQr && { qr, advocateQr };
}

/** In level Q, as large as wished, or else in the smallest modules that are read. */
function robustQr(url: string, dotsPerInch: DotsPerInch, wishedMillimetres: number): QrSize | null {
  const version = smallestQrVersion(url, "Q");
  if (version === null) return null;
  return qrSize(url, dotsPerInch, Math.max(wishedMillimetres, millimetresFromDots((17 + 4 * version) * leastModuleDots(dotsPerInch), dotsPerInch)));
}
