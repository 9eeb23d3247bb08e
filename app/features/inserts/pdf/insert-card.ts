import { fitText, heightOfLines, type TextSpace } from "~/platform/pdf/fit-text";
import { millimetresFromPoints, pointsFromMillimetres } from "~/platform/pdf/millimetres";
import {
  type DotsPerInch,
  type Ink,
  type PageDescription,
  type PageElement,
  paper,
  pureBlack,
  type TextLine,
} from "~/platform/pdf/page-description";
import { millimetresFromDots, nearestDot, qrSize, quietZoneModules } from "~/platform/pdf/qr-size";
import type { TextRuler } from "~/platform/pdf/text-ruler";

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
  dotsPerInch: DotsPerInch;
};

type TextPart = Exclude<keyof InsertCardProps, "language" | "dotsPerInch" | "qrUrl">;
export type InsertCardPart = TextPart | "qrUrl";

export type InsertCardOutcome =
  | { ok: true; page: PageDescription }
  | {
      ok: false;
      /** Too long for their place even in the smallest type. */
      overflow: InsertCardPart[];
      /** Holding characters that the font lacks, each once. */
      uncovered: { part: TextPart; characters: string[] }[];
    };

const sheet = { widthMillimetres: 105, heightMillimetres: 148, bleedMillimetres: 3 };
const margin = 9;
const columnWidth = sheet.widthMillimetres - 2 * margin;

/** How each text is set. Widths and heights are given where the place is known. */
const settings: Record<TextPart, Omit<TextSpace, "widthPoints" | "heightPoints">> = {
  shopName: { face: "semibold", largestPoints: 9.5, smallestPoints: 7.5, mostLines: 2, leading: 1.25, tracking: 0.06 },
  headline: { face: "display", largestPoints: 27, smallestPoints: 17, mostLines: 3, leading: 1.12, balanced: true },
  greeting: { face: "regular", largestPoints: 10.5, smallestPoints: 8.5, mostLines: 2, leading: 1.36 },
  body: { face: "regular", largestPoints: 10.5, smallestPoints: 8.5, mostLines: 12, leading: 1.36 },
  offerLine: { face: "display", largestPoints: 17, smallestPoints: 11.5, mostLines: 3, leading: 1.18, balanced: true },
  code: { face: "semibold", largestPoints: 19, smallestPoints: 13, mostLines: 1, leading: 1, tracking: 0.05 },
  validityLine: { face: "regular", largestPoints: 8.5, smallestPoints: 7, mostLines: 3, leading: 1.3 },
  scanHint: { face: "semibold", largestPoints: 8.5, smallestPoints: 7, mostLines: 3, leading: 1.3 },
  legalLine: { face: "regular", largestPoints: 6.5, smallestPoints: 6, mostLines: 4, leading: 1.3 },
};

type Block = { lines: string[]; sizePoints: number; space: TextSpace; part: TextPart; height: number };

