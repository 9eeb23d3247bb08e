import { assertNever } from "~/kernel/assert-never";
import type { Refusal } from "~/kernel/entries/referral-entries";
import type { Locale } from "~/kernel/locale";

/** Why an order is nobody's referral, or why a claim on it lost, in a few words that can stand alone or after a colon. */
export function reasonWords(reason: Refusal, locale: Locale): string {
  const say = (german: string, english: string): string => (locale === "de" ? german : english);
  switch (reason) {
    case "test-order": return say("Testbestellung", "test order");
    case "cancelled": return say("storniert", "cancelled");
    case "not-new": return say("hat schon früher bestellt", "has ordered before");
    case "same-customer": return say("hat sich selbst empfohlen (dasselbe Kundenkonto)", "referred themselves (the same customer account)");
    case "below-minimum": return say("unter dem Mindestbestellwert", "below the minimum order value");
    case "nothing-eligible": return say("nichts dabei, was zählt (nur Geschenkkarten oder ausgeschlossene Produkte)", "nothing in it that counts (only gift cards or excluded products)");
    case "renewal": return say("Folgebestellung eines Abos", "renewal of a subscription");
    case "way-off": return say("dieser Weg ist ausgeschaltet", "this way is switched off");
    case "programme-off": return say("das Programm war ausgeschaltet", "the programme was switched off");
    case "advocate-stopped": return say("diese Empfehlungen sind gesperrt", "this advocate is stopped");
    case "advocate-unknown": return say("war damals nicht im Programm", "was not in the programme at that time");
    case "control-group": return say("gehört zur Kontrollgruppe, durch Los", "is in the control group, by lot");
    case "too-late": return say("der Link kam erst nach der Bestellung", "the link came after the order");
    case "sold-over-counter": return say("an der Kasse verkauft", "sold over the counter");
    case "household": return say("dieselbe Adresse (Haushalt)", "the same address (household)");
    case "signals": return say("zu viele Anzeichen, dass es dieselbe Person ist oder der Code die Runde macht", "too many signs that it is the same person, or that the code goes round");
    case "by-hand": return say("von Hand abgelehnt", "refused by hand");
    case "later-touch": return say("ein früherer Hinweis zählt", "an earlier touch counts");
    case "already-attributed": return say("die Bestellung war schon entschieden", "the order was decided already");
    default: return assertNever(reason);
  }
}
