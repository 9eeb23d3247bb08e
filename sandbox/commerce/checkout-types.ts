/** What goes into the pricing of a checkout and what comes out. All money in minor units of the shop's currency. */
import type { Id, MinorUnits } from "../world/entities";
import type { Refusal } from "./outcome";

export interface CheckoutInput {
  shop: string;
  lines: { variantId: Id; quantity: number }[];
  /** As typed; upper and lower case are the same, repeated ones count once. */
  codes: string[];
  /** null while nobody has said who they are; codes meant for certain customers are refused then. */
  customer: { id: Id | null; email: string | null } | null;
  /** ISO 3166; null where nothing is shipped (sold over the counter), which costs no shipping. */
  shippingCountry: string | null;
}

export type RefusalReason =
  | "unknown"
  | "expired"
  | "not_started"
  | "used_up"
  | "minimum_not_reached"
  | "not_combinable"
  | "not_for_these_products"
  | "not_for_this_customer"
  | "already_used_by_customer"
  | "shipping_too_expensive"
  | "nothing_to_get";

export interface RefusedCode extends Refusal {
  reason: RefusalReason;
  message: { de: string; en: string };
}

/** One line as the pure pricing sees it. */
export interface CartLine {
  variantId: Id;
  productId: Id;
  collectionIds: readonly Id[];
  quantity: number;
  price: MinorUnits;
}

export interface PricedLine extends CartLine {
  sku: string;
  title: string;
  variantTitle: string | null;
  productType: string;
  vendor: string;
  grams: number;
  /** This line's share of each applied code, by the code's place in `applied`. */
  allocations: { applied: number; amount: MinorUnits }[];
  discount: MinorUnits;
  taxBasisPoints: number;
}

export interface AppliedDiscount {
  /** As the merchant wrote it. */
  code: string;
  discountId: Id;
  title: string;
  type: "percentage" | "fixed_amount" | "shipping";
  /** A percentage in hundredths of a percent, else minor units; for shipping 10000. */
  value: number;
  selection: "all" | "entitled";
  /** "each" for buy X get Y, where certain pieces are cheaper. */
  allocationMethod: "across" | "each";
  amount: MinorUnits;
}

export interface PricedCheckout {
  /** No code was refused. */
  ok: boolean;
  currency: string;
  totals: {
    /** Price × quantity, before any discount. */
    items: MinorUnits;
    /** What the codes take off the items. */
    discount: MinorUnits;
    subtotal: MinorUnits;
    /** Before `shippingDiscount`. */
    shipping: MinorUnits;
    shippingDiscount: MinorUnits;
    totalDiscounts: MinorUnits;
    /** Inside `total` where the shop's prices include taxes, else added. */
    tax: MinorUnits;
    total: MinorUnits;
  };
  perLine: PricedLine[];
  applied: AppliedDiscount[];
  refused: RefusedCode[];
}
