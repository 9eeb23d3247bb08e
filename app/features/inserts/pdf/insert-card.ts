import { type CardContent, type CardTextName, cardTexts } from "~/features/inserts/domain/printing/card-texts";
import { cardSheets } from "~/features/inserts/domain/printing/card-formats";
import type { TextProblem } from "~/features/inserts/domain/designs/design-texts";
import type { DesignLayout } from "~/features/inserts/domain/designs/design-choices";
import type { UnfitPart } from "~/features/inserts/domain/designs/design-check";
import type { DesignTextName, InsertDesign } from "~/features/inserts/domain/designs/insert-design";
import { assertNever } from "~/kernel/assert-never";
import type { Face, PageDescription } from "~/platform/pdf/page-description";
import { qrSize, type QrSize } from "~/platform/pdf/qr-size";
import type { TextRuler } from "~/platform/pdf/text-ruler";
import { apartQrs, smallQrs, unequalQrs } from "./advocate-qr";
import { backSide } from "./back-side";
import { type CardAttempt, type CardKit, cardKit, type CardPrint } from "./card-kit";
import { type CardTypography, cardTypography } from "./card-typography";
import { letterLayout } from "./letter-layout";
import { pictureLayout } from "./picture-layout";
import { stampOf } from "./stamp-of";
import { ticketLayout } from "./ticket-layout";

/** One card: its pages have the size of a single card also where four go on a sheet (`sheetsOfCards`). */
export type InsertCard = { front: PageDescription; back: PageDescription | null };

export type CardProblems = {
  /** Too long for their place even in the smallest type. */
  overflow: UnfitPart[];
  /** Holding characters that the fonts lack, each character once. */
  uncovered: { text: CardTextName; characters: string[] }[];
  /** Not to be read as a template. */
  wrong: { text: DesignTextName; problem: TextProblem }[];
};

export type InsertCardOutcome = { ok: true; card: InsertCard } | { ok: false; problems: CardProblems };

/** The edge that QR codes are to have on an A6: read from half a metre. */
const wishedQrMillimetres = 21.5;
/**
 * Tried one after the other until everything fits: first everything together becomes a little smaller, and within that the QR
 * code; only at the end it becomes the smallest that phones read. Shares of the usual size of type and gaps, and of the wished edge.
 */
const attempts = [1, 0.91, 0.83, 0.75, 0.68]
  .flatMap((density) => [1, 0.86, 0.72].map((qrShare) => ({ density, qrShare })))
  .concat([{ density: 0.68, qrShare: 0.6 }, { density: 0.68, qrShare: 0 }]);
/** Beside a larger QR code the code in letters has no place. */
const largestQrMillimetres = 34;

/**
 * The insert as pages, pure: from design and content, for a format and a printer.
 *
 * Texts that are long are broken and set smaller, down to a size that is still read; the QR code is as large as there is room
 * for. What does not fit then, and what the fonts lack, comes back by name, and no page: nothing is cut off and no box is printed.
 */
export function insertCard(design: InsertDesign, content: CardContent, print: CardPrint, ruler: TextRuler): InsertCardOutcome {
  const filled = cardTexts(design, content);
  if (!filled.ok) return { ok: false, problems: { overflow: [], uncovered: [], wrong: filled.wrong } };
  const typography = cardTypography(design.fonts, 1);
  const names = Object.keys(typography) as CardTextName[];
  const uncovered = names
    .filter((name) => design.back.on || !name.startsWith("back"))
    .map((text) => ({ text, characters: ruler.uncoveredCharacters(filled.texts[text] ?? "", facesOf(design)) }))
    .filter(({ characters }) => characters.length > 0);
  const failed = (overflow: CardProblems["overflow"]): InsertCardOutcome => ({ ok: false, problems: { overflow, uncovered, wrong: [] } });

  const advocateUrl = design.advocate === "qr" ? (content.advocate?.url ?? null) : null;
  const tries = triesOf(content.qrUrl, advocateUrl, print, design.back.on);
  if (tries.length === 0) return failed([triesOf(content.qrUrl, null, print, design.back.on).length === 0 ? "qrUrl" : "advocateQr"]);
  // Furthest away from the voucher's QR code: on the back, where there is one.
  const onBack = advocateUrl !== null && design.back.on;
  const frontTexts = onBack ? { ...filled.texts, advocateHeadline: null, advocateLine: null } : filled.texts;
  let overflow: CardTextName[] = [];
  for (const [index, attempt] of tries.entries()) {
    const before = tries[index - 1];
    if (before && isSameTry(before, attempt)) continue;
    const kit = cardKit(design, content, frontTexts, print, onBack ? { ...attempt, advocateQr: null } : attempt, ruler);
    layOut(design.layout, kit);
    const back = design.back.on ? cardKit(design, content, filled.texts, print, attempt, ruler) : null;
    if (back) backSide(back);
    overflow = [...new Set([...kit.overflow, ...(back?.overflow ?? [])])];
    if (overflow.length > 0) continue;
    if (uncovered.length > 0) return failed([]);
    return { ok: true, card: { front: pageOf(kit, content), back: back && pageOf(back, content) } };
  }
  return advocateUrl === null ? failed(overflow) : failed(unfitWithAdvocate(overflow, insertCard(design, { ...content, advocate: null }, print, ruler)));
}

