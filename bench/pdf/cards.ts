import { createHash } from "node:crypto";
import { daySchema } from "~/kernel/day";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";
import { insertCard } from "~/features/inserts/pdf/insert-card";
import { groupedCode, lettersOf } from "~/core/vouchers/domain/voucher-code";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import type { PageDescription } from "~/platform/pdf/page-description";

const names = ["Änne", "Jürgen", "Maria", "Oğuz", "Zoë", "Friederike", "Łukasz", "Ben"];
const print = { format: "a6", dotsPerInch: 300, images: new Map() } as const;
const same = {
  shopName: "Feinkost Lindner", offerWords: "10\u00a0% Rabatt bei Ihrer nächsten Bestellung ab 40\u00a0€",
    conditionsWords: "Einmal einlösbar, nicht mit anderen Rabatten kombinierbar, keine Barauszahlung.", validForDays: 60,
  lastDay: daySchema.parse("2026-12-31"), language: "de", advocate: null, giftNote: null,
} as const;

/** So many cards with all that differs from card to card: name, code, QR. */
export function* cards(count: number): Generator<PageDescription> {
  for (let index = 0; index < count; index++) {
    const hash = createHash("sha256").update(String(index)).digest();
    const outcome = insertCard(
      readyDesigns.letter,
      {
        ...same, firstName: names[index % names.length] ?? null, orderName: `#${1000 + index}`,
        code: groupedCode(lettersOf(hash, 12)), qrUrl: `https://feinkost-lindner.example/a/k/${lettersOf(hash, 14).toLowerCase()}`,
      },
      print,
      fontRuler,
    );
    if (!outcome.ok) throw new Error("A card does not fit");
    yield outcome.card.front;
  }
}
