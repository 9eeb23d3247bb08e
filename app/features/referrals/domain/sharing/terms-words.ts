import { assertNever } from "~/kernel/assert-never";
import type { Locale } from "~/kernel/locale";
import { formatMoney } from "~/kernel/money";
import { formatPercentage } from "~/kernel/percentage";
import type { VoucherTerms } from "~/kernel/voucher-terms";

/** What a friend gets, in a few words that stand by themselves: "10 € Rabatt ab 40 €". */
export const friendOfferWords = (terms: VoucherTerms, locale: Locale): string => inWords(terms, locale, "friend");

/** What an advocate gets, said the same way: "10 € Guthaben". */
export const rewardWords = (terms: VoucherTerms, locale: Locale): string => inWords(terms, locale, "advocate");

/** What has to be done beside typing a code: nobody can know that a gift has to be put into the cart. "" where there is nothing to add. */
export function howWords({ offer }: Pick<VoucherTerms, "offer">, locale: Locale): string {
  if (offer.kind === "giftProduct") return locale === "de" ? " (bitte mit in den Warenkorb legen)" : " (please put it into the cart as well)";
  if (offer.kind === "benefit") return locale === "de" ? " (der Shop meldet sich bei Ihnen)" : " (the shop will be in touch)";
  return "";
}

function inWords(terms: VoucherTerms, locale: Locale, whose: "friend" | "advocate"): string {
  const { offer, minimumMinor, currency } = terms;
  const isWhole = offer.kind === "benefit" || offer.kind === "giftCard";
  const from = minimumMinor === null || isWhole ? "" : ` ${locale === "de" ? "ab" : "from"} ${formatMoney({ minor: minimumMinor, currency }, locale)}`;
  return benefitWords(terms, locale, whose) + from;
}

function benefitWords({ offer, currency }: VoucherTerms, locale: Locale, whose: "friend" | "advocate"): string {
  const german = locale === "de";
  const amount = (minor: number): string => formatMoney({ minor, currency }, locale);
  switch (offer.kind) {
    case "percentage": return `${formatPercentage(offer.basisPoints, locale)} ${german ? "Rabatt" : "off"}`;
    case "fixedAmount": return `${amount(offer.minor)} ${german ? "Rabatt" : "off"}`;
    case "freeShipping": return german ? "Versandkostenfrei" : "Free shipping";
    case "giftProduct": return german ? `${offer.product.title} geschenkt` : `${offer.product.title} for free`;
    // A friend has no account yet: the code takes off the amount.
    case "storeCredit": return `${amount(offer.minor)} ${whose === "friend" ? (german ? "Rabatt" : "off") : german ? "Guthaben" : "store credit"}`;
    case "giftCard": return german ? `Geschenkkarte über ${amount(offer.minor)}` : `${amount(offer.minor)} gift card`;
    case "benefit": return german ? offer.text.de : offer.text.en;
    default: return assertNever(offer);
  }
}
