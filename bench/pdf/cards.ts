import { createHash } from "node:crypto";
import { daySchema } from "~/kernel/day";
import { cardTexts } from "~/features/inserts/domain/card-texts";
import { insertCard } from "~/features/inserts/pdf/insert-card";
import { groupedCode, lettersOf } from "~/core/vouchers/domain/voucher-code";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import type { PageDescription } from "~/platform/pdf/page-description";

const names = ["Änne", "Jürgen", "Maria", "Oğuz", "Zoë", "Friederike", "Łukasz", "Ben"];
const terms = { offer: { kind: "percentage", basisPoints: 1000 }, currency: "EUR", minimumMinor: 4000, validForDays: 60 } as const;
const latestOn = daySchema.parse("2026-12-31");

/** So many cards with all that differs from card to card: name, code, QR. */
export function* cards(count: number): Generator<PageDescription> {
  for (let index = 0; index < count; index++) {
    const hash = createHash("sha256").update(String(index)).digest();
    const outcome = insertCard(
      {
        ...cardTexts(terms, latestOn, names[index % names.length] ?? null, "de"), shopName: "Feinkost Lindner", language: "de", dotsPerInch: 300,
        code: groupedCode(lettersOf(hash, 12)), qrUrl: `https://feinkost-lindner.example/a/k/${lettersOf(hash, 14).toLowerCase()}`,
      },
      fontRuler,
    );
    if (!outcome.ok) throw new Error("A card does not fit");
    yield outcome.page;
  }
}
