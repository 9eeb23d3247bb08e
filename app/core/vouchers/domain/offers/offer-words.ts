import { assertNever } from "~/kernel/assert-never";
import type { Locale } from "~/kernel/locale";
import { formatMoney } from "~/kernel/money";
import { formatPercentage } from "~/kernel/percentage";
import type { VoucherTerms } from "~/kernel/voucher-terms";

/** The benefit in a few words, as it stands on the card: "10 % auf Ihre nächste Bestellung ab 40 €". */
export function offerWords(terms: VoucherTerms, locale: Locale): string {
  const from = terms.minimumMinor === null ? null : formatMoney({ minor: terms.minimumMinor, currency: terms.currency }, locale);
  const what = benefitWords(terms, locale);
  if (isWhole(terms)) return what;
  if (locale === "de") return `${what} bei Ihrer nächsten Bestellung${from ? ` ab ${from}` : ""}`;
  return `${what} your next order${from ? ` of ${from} or more` : ""}`;
}

/** The same, told to the merchant: "10 % Rabatt auf die nächste Bestellung ab 40 €". */
export function offerForMerchant(terms: VoucherTerms, locale: Locale): string {
  const from = terms.minimumMinor === null ? null : formatMoney({ minor: terms.minimumMinor, currency: terms.currency }, locale);
  const what = benefitWords(terms, locale);
  if (isWhole(terms)) return what;
  if (locale === "de") return `${what} ${terms.offer.kind === "freeShipping" ? "bei der" : "auf die"} nächste${terms.offer.kind === "freeShipping" ? "n" : ""} Bestellung${from ? ` ab ${from}` : ""}`;
  return `${what} the next order${from ? ` of ${from} or more` : ""}`;
}

/** Said by itself: a gift card pays for whatever it likes, and a benefit needs no order. */
const isWhole = ({ offer }: VoucherTerms): boolean => offer.kind === "benefit" || offer.kind === "giftCard";

function benefitWords({ offer, currency }: VoucherTerms, locale: Locale): string {
  switch (offer.kind) {
    case "percentage": return formatPercentage(offer.basisPoints, locale) + (locale === "de" ? " Rabatt" : " off");
    case "fixedAmount": return formatMoney({ minor: offer.minor, currency }, locale) + (locale === "de" ? " Rabatt" : " off");
    case "freeShipping": return locale === "de" ? "Versandkostenfrei" : "Free shipping on";
    case "giftProduct": return locale === "de" ? `${offer.product.title} geschenkt` : `${offer.product.title} for free with`;
    case "storeCredit": return formatMoney({ minor: offer.minor, currency }, locale) + (locale === "de" ? " Guthaben" : " of credit towards");
    case "giftCard": return locale === "de" ? `Geschenkkarte über ${formatMoney({ minor: offer.minor, currency }, locale)}` : `${formatMoney({ minor: offer.minor, currency }, locale)} gift card`;
    case "benefit": return locale === "de" ? offer.text.de : offer.text.en;
    default: return assertNever(offer);
  }
}
