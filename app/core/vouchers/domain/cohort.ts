import type { Day } from "~/kernel/day";
import { addDays, endOfDay, endOfMonth } from "~/kernel/day";
import { formatMoney } from "~/kernel/money";
import { formatPercentage } from "~/kernel/percentage";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { assertNever } from "~/kernel/assert-never";

/** How long after the order a delivery may take and still get its full time. A later one is capped at the cohort's end. */
const deliveryAllowanceDays = 30;

export interface CohortPlan {
  /** `cohort/<programme>/<terms>/<month>`: the same terms and month always meet in the same discount. */
  key: string;
  endsOn: Day;
  endsAt: Date;
}

/**
 * The cohort discount that a voucher promised on this day belongs to. Shopify gives a discount one end date for all its
 * codes: the end of the month in which order + 30 days + validity falls.
 */
export function cohortOf(programme: string, terms: VoucherTerms, orderedOn: Day, timeZone: string): CohortPlan {
  const endsOn = endOfMonth(addDays(orderedOn, deliveryAllowanceDays + terms.validForDays));
  return { key: `cohort/${programme}/${termsKey(terms)}/${endsOn.slice(0, 7)}`, endsOn, endsAt: endOfDay(endsOn, timeZone) };
}

/** Codes that have no last day: an advocate's own. Shopify is told no end at all. */
export const noEnd = "9999-12-31T00:00:00.000Z";

/** The one cohort discount of these terms whose codes are used by many, each once, without a last day. */
export const openCohortOf = (programme: string, terms: VoucherTerms): CohortPlan =>
  ({ key: `cohort/${programme}/${termsKey(terms)}/open`, endsOn: "9999-12-31" as Day, endsAt: new Date(noEnd) });

/** Terms as text: equal terms, equal text. */
export function termsKey(terms: VoucherTerms): string {
  const { goodFor, combinesWith, subscriptions } = terms;
  const special = goodFor.kind === "everything" ? [] : [`${goodFor.kind}${(goodFor.kind === "products" ? goodFor.products : goodFor.collections).map(({ id }) => id).sort().join(".")}`];
  const beside = [combinesWith.orderDiscounts && "o", combinesWith.productDiscounts && "p", combinesWith.shippingDiscounts && "s"].filter(Boolean).join("");
  return [
    offerKey(terms), `min${terms.minimumMinor ?? 0}`, `${terms.validForDays}d`, terms.currency,
    ...special, ...(beside ? [`with-${beside}`] : []), ...(subscriptions === "none" ? [] : [`subscriptions-${subscriptions}`]),
  ].join("-");
}

function offerKey({ offer }: VoucherTerms): string {
  switch (offer.kind) {
    case "percentage": return `percentage${offer.basisPoints}`;
    case "fixedAmount": return `fixed${offer.minor}`;
    case "freeShipping": return "free-shipping";
    case "giftProduct": return `gift${offer.variantId}-from${offer.boughtFrom.id}`;
    case "storeCredit": return `credit${offer.minor}`;
    case "giftCard": return `gift-card${offer.minor}`;
    case "benefit": return "benefit";
    default: return assertNever(offer);
  }
}

/**
 * The discount's title in the merchant's list; also how a cohort is found again when Shopify's answer to its creation
 * was lost, so it names the cohort unmistakably: a short mark of its key is part of it.
 */
export function cohortTitle(terms: VoucherTerms, endsOn: Day, mark: string, locale: string, cohortKey = ""): string {
  const german = locale.startsWith("de");
  const until = noEnd.startsWith(endsOn) ? (german ? "ohne Ende" : "open-ended") : `${german ? "bis" : "until"} ${endsOn}`;
  return [`Kundenkreis`, ...programmeName(cohortKey, german), offerName(terms, locale), until, mark].join(" · ");
}

/** What it is for, beside the cards: friends, and those who sent them. */
function programmeName(cohortKey: string, german: boolean): string[] {
  if (cohortKey.startsWith("cohort/referrals")) return [german ? "Empfehlung" : "referral"];
  return cohortKey.startsWith("cohort/rewards") ? [german ? "Prämie" : "reward"] : [];
}

function offerName({ offer, currency }: VoucherTerms, locale: string): string {
  const german = locale.startsWith("de");
  switch (offer.kind) {
    case "percentage": return formatPercentage(offer.basisPoints, locale);
    case "fixedAmount": return formatMoney({ minor: offer.minor, currency }, locale);
    case "freeShipping": return german ? "versandkostenfrei" : "free shipping";
    case "giftProduct": return german ? `Geschenk ${offer.product.title}` : `gift ${offer.product.title}`;
    case "storeCredit": case "giftCard": return formatMoney({ minor: offer.minor, currency }, locale);
    case "benefit": return german ? offer.text.de : offer.text.en;
    default: return assertNever(offer);
  }
}
