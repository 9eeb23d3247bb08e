import { assertNever } from "~/kernel/assert-never";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import type { Locale } from "~/kernel/locale";

/** Why an order gets a card or none; printing also says "unknown-order" of one that nobody here has heard of, and "voucher-used" or "voucher-over" where the card would be waste paper. */
export type CardReason = InsertDecided["reason"] | "unknown-order" | "voucher-used" | "voucher-over";

/** The reason in a few words, to stand alone or after a number: "12: not the first order". */
export function reasonWords(reason: CardReason, locale: Locale): string {
  const german = locale === "de";
  switch (reason) {
    case "rule": return german ? "nach einer Regel" : "by a rule";
    case "no-rule": return german ? "keine Regel trifft zu" : "no rule takes it";
    case "holds-one": return german ? "hat noch einen gültigen Gutschein dieser Regel" : "still holds a live voucher of this rule";
    case "had-one": return german ? "hatte schon einen Gutschein dieser Regel" : "has had a voucher of this rule";
    case "budget-used-up": return german ? "das Budget der Regel ist aufgebraucht" : "the rule's budget is used up";
    case "programme-ended": return german ? "außerhalb des Zeitraums der Regel" : "outside of the rule's time";
    case "sold-over-counter": return german ? "an der Kasse verkauft, kein Paket" : "sold over the counter, no parcel";
    case "first-order": return german ? "erste Bestellung" : "first order";
    case "lot": return german ? "Kontrollgruppe, durch Los" : "control group, by lot";
    case "not-first-order": return german ? "nicht die erste Bestellung" : "not the first order";
    case "no-customer": return german ? "Bestellung ohne Kundin oder Kunden" : "order without a customer";
    case "test-order": return german ? "Testbestellung" : "test order";
    case "cancelled": return german ? "storniert" : "cancelled";
    case "rule-off": return german ? "die Regel war ausgeschaltet" : "the rule was switched off";
    case "voucher-used": return german ? "Gutschein schon eingelöst" : "voucher used already";
    case "voucher-over": return german ? "Gutschein nicht mehr gültig" : "voucher no longer good";
    case "unknown-order": return german ? "Bestellung nicht gefunden" : "order not found";
    default: return assertNever(reason);
  }
}
