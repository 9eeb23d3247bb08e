import { assertNever } from "~/kernel/assert-never";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import type { Locale } from "~/kernel/locale";

/** Why an order gets a card or none; printing also says "unknown-order" of one that nobody here has heard of, and "voucher-over" where the card would be waste paper. */
export type CardReason = InsertDecided["reason"] | "unknown-order" | "voucher-over";

/** The reason in a few words, to stand alone or after a number: "12: not the first order". */
export function reasonWords(reason: CardReason, locale: Locale): string {
  const german = locale === "de";
  switch (reason) {
    case "first-order": return german ? "erste Bestellung" : "first order";
    case "lot": return german ? "Kontrollgruppe, durch Los" : "control group, by lot";
    case "not-first-order": return german ? "nicht die erste Bestellung" : "not the first order";
    case "no-customer": return german ? "Bestellung ohne Kundin oder Kunden" : "order without a customer";
    case "test-order": return german ? "Testbestellung" : "test order";
    case "cancelled": return german ? "storniert" : "cancelled";
    case "rule-off": return german ? "die Regel war ausgeschaltet" : "the rule was switched off";
    case "voucher-over": return german ? "Gutschein nicht mehr gültig" : "voucher no longer good";
    case "unknown-order": return german ? "Bestellung nicht gefunden" : "order not found";
    default: return assertNever(reason);
  }
}
