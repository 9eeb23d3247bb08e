import type { CardContent } from "~/features/inserts/domain/printing/card-texts";
import type { DesignTexts, InsertDesign } from "~/features/inserts/domain/designs/insert-design";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";
import type { CardPrint } from "~/features/inserts/pdf/card-kit";
import { type InsertCard, insertCard } from "~/features/inserts/pdf/insert-card";
import { daySchema } from "~/kernel/day";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import type { PageDescription, PageElement, TextLine } from "~/platform/pdf/page-description";
import { type Images, streamPdf } from "~/platform/pdf/stream-pdf.server";
import { bytesOfStream } from "../../../platform/pdf/bytes-of-stream";

export const anAddress = "https://www.feinkost-lindenhof.de/a/k/7f3kq9zt2m";

export const anAdvocate = { code: "R4WZ-6TQN-8VXK", url: "https://www.feinkost-lindenhof.de/a/k/r/R4WZ6TQN8VXK" };

export function aContent(overrides: Partial<CardContent> = {}): CardContent {
  return {
    shopName: "Feinkost Lindenhof",
    firstName: "Maria",
    offerWords: "10\u00a0% Rabatt bei Ihrer nächsten Bestellung ab 40\u00a0€",
    conditionsWords: "Einmal einlösbar, nicht mit anderen Rabatten kombinierbar, keine Barauszahlung.",
    code: "BCDF-7GHJ-K9MP",
    validForDays: 60,
    lastDay: daySchema.parse("2027-02-28"),
    qrUrl: anAddress,
    orderName: "#1042",
    language: "de",
    advocate: null,
    giftNote: null,
    ...overrides,
  };
}

export const aPrint = (overrides: Partial<CardPrint> = {}): CardPrint => ({ format: "a6", dotsPerInch: 300, images: new Map(), ...overrides });

/** A ready design with some of its German texts changed. */
export function aDesign(texts: Partial<DesignTexts> = {}, overrides: Partial<InsertDesign> = {}): InsertDesign {
  const ready = readyDesigns[overrides.layout ?? "letter"];
  return { ...ready, ...overrides, texts: { ...ready.texts, de: { ...ready.texts.de, ...texts } } };
}

/** A card that is expected to fit. */
export function cardOf(design: InsertDesign = aDesign(), content: CardContent = aContent(), print: CardPrint = aPrint()): InsertCard {
  const outcome = insertCard(design, content, print, fontRuler);
  if (!outcome.ok) throw new Error(`the card does not fit: ${JSON.stringify(outcome)}`);
  return outcome.card;
}

/** All that is on a page, also what is in its stamps (of a single card, where those lie at the corner). */
export const elementsOf = (page: PageDescription): PageElement[] => [...(page.stamps ?? []).flatMap(({ stamp }) => stamp.elements), ...page.elements];

export const linesOf = (page: PageDescription): TextLine[] => elementsOf(page).flatMap((element) => (element.kind === "text" ? [element] : []));

export const wordsOf = (page: PageDescription): string => linesOf(page).map(({ text }) => text).join(" ");

export const printed = (pages: Iterable<PageDescription>, { compress = true, images }: { compress?: boolean; images?: Images } = {}): Promise<Buffer> =>
  bytesOfStream(streamPdf(pages, { title: "Beileger", language: "de", createdAt: new Date("2026-03-01T10:00:00Z"), compress }, images));
