import { type CardContent, type CardTextName, cardTexts } from "~/features/inserts/domain/printing/card-texts";
import { cardSheets } from "~/features/inserts/domain/printing/card-formats";
import type { TextProblem } from "~/features/inserts/domain/designs/design-texts";
import type { DesignLayout } from "~/features/inserts/domain/designs/design-choices";
import type { DesignTextName, InsertDesign } from "~/features/inserts/domain/designs/insert-design";
import { assertNever } from "~/kernel/assert-never";
import type { Face, PageDescription } from "~/platform/pdf/page-description";
import { qrSize } from "~/platform/pdf/qr-size";
import type { TextRuler } from "~/platform/pdf/text-ruler";
import { backSide } from "./back-side";
import { type CardKit, cardKit, type CardPrint } from "./card-kit";
import { type CardTypography, cardTypography } from "./card-typography";
import { letterLayout } from "./letter-layout";
import { pictureLayout } from "./picture-layout";
import { stampOf } from "./stamp-of";
import { ticketLayout } from "./ticket-layout";

/** One card: its pages have the size of a single card also where four go on a sheet (`sheetsOfCards`). */
export type InsertCard = { front: PageDescription; back: PageDescription | null };

export type CardProblems = {
  /** Too long for their place even in the smallest type. */
  overflow: (CardTextName | "qrUrl")[];
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

  const tries = attempts.flatMap(({ density, qrShare }) => {
    const qr = qrSize(content.qrUrl, print.dotsPerInch, wishedQrMillimetres * cardSheets[print.format].scale * qrShare);
    return qr !== null && qr.outerMillimetres <= largestQrMillimetres * cardSheets[print.format].scale ? [{ density, qr }] : [];
  });
  if (tries.length === 0) return failed(["qrUrl"]);
  let overflow: CardTextName[] = [];
  for (const [index, attempt] of tries.entries()) {
    const before = tries[index - 1];
    if (before?.density === attempt.density && before.qr.sideDots === attempt.qr.sideDots) continue;
    const kit = cardKit(design, content, filled.texts, print, attempt, ruler);
    layOut(design.layout, kit);
    const back = design.back.on ? cardKit(design, content, filled.texts, print, attempt, ruler) : null;
    if (back) backSide(back);
    overflow = [...new Set([...kit.overflow, ...(back?.overflow ?? [])])];
    if (overflow.length > 0) continue;
    if (uncovered.length > 0) return failed([]);
    return { ok: true, card: { front: pageOf(kit, content), back: back && pageOf(back, content) } };
  }
  return failed(overflow);
}

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
