import { pureBlack } from "~/platform/pdf/page-description";
import { nearestDot } from "~/platform/pdf/qr-size";
import { type CardKit, setCode, setText } from "./card-kit";
import { type CardPart, stacked, textPart } from "./card-part";

export const quietZoneOf = ({ qr }: CardKit): number => (qr.outerMillimetres - qr.sideMillimetres) / 2;

/** Puts the QR code with its upper left module at the nearest dot; its quiet zone must be bare paper. */
export function putQr(kit: CardKit, leftMillimetres: number, topMillimetres: number): void {
  const { dotsPerInch } = kit.print;
  kit.own.push({
    kind: "qr", url: kit.qrUrl, dotsPerInch, level: kit.qr.level, moduleDots: kit.qr.moduleDots,
    leftDots: nearestDot(leftMillimetres, dotsPerInch), topDots: nearestDot(topMillimetres, dotsPerInch),
  });
}

/** The code in letters, how long it is good, and what to do. */
export function promisePart(kit: CardKit, widthMillimetres: number): CardPart {
  const { scale } = kit.sheet;
  return stacked(
    { part: textPart(kit, setCode(kit, widthMillimetres), pureBlack), gapBefore: 0 },
    { part: textPart(kit, setText(kit, "validityLine", widthMillimetres), pureBlack), gapBefore: 3.6 * scale },
    { part: textPart(kit, setText(kit, "scanHint", widthMillimetres), pureBlack), gapBefore: 2.7 * scale },
  );
}

/**
 * Code, validity and hint on one side, the QR code on the other, in the middle of each other.
 *
 * @param edgeMillimetres from the QR code to the edge of the row: its quiet zone, unless there is bare paper beyond the edge
 */
export function voucherRow(kit: CardKit, widthMillimetres: number, qrSide: "left" | "right", edgeMillimetres: number): CardPart {
  const between = Math.max(quietZoneOf(kit), 5 * kit.sheet.scale);
  const promise = promisePart(kit, widthMillimetres - kit.qr.sideMillimetres - edgeMillimetres - between);
  const height = Math.max(kit.qr.sideMillimetres, promise.heightMillimetres);
  return {
    heightMillimetres: height,
    put(left, top) {
      const qrLeft = qrSide === "left" ? left + edgeMillimetres : left + widthMillimetres - edgeMillimetres - kit.qr.sideMillimetres;
      putQr(kit, qrLeft, top + (height - kit.qr.sideMillimetres) / 2);
      promise.put(qrSide === "left" ? qrLeft + kit.qr.sideMillimetres + between : left, top + (height - promise.heightMillimetres) / 2);
    },
  };
}
