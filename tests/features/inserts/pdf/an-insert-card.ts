import type { InsertCardProps } from "~/features/inserts/pdf/card-props";
import { insertCard } from "~/features/inserts/pdf/insert-card";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import type { PageDescription } from "~/platform/pdf/page-description";
import { streamPdf } from "~/platform/pdf/stream-pdf.server";

export function anInsertCard(overrides: Partial<InsertCardProps> = {}): InsertCardProps {
  return {
    shopName: "Feinkost Lindenhof",
    headline: "Schön, dass Sie da sind.",
    greeting: "Guten Tag Maria Schneider,",
    body: "vielen Dank für Ihre erste Bestellung. Wir haben sie heute mit Sorgfalt gepackt.",
    offerLine: "10\u00a0% auf Ihre nächste Bestellung ab 40\u00a0€",
    code: "BCDF-7GHJ-K9MP",
    validityLine: "Gültig 60 Tage ab Lieferung, spätestens bis 28. Februar 2026.",
    qrUrl: "https://www.feinkost-lindenhof.de/a/k/7F3KQ9ZT2M",
    scanHint: "Scannen und mit diesem Code einkaufen.",
    legalLine: "Einmal einlösbar, nicht mit anderen Rabattcodes kombinierbar.",
    language: "de",
    dotsPerInch: 300,
    ...overrides,
  };
}

/** The page of a card that is expected to fit. */
export function pageOf(overrides: Partial<InsertCardProps> = {}): PageDescription {
  const outcome = insertCard(anInsertCard(overrides), fontRuler);
  if (!outcome.ok) throw new Error(`the card does not fit: ${JSON.stringify(outcome)}`);
  return outcome.page;
}

export async function printed(pages: Iterable<PageDescription>, compress = true): Promise<Buffer> {
  const stream = streamPdf(pages, { title: "Beileger", language: "de", createdAt: new Date("2026-03-01T10:00:00Z"), compress });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