export function insertCard(props: InsertCardProps, ruler: TextRuler): InsertCardOutcome {
  const overflow: InsertCardPart[] = [];
  const fit = (part: TextPart, widthMillimetres: number, heightMillimetres?: number): Block => {
    const space: TextSpace = {
      ...settings[part],
      widthPoints: pointsFromMillimetres(widthMillimetres),
      ...(heightMillimetres !== undefined && { heightPoints: pointsFromMillimetres(heightMillimetres) }),
    };
    const fitted = fitText(props[part] ?? "", space, ruler);
    if (!fitted.ok) {
      overflow.push(part);
      return { part, space, lines: [], sizePoints: space.smallestPoints, height: 0 };
    }
    const height = millimetresFromPoints(heightOfLines(fitted.lines.length, fitted.sizePoints, space, ruler));
    return { part, space, lines: fitted.lines, sizePoints: fitted.sizePoints, height };
  };
  const elements: PageElement[] = [];
  const put = (block: Block, left: number, top: number, ink: Ink): number => {
    const first = top + millimetresFromPoints(ruler.capHeight(block.space.face) * block.sizePoints);
    block.lines.forEach((text, index) => {
      const line: TextLine = {
        kind: "text", text, face: block.space.face, sizePoints: block.sizePoints,
        trackingPoints: (block.space.tracking ?? 0) * block.sizePoints,
        leftMillimetres: left,
        baselineMillimetres: first + index * millimetresFromPoints(block.space.leading * block.sizePoints),
        ink, personal: block.part === "greeting" || block.part === "code",
      };
      elements.push(line);
    });
    return top + block.height;
  };
  const qr = qrSize(props.qrUrl, props.dotsPerInch);
  if (!qr || qr.outerMillimetres > 36) return { ok: false, overflow: ["qrUrl"], uncovered: [] };
  const thermal = props.dotsPerInch === 203;
  const accent: Ink = thermal ? pureBlack : [85, 35, 60, 40];
  const tint: Ink | null = thermal ? null : [8, 2, 6, 0];

  // lower
  const textWidth = columnWidth - qr.outerMillimetres - 4.5 - 2;
  const offer = fit("offerLine", columnWidth);
  const code = fit("code", textWidth);
  const validity = fit("validityLine", textWidth);
  const hint = fit("scanHint", textWidth);
  const legal = fit("legalLine", columnWidth);
  const column = code.height + 3.6 + validity.height + 2.6 + hint.height;
  const ticketHeight = Math.max(qr.outerMillimetres + 2, column + 9);
  const lower = 8 + offer.height + 5 + ticketHeight + 4.5 + legal.height + 6.5;
  const panelTop = sheet.heightMillimetres - lower;
  if (tint) elements.push({ kind: "box", leftMillimetres: -3, topMillimetres: panelTop, widthMillimetres: 111, heightMillimetres: lower + 3, fill: tint });
  else elements.push({ kind: "line", from: { leftMillimetres: margin, topMillimetres: panelTop }, to: { leftMillimetres: 96, topMillimetres: panelTop }, widthPoints: 0.7, ink: pureBlack });
  let y = put(offer, margin, panelTop + 8, accent) + 5;
  elements.push({ kind: "box", leftMillimetres: margin, topMillimetres: y, widthMillimetres: columnWidth, heightMillimetres: ticketHeight, radiusMillimetres: 2, fill: paper, ...(!tint && { outline: { ink: pureBlack, widthPoints: 0.7 } }) });
  const qrLeft = sheet.widthMillimetres - margin - 1 - qr.outerMillimetres;
  const qrTop = y + (ticketHeight - qr.outerMillimetres) / 2;
  const quiet = quietZoneModules * qr.moduleDots;
  elements.push({ kind: "qr", url: props.qrUrl, dotsPerInch: props.dotsPerInch, leftDots: nearestDot(qrLeft, props.dotsPerInch) + quiet, topDots: nearestDot(qrTop, props.dotsPerInch) + quiet });
  let t = y + (ticketHeight - column) / 2;
  t = put(code, margin + 4.5, t, pureBlack) + 3.6;
  t = put(validity, margin + 4.5, t, pureBlack) + 2.6;
  put(hint, margin + 4.5, t, pureBlack);
  put(legal, margin, y + ticketHeight + 4.5, pureBlack);

  // upper
  y = put(fit("shopName", columnWidth), margin, 11, accent) + 11;
  y = put(fit("headline", columnWidth - 4), margin, y, pureBlack) + 7.5;
  if (props.greeting) y = put(fit("greeting", columnWidth), margin, y, pureBlack) + 2.9;
  put(fit("body", columnWidth - 4, panelTop - 6 - y), margin, y, pureBlack);
  void millimetresFromDots;
  if (overflow.length) return { ok: false, overflow, uncovered: [] };
  return { ok: true, page: { language: props.language, trimWidthMillimetres: 105, trimHeightMillimetres: 148, bleedMillimetres: 3, elements } };
}
