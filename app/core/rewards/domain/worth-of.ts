import { assertNever } from "~/kernel/assert-never";
import type { VoucherTerms } from "~/kernel/voucher-terms";

/** What a promise is worth in money, in minor units of its currency; null for what has no price. */
export function worthOf({ offer }: Pick<VoucherTerms, "offer">): number | null {
  switch (offer.kind) {
    case "fixedAmount": case "storeCredit": case "giftCard": return offer.minor;
    case "percentage": case "freeShipping": case "giftProduct": case "benefit": return null;
    default: return assertNever(offer);
  }
}

/** The same promise at another worth. Throws for what has no price. */
export function worthInstead(terms: VoucherTerms, minor: number): VoucherTerms {
  const { offer } = terms;
  switch (offer.kind) {
    case "fixedAmount": case "storeCredit": case "giftCard": return { ...terms, offer: { ...offer, minor } };
    default: throw new Error(`A ${offer.kind} has no price`);
  }
}