/** A text that is too long is named as on any card; where everything else would fit without it, the advocate's QR code is what there is no room for. */
function unfitWithAdvocate(overflow: readonly CardTextName[], without: InsertCardOutcome): UnfitPart[] {
  if (!without.ok && without.problems.overflow.length > 0) return without.problems.overflow;
  const words = overflow.filter((name) => name === "advocateHeadline" || name === "advocateLine");
  return words.length > 0 ? words : ["advocateQr"];
}

/** Sizes for type and QR codes, those that look best first. */
function triesOf(url: string, advocateUrl: string | null, { format, dotsPerInch }: CardPrint, hasBack: boolean): CardAttempt[] {
  const { scale } = cardSheets[format];
  const isTooLarge = ({ outerMillimetres }: QrSize): boolean => outerMillimetres > largestQrMillimetres * scale;
  const tries = attempts.flatMap(({ density, qrShare }) => {
    const qr = qrSize(url, dotsPerInch, wishedQrMillimetres * scale * qrShare);
    return qr !== null && !isTooLarge(qr) ? [{ density, qr, advocateQr: null }] : [];
  });
  if (advocateUrl === null) return tries;
  const urls = { url, advocateUrl, dotsPerInch };
  const paired = (pairOf: typeof unequalQrs): CardAttempt[] => tries.flatMap(({ density, qr }) => {
    const pair = pairOf(urls, qr);
    return pair !== null && !isTooLarge(pair.qr) && !isTooLarge(pair.advocateQr) ? [{ density, qr: pair.qr, advocateQr: { url: advocateUrl, size: pair.advocateQr } }] : [];
  });
  return hasBack ? paired(apartQrs) : [...paired(unequalQrs), ...paired(smallQrs)];
}

const isSameTry = (one: CardAttempt, other: CardAttempt): boolean =>
  one.density === other.density && one.qr.sideDots === other.qr.sideDots && one.advocateQr?.size.sideDots === other.advocateQr?.size.sideDots;

const facesKnown = new WeakMap<CardTypography, Face[]>();

/** The faces in which a design sets its texts: what they cover may be printed. */
export function facesOf(design: InsertDesign): Face[] {
  const typography = cardTypography(design.fonts, 1);
  const faces = facesKnown.get(typography) ?? [...new Set(Object.values(typography).map(({ face }) => face))];
  facesKnown.set(typography, faces);
  return faces;
}

function layOut(layout: DesignLayout, kit: CardKit): void {
  switch (layout) {
    case "letter":
      return letterLayout(kit);
    case "ticket":
      return ticketLayout(kit);
    case "picture":
      return pictureLayout(kit);
    default:
      return assertNever(layout);
  }
}

function pageOf({ sheet, shared, own }: CardKit, content: CardContent): PageDescription {
  const { widthMillimetres, heightMillimetres, bleedMillimetres } = sheet;
  return {
    language: content.language,
    trimWidthMillimetres: widthMillimetres,
    trimHeightMillimetres: heightMillimetres,
    bleedMillimetres,
    stamps: shared.length === 0 ? [] : [{ stamp: stampOf({ widthMillimetres, heightMillimetres, bleedMillimetres, elements: shared }), leftMillimetres: 0, topMillimetres: 0 }],
    elements: own,
  };
}
