import { type PageElement, paper, pureBlack } from "~/platform/pdf/page-description";
import { nearestDot, type QrSize } from "~/platform/pdf/qr-size";
import { linesOfBlock, linesOfStack, type StackedBlock, stackHeightMillimetres } from "~/platform/pdf/text-block";
import type { TextRuler } from "~/platform/pdf/text-ruler";
import type { CardText, InsertCardProps } from "./card-props";
import { type CardColours, columnMillimetres, marginMillimetres, sheet } from "./card-sheet";
import { fitCardTexts } from "./fit-card-texts";

export type OfferPanel =
  | { ok: true; topMillimetres: number; elements: PageElement[] }
  | { ok: false; overflow: CardText[] };

const gaps = { aboveOffer: 8, aboveTicket: 5.5, aboveLegalLine: 5, belowLegalLine: 7 };
const ticketPadding = 4.5;
const ticketRadius = 2;
const strokePoints = 0.7;

/**
 * The lower part of a card, down to the edge and as high as it needs: the offer, then a ticket with the code, how long
 * it is valid and the QR code, then the conditions.
 */
export function offerPanel(props: InsertCardProps, qr: QrSize, colours: CardColours, ruler: TextRuler): OfferPanel {
  const quietZone = (qr.outerMillimetres - qr.sideMillimetres) / 2;
  const besideQr = Math.max(quietZone, ticketPadding);
  const column = { widthMillimetres: columnMillimetres };
  const besideQrColumn = { widthMillimetres: columnMillimetres - ticketPadding - qr.sideMillimetres - 2 * besideQr };
  const fitted = fitCardTexts(
    props,
    { offerLine: column, code: besideQrColumn, validityLine: besideQrColumn, scanHint: besideQrColumn, legalLine: column },
    ruler,
  );
  if (!fitted.ok) return fitted;
  const { offerLine, code, validityLine, scanHint, legalLine } = fitted.blocks;

  const promise: StackedBlock[] = [
    { block: code, gapBeforeMillimetres: 0, ink: pureBlack },
    { block: validityLine, gapBeforeMillimetres: 3.8, ink: pureBlack },
    { block: scanHint, gapBeforeMillimetres: 2.7, ink: pureBlack },
  ];
  const promiseHeight = stackHeightMillimetres(promise);
  const ticketHeight = Math.max(qr.sideMillimetres + 2 * besideQr, promiseHeight + 2 * ticketPadding);

  // From the sheet's lower edge upwards.
  const legalTop = sheet.heightMillimetres - gaps.belowLegalLine - legalLine.heightMillimetres;
  const ticketTop = legalTop - gaps.aboveLegalLine - ticketHeight;
  const offerTop = ticketTop - gaps.aboveTicket - offerLine.heightMillimetres;
  const top = offerTop - gaps.aboveOffer;

  const left = marginMillimetres;
  const qrLeft = left + columnMillimetres - besideQr - qr.sideMillimetres;
  const qrTop = ticketTop + (ticketHeight - qr.sideMillimetres) / 2;
  return {
    ok: true,
    topMillimetres: top,
    elements: [
      ground(top, colours),
      ...linesOfBlock(offerLine, { leftMillimetres: left, topMillimetres: offerTop, ink: colours.accent }),
      {
        kind: "box",
        leftMillimetres: left,
        topMillimetres: ticketTop,
        widthMillimetres: columnMillimetres,
        heightMillimetres: ticketHeight,
        radiusMillimetres: ticketRadius,
        fill: paper,
        ...(colours.tint === null && { outline: { ink: pureBlack, widthPoints: strokePoints } }),
      },
      ...linesOfStack(promise, left + ticketPadding, ticketTop + (ticketHeight - promiseHeight) / 2),
      {
        kind: "qr",
        url: props.qrUrl,
        dotsPerInch: props.dotsPerInch,
        leftDots: nearestDot(qrLeft, props.dotsPerInch),
        topDots: nearestDot(qrTop, props.dotsPerInch),
      },
      ...linesOfBlock(legalLine, { leftMillimetres: left, topMillimetres: legalTop, ink: pureBlack }),
    ],
  };
}

/** What sets the panel apart from the letter above it: a tint that runs off the sheet, or a line where there is but black. */
function ground(topMillimetres: number, { tint }: CardColours): PageElement {
  const { bleedMillimetres, widthMillimetres, heightMillimetres } = sheet;
  if (tint === null) {
    return {
      kind: "line",
      from: { leftMillimetres: marginMillimetres, topMillimetres },
      to: { leftMillimetres: marginMillimetres + columnMillimetres, topMillimetres },
      widthPoints: strokePoints,
      ink: pureBlack,
    };
  }
  return {
    kind: "box",
    leftMillimetres: -bleedMillimetres,
    topMillimetres,
    widthMillimetres: widthMillimetres + 2 * bleedMillimetres,
    heightMillimetres: heightMillimetres - topMillimetres + bleedMillimetres,
    fill: tint,
  };
}
