import type { Day } from "~/kernel/day";
import { formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { offerWords } from "./offer-words";

export interface CardTexts {
  headline: string;
  greeting: string | null;
  body: string;
  offerLine: string;
  validityLine: string;
  scanHint: string;
  legalLine: string;
}

/** What stands on a card, in the customer's language. `firstName` null where there is none that can be printed. */
export function cardTexts(terms: VoucherTerms, latestOn: Day, firstName: string | null, locale: Locale): CardTexts {
  const words = cardWords[locale];
  return {
    headline: words.headline,
    greeting: firstName === null ? null : words.greeting(firstName),
    body: words.body,
    offerLine: offerWords(terms, locale),
    validityLine: words.validity(terms.validForDays, formatDay(latestOn, locale)),
    scanHint: words.scanHint,
    legalLine: words.legal,
  };
}

const cardWords = {
  de: {
    headline: "Schön, dass Sie da sind.",
    greeting: (name: string) => `Guten Tag, ${name}!`,
    body: "Vielen Dank für Ihre erste Bestellung. Wenn Ihnen gefällt, was in diesem Paket ist, freuen wir uns auf ein Wiedersehen.",
    validity: (days: number, latest: string) => `Gültig ${days} ${days === 1 ? "Tag" : "Tage"} ab Zustellung, längstens bis ${latest}`,
    scanHint: "Scannen und einlösen",
    legal: "Einmal einlösbar, nicht mit anderen Rabatten kombinierbar, keine Barauszahlung.",
  },
  en: {
    headline: "Good to have you here.",
    greeting: (name: string) => `Hello ${name},`,
    body: "Thank you for your first order. If you like what is in this parcel, we would be glad to see you again.",
    validity: (days: number, latest: string) => `Valid for ${days} ${days === 1 ? "day" : "days"} from delivery, until ${latest} at the latest`,
    scanHint: "Scan to redeem",
    legal: "Can be used once, not with other discounts, not exchangeable for cash.",
  },
} as const;
