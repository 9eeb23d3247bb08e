import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { assertNever } from "~/kernel/assert-never";
import { dayOf, formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";

/** A card that does not lead straight to its voucher. */
export type ClosedCard =
  | { kind: "not-yet"; code: string }
  | { kind: "over"; because: "used" | "expired" | "revoked" | "refused"; validUntil: Date | null }
  | { kind: "unknown" };

export type CardPageContent =
  | { kind: "not-yet"; code: string }
  | { kind: "used" | "revoked" | "refused" | "unknown" }
  | { kind: "expired"; lastDay: string | null };

/** What the visitor's page is about; days are the shop's. */
export function cardPageContent(card: ClosedCard, timeZone: string, locale: Locale): CardPageContent {
  switch (card.kind) {
    case "not-yet": return { kind: "not-yet", code: groupedCode(card.code) };
    case "unknown": return { kind: "unknown" };
    case "over": return card.because === "expired"
      ? { kind: "expired", lastDay: card.validUntil ? formatDay(dayOf(card.validUntil, timeZone), locale) : null }
      : { kind: card.because };
    default: return assertNever(card);
  }
}

/** HTTP: waiting is fine, what is over is gone, what nobody knows is not found. */
export const cardPageStatus = (kind: ClosedCard["kind"]): 200 | 404 | 410 => ({ "not-yet": 200, over: 410, unknown: 404 } as const)[kind];
