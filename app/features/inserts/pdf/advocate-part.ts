import { type Ink, paper, pureBlack } from "~/platform/pdf/page-description";
import { nearestDot } from "~/platform/pdf/qr-size";
import { type CardKit, setText } from "./card-kit";
import { type CardPart, stacked, textPart } from "./card-part";

export type AdvocateRow = {
  widthMillimetres: number;
  qrSide: "left" | "right";
  /** Ground under it that is not bare paper: the QR code gets a field of paper. */
  onGround?: boolean;
  /** In the middle of its width, as wide as its words are. */
  centred?: boolean;
  ink?: Ink;
};

/** The advocate's own code: in words, or as a QR code with words beside it. There is nothing for customers who are none, and no gap for it. */
export function advocatePart(kit: CardKit, row: AdvocateRow): CardPart {
  const { widthMillimetres, qrSide, onGround = false, centred = false, ink = pureBlack } = row;
  if (kit.advocateQr === null) return textPart(kit, setText(kit, "advocateLine", widthMillimetres), ink, centred ? widthMillimetres : undefined);
  const { size } = kit.advocateQr;
  const { scale } = kit.sheet;
  const quiet = (size.outerMillimetres - size.sideMillimetres) / 2;
  // A field of paper is seen: it stands where the eye expects the code. A bare quiet zone is not.
  const edge = onGround ? quiet : 0;
  const between = edge + Math.max(onGround ? 3.5 * scale : quiet, 4 * scale);
  const room = widthMillimetres - size.sideMillimetres - edge - between;
  const headline = setText(kit, "advocateHeadline", room);
  const line = setText(kit, "advocateLine", room);
  const words = stacked({ part: textPart(kit, headline, ink), gapBefore: 0 }, { part: textPart(kit, line, ink), gapBefore: 2.4 * scale });
  const wordsWidth = Math.max(0, ...headline.block.lineWidthsMillimetres, ...line.block.lineWidthsMillimetres);
  const heightMillimetres = Math.max(size.sideMillimetres + 2 * edge, words.heightMillimetres);
  const taken = edge + size.sideMillimetres + between;
  return {
    heightMillimetres,
    put(left, top) {
      const indent = centred ? (widthMillimetres - taken - wordsWidth) / 2 : 0;
      const qrLeft = qrSide === "left" ? left + indent + edge : centred ? left + indent + wordsWidth + between : left + widthMillimetres - edge - size.sideMillimetres;
      const qrTop = top + (heightMillimetres - size.sideMillimetres) / 2;
      if (onGround) {
        kit.shared.push({
          kind: "box", leftMillimetres: qrLeft - quiet, topMillimetres: qrTop - quiet, widthMillimetres: size.outerMillimetres, heightMillimetres: size.outerMillimetres, radiusMillimetres: 1.2, fill: paper,
        });
      }
      putAdvocateQr(kit, qrLeft, qrTop);
      words.put(qrSide === "left" ? left + indent + taken : left + indent, top + (heightMillimetres - words.heightMillimetres) / 2);
    },
  };
}

/**
 * What stands at a card's foot. The conditions are the voucher's: they stand between it and an advocate's QR code, so that the code stands
 * apart; an advocate's words come before them.
 */
export function footParts(kit: CardKit, legal: CardPart, row: AdvocateRow, gaps: { advocate: number; legal: number }): { part: CardPart; gapBefore: number }[] {
  const advocate = advocatePart(kit, row);
  if (kit.advocateQr === null) return [{ part: advocate, gapBefore: gaps.advocate }, { part: legal, gapBefore: gaps.legal }];
  return [{ part: legal, gapBefore: gaps.legal }, { part: advocate, gapBefore: gapToAdvocate(kit, 6 * kit.sheet.scale) }];
}

/** How far what stands above an advocate's code keeps off it: its quiet zone at least. */
export function gapToAdvocate(kit: CardKit, gapMillimetres: number): number {
  if (kit.advocateQr === null) return gapMillimetres;
  const { outerMillimetres, sideMillimetres } = kit.advocateQr.size;
  return Math.max(gapMillimetres, (outerMillimetres - sideMillimetres) / 2);
}

function putAdvocateQr(kit: CardKit, leftMillimetres: number, topMillimetres: number): void {
  if (kit.advocateQr === null) return;
  const { dotsPerInch } = kit.print;
  const { url, size: { level, moduleDots } } = kit.advocateQr;
  kit.own.push({ kind: "qr", url, dotsPerInch, level, moduleDots, leftDots: nearestDot(leftMillimetres, dotsPerInch), topDots: nearestDot(topMillimetres, dotsPerInch) });
}
