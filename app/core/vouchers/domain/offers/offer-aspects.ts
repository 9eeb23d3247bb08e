import type { GoodFor, OfferKind } from "~/kernel/voucher-terms";

/** What can be said about an offer of a kind beside its own value. */
export interface OfferAspects {
  minimum: boolean;
  goodFor: boolean;
  combines: boolean;
  subscriptions: boolean;
}

/** What does not exist for a kind of offer is neither asked for nor kept. */
export function offerAspects(kind: OfferKind): OfferAspects {
  switch (kind) {
    case "percentage": case "fixedAmount": return { minimum: true, goodFor: true, combines: true, subscriptions: true };
    // Shopify ties free shipping to no products, a gift to its own collection, and store credit to nothing.
    case "freeShipping": return { minimum: true, goodFor: false, combines: true, subscriptions: true };
    case "giftProduct": case "storeCredit": return { minimum: true, goodFor: false, combines: true, subscriptions: false };
    case "giftCard": case "benefit": return { minimum: false, goodFor: false, combines: false, subscriptions: false };
  }
}

export type DiscountClass = "order" | "product" | "shipping";

/** As which of Shopify's three classes of discount an offer counts; null for what is no discount. */
export function discountClass(kind: OfferKind, goodFor: GoodFor["kind"]): DiscountClass | null {
  switch (kind) {
    case "percentage": case "fixedAmount": return goodFor === "everything" ? "order" : "product";
    case "storeCredit": return "order";
    case "giftProduct": return "product";
    case "freeShipping": return "shipping";
    case "giftCard": case "benefit": return null;
  }
}

/** Shopify grants these on request only: see `optional_scopes` in shopify.app.toml. */
export const giftCardScopes = ["read_gift_cards", "write_gift_cards", "read_gift_card_transactions", "write_gift_card_transactions"] as const;

/** Whether the shop may make gift cards, by the scopes it has (lists with commas). */
export const mayMakeGiftCards = (shop: { scopes: string }): boolean => scopesOf(shop).includes("write_gift_cards");

/** Whether it may take money off them as well, as rewards need it: what was granted before that was asked for is not enough. */
export const mayTakeGiftCardsBack = (shop: { scopes: string }): boolean => mayMakeGiftCards(shop) && scopesOf(shop).includes("write_gift_card_transactions");

const scopesOf = ({ scopes }: { scopes: string }): string[] => scopes.split(",").map((scope) => scope.trim());
