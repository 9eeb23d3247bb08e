import { newRuleDefinition } from "../domain/rules/insert-rule";
import { listRules } from "../rules/insert-rule.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { VoucherTerms } from "~/kernel/voucher-terms";

export interface OfferToShow {
  /** Names a rule's version among those of the shop. */
  key: string;
  ruleName: string;
  /** Null: the rule has but one version. */
  variant: string | null;
  designId: string | null;
  terms: VoucherTerms;
}

/** What the shop's rules promise, for trying a design with it; never empty: without a rule, what a new one begins with. */
export async function offersToShow(shop: Pick<Shop, "id" | "currency">): Promise<[OfferToShow, ...OfferToShow[]]> {
  const offers = (await listRules(shop)).flatMap(({ id, name, variants }) =>
    variants.map((variant) => ({ key: `${id}/${variant.id}`, ruleName: name, variant: variants.length > 1 ? variant.id : null, designId: variant.designId, terms: variant.terms })));
  const [first, ...others] = offers;
  return first ? [first, ...others] : newRuleDefinition(shop.currency || "EUR").variants.map(({ terms }) => ({ key: "new", ruleName: "", variant: null, designId: null, terms })) as [OfferToShow];
}

/** The one of this key; the first where there is none. */
export async function offerToShow(shop: Pick<Shop, "id" | "currency">, key: string): Promise<OfferToShow> {
  const offers = await offersToShow(shop);
  return offers.find((offer) => offer.key === key) ?? offers[0];
}
