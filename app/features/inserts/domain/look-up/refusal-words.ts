import { assertNever } from "~/kernel/assert-never";
import { formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import { formatMoney } from "~/kernel/money";
import type { RefusalReason } from "./explain-refusal";
import { ledgerWords } from "../deciding/ledger-words";

/** Why a voucher is refused, or may have been, in a sentence that a merchant can pass on. */
export function refusalWords(reason: RefusalReason, locale: Locale): string {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  switch (reason.kind) {
    case "expired": {
      const day = reason.lastDay ? formatDay(reason.lastDay, locale) : null;
      return day ? say(`It expired: it was valid until ${day}.`, `Er ist abgelaufen: Er galt bis ${day}.`) : say("It expired.", "Er ist abgelaufen.");
    }
    case "used": {
      const [day, order] = [reason.onDay ? formatDay(reason.onDay, locale) : null, reason.byOrderName];
      const [on, am] = day ? [` on ${day}`, ` am ${day}`] : ["", ""];
      const [by, mit] = order ? [` with order ${order}`, ` mit der Bestellung ${order}`] : ["", ""];
      return say(`It was used${on}${by}; each code works once.`, `Er wurde${am}${mit} eingelöst; jeder Code gilt einmal.`);
    }
    case "not-yet": return reason.because === "unpaid"
      ? say("It is not active yet: the order it came with is not paid. It becomes active with the payment.", "Er ist noch nicht freigeschaltet: Die Bestellung, mit der er kam, ist nicht bezahlt. Mit der Zahlung wird er gültig.")
      : say("It is not active yet: it is on its way to Shopify, which takes a few minutes at most.", "Er ist noch nicht freigeschaltet: Er ist auf dem Weg zu Shopify, das dauert höchstens einige Minuten.");
    case "refused-by-shopify": return say("Shopify did not accept the code when it was registered. Give it again by hand: the new one has another code.", "Shopify hat den Code bei der Anmeldung nicht angenommen. Stellen Sie ihn von Hand neu aus: Der neue hat einen anderen Code.");
    // No day in it: the zone does not matter.
    case "revoked": return ledgerWords({ kind: "voucher.revoked", data: { because: reason.because, by: null } }, { locale, timeZone: "UTC" });
    case "replaced": return say(`It was replaced by hand; ${reason.code} counts instead.`, `Er wurde von Hand ersetzt; stattdessen gilt ${reason.code}.`);
    case "stopped": return reason.what === "code"
      ? say("You have stopped this code.", "Sie haben diesen Code gesperrt.")
      : say("You have stopped the whole discount it belongs to.", "Sie haben den ganzen Rabatt gesperrt, zu dem er gehört.");
    case "credit-instead": return say("It was turned into store credit at the customer's wish; the code is void.", "Er wurde auf Wunsch in Guthaben umgewandelt; der Code gilt nicht mehr.");
    case "no-code-needed": return say("It is a benefit without a code: nothing is typed at the checkout.", "Es ist ein Vorteil ohne Code: An der Kasse wird nichts eingegeben.");
    case "gift-card-field": return say("It is a gift card: it is typed into the field for gift cards, and used up bit by bit.", "Es ist eine Geschenkkarte: Sie gehört in das Feld für Geschenkkarten und wird nach und nach aufgebraucht.");
    case "below-minimum": {
      const minimum = formatMoney(reason.minimum, locale);
      if (!reason.subtotal) return say(`It is good from ${minimum} on, counting what it is good for, before shipping.`, `Er gilt ab ${minimum}; gezählt wird, wofür er gilt, ohne Versand.`);
      const subtotal = formatMoney(reason.subtotal, locale);
      return say(`The order came to ${subtotal} of what counts; it is good from ${minimum} on.`, `Die Bestellung kam auf ${subtotal}, die zählen; er gilt ab ${minimum}.`);
    }
    case "other-products": {
      const titles = listOf(reason.titles, say("and more", "und weitere"));
      return reason.isSure
        ? say(`Nothing in the order is what it is good for: ${titles}.`, `Nichts in der Bestellung ist, wofür er gilt: ${titles}.`)
        : say(`It is good only for: ${titles}.`, `Er gilt nur für: ${titles}.`);
    }
    case "gift-not-in-cart": return reason.isSure
      ? say(`The gift (${reason.title}) was not in the cart: a typed code alone adds nothing. Scanning the card puts it there.`, `Das Geschenk (${reason.title}) lag nicht im Warenkorb: Ein getippter Code allein legt nichts hinein. Wer die Karte scannt, hat es dort.`)
      : say(`The gift (${reason.title}) has to lie in the cart together with something else: a typed code alone adds nothing.`, `Das Geschenk (${reason.title}) muss zusammen mit etwas anderem im Warenkorb liegen: Ein getippter Code allein legt nichts hinein.`);
    case "not-combinable": return reason.otherCodes.length === 0
      ? say("It cannot stand beside every other discount: another code or an automatic discount keeps it out.", "Er verträgt sich nicht mit jedem anderen Rabatt: Ein anderer Code oder ein automatischer Rabatt verdrängt ihn.")
      : say(`Another code stands on that order (${reason.otherCodes.join(", ")}), and the two may not go together.`, `Auf der Bestellung steht ein anderer Code (${reason.otherCodes.join(", ")}), und beide vertragen sich vielleicht nicht.`);
    case "subscription": return reason.isSure
      ? say("The order is a subscription's, and it is not good for those.", "Die Bestellung gehört zu einem Abo, und dafür gilt er nicht.")
      : say("It is not good for subscriptions.", "Für Abos gilt er nicht.");
    case "other-currency": return say(`The order was placed in another currency (${reason.currency}).`, `Die Bestellung war in einer anderen Währung (${reason.currency}).`);
    default: return assertNever(reason);
  }
}

const mostTitles = 5;
const listOf = (titles: readonly string[], more: string): string => (titles.length > mostTitles ? `${titles.slice(0, mostTitles).join(", ")} ${more}` : titles.join(", "));
