import type { PageDescription } from "~/platform/pdf/page-description";
import { qrSize } from "~/platform/pdf/qr-size";
import type { TextRuler } from "~/platform/pdf/text-ruler";
import { cardLetter } from "./card-letter";
import type { CardText, InsertCardProps } from "./card-props";
import { cardColours, sheet } from "./card-sheet";
import { cardTypography } from "./card-typography";
import { offerPanel } from "./offer-panel";

export type InsertCardOutcome = { ok: true; page: PageDescription } | ({ ok: false } & CardProblems);

export type CardProblems = {
  /** Too long for their place even in the smallest type. */
  overflow: (CardText | "qrUrl")[];
  /** Holding characters that the font lacks, each character once. */
  uncovered: { text: CardText; characters: string[] }[];
};

/** Beside a larger QR code the code in letters has no place. */
const largestQrMillimetres = 32;

/**
 * The insert as a page: A6 upright with 3 mm bleed. Above, shop, headline, greeting and text; below, on a ground of its
 * own, the offer, a ticket with code and QR code, and the conditions.
 *
 * Texts that are long are broken and set smaller, down to a size that is still read. What does not fit then, and what
 * the font lacks, comes back by name, and no page: nothing is cut off and no box is printed.
 */
export function insertCard(props: InsertCardProps, ruler: TextRuler): InsertCardOutcome {
  const uncovered = uncoveredTexts(props, ruler);
  const qr = qrSize(props.qrUrl, props.dotsPerInch);
  if (qr === null || qr.outerMillimetres > largestQrMillimetres) return { ok: false, overflow: ["qrUrl"], uncovered };
  const colours = cardColours(props.dotsPerInch);
  const panel = offerPanel(props, qr, colours, ruler);
  if (!panel.ok) return { ok: false, overflow: panel.overflow, uncovered };
  const letter = cardLetter(props, panel.topMillimetres, colours, ruler);
  if (!letter.ok) return { ok: false, overflow: letter.overflow, uncovered };
  if (uncovered.length > 0) return { ok: false, overflow: [], uncovered };
  return {
    ok: true,
    page: {
      language: props.language,
      trimWidthMillimetres: sheet.widthMillimetres,
      trimHeightMillimetres: sheet.heightMillimetres,
      bleedMillimetres: sheet.bleedMillimetres,
      elements: [...panel.elements, ...letter.elements],
    },
  };
}

function uncoveredTexts(props: InsertCardProps, ruler: TextRuler): CardProblems["uncovered"] {
  const texts = Object.keys(cardTypography) as CardText[];
  return texts
    .map((text) => ({ text, characters: ruler.uncoveredCharacters(props[text] ?? "") }))
    .filter(({ characters }) => characters.length > 0);
}
