import type { Day } from "~/kernel/day";
import type { OrderSource } from "../rules/condition";

/** What is known of a product that was ordered; null = nothing (Shopify has not been asked, or does not know it any more). */
export interface ProductFacts {
  type: string;
  tags: readonly string[];
  /** null = not known: webhooks about a product do not say them. */
  collectionIds: readonly string[] | null;
}

export interface LineFacts {
  productId: string | null;
  sku: string | null;
  product: ProductFacts | null;
}

/**
 * Everything a rule may ask about an order. null where it could not be known: then a condition that asks for it is *unknown*,
 * and an unknown condition does not take an order.
 */
export interface OrderFacts {
  orderId: string;
  customerId: string | null;
  test: boolean;
  cancelled: boolean;
  placedOn: Day;
  /** In minor units of the shop's currency. */
  totalMinor: number;
  nthOrder: number | null;
  lines: readonly LineFacts[] | null;
  countryCode: string | null;
  /** BCP 47, of the checkout. */
  language: string | null;
  customerTags: readonly string[] | null;
  /** Of the segments that any rule asks for, those the customer is in. */
  segmentIds: readonly string[] | null;
  source: OrderSource;
}

/** What of this customer's vouchers and of the rule's budget is known when it is decided. */
export interface RuleStanding {
  /** Vouchers of this rule that this customer has ever been promised, revoked ones left out; and how many of them are still live or promised. */
  hadByCustomer: number;
  heldByCustomer: number;
  /** Given out by this rule, and saved with it so far (minor units). */
  given: number;
  savedMinor: number;
}

/** Shopify's source_name → where it was sold. */
export function sourceOf(sourceName: string): OrderSource {
  switch (sourceName) {
    case "web": case "checkout_next": case "shop_app": case "buy_button": return "online";
    case "pos": return "counter";
    case "shopify_draft_order": return "draft";
    case "subscription_contract": case "subscription_contract_checkout_one": return "subscription";
    default: return /^\d+$/.test(sourceName) ? "online" : "other";
  }
}
