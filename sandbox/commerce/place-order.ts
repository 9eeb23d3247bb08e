/**
 * The checkout's last step. What Shopify would tell then: a new customer, the order, its payment, and the counters of the codes used.
 */
import { createHash } from "node:crypto";
import type { Emit } from "../webhooks/emit";
import { consentPayload, customerPayload } from "../webhooks/payloads/customer";
import { discountPayload } from "../webhooks/payloads/discount";
import { orderPayload } from "../webhooks/payloads/order";
import type { Address, Discount, Id, Order, Shop } from "../world/entities";
import type { World } from "../world/world";
import type { PricedCheckout } from "./checkout-types";
import type { Buyer, MatchedCustomer } from "./match-customer";
import { findBuyer, matchCustomer } from "./match-customer";
import { nextOrderNumber } from "./order-number";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";
import { payInParts } from "./pay-in-parts";
import { planPayment } from "./plan-payment";
import { priceCheckout } from "./price-checkout";
import { customerKey } from "./refuse-code";
import { takeMoney } from "./take-money";

export interface PlaceOrderInput {
  shop: string;
  /** null where nobody said who they are: sold over the counter. */
  customer: Buyer | null;
  lines: { variantId: Id; quantity: number }[];
  discountCodes: string[];
  /** null where nothing is shipped; there is no shipping fee then. */
  shippingAddress: Address | null;
  billingAddress?: Address | null;
  /** Whether the customer pays now. Whether the money is then taken or only authorised is `capture`, else the shop's setting. */
  paid: boolean;
  /** Codes of gift cards, as typed; they pay first. */
  giftCards?: string[];
  /** The customer's store credit pays what it can. */
  storeCredit?: boolean;
  capture?: Shop["capture"];
  locale?: string;
  sourceName?: string;
  browserIp?: string | null;
  userAgent?: string | null;
  landingSite?: string | null;
  referringSite?: string | null;
  attributes?: { name: string; value: string }[];
  note?: string | null;
  tags?: string[];
  cartToken?: string | null;
  test?: boolean;
}

const tokenOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

/** Counts the codes as used. Shopify never counts back, not even when the order is cancelled. */
function useCodes(world: World, priced: PricedCheckout, key: string | null): Discount[] {
  return priced.applied.map(({ code, discountId }) => {
    const discount = world.stores.discounts.get(discountId);
    const redeemCode = discount?.codes.find((candidate) => candidate.code === code);
    if (!discount || !redeemCode) throw new Error(`The code of discount ${discountId} vanished while its order was placed.`);
    redeemCode.usageCount += 1;
    if (key !== null) discount.usedBy.push({ code, customerKey: key });
    discount.updatedAt = world.nowText();
    return world.stores.discounts.put(discount);
  });
}

function newOrder(world: World, input: PlaceOrderInput, priced: PricedCheckout, buyer: MatchedCustomer | null): Order {
  const id = world.nextId();
  const now = world.nowText();
  const number = nextOrderNumber(world, input.shop);
  const { totals } = priced;
  const customer = buyer?.customer ?? null;
  return {
    shop: input.shop, id, name: `#${number}`, number, customerId: customer?.id ?? null,
    email: customer?.email ?? null, phone: input.customer?.phone ?? null,
    token: tokenOf(`order/${id}`), checkoutToken: tokenOf(`checkout/${id}`), cartToken: input.cartToken ?? null,
    currency: priced.currency,
    locale: input.locale ?? input.customer?.locale ?? customer?.locale ?? world.stores.shops.get(input.shop)?.locale ?? "en",
    sourceName: input.sourceName ?? "web", landingSite: input.landingSite ?? null, referringSite: input.referringSite ?? null,
    browserIp: input.browserIp ?? null, userAgent: input.userAgent ?? null, test: input.test ?? false, note: input.note ?? null, tags: input.tags ?? [],
    attributes: input.attributes ?? [], shippingAddress: input.shippingAddress,
    billingAddress: input.billingAddress === undefined ? input.shippingAddress : input.billingAddress,
    lines: priced.perLine.map((line) => ({
      id: world.nextId(), productId: line.productId, variantId: line.variantId, sku: line.sku, title: line.title,
      variantTitle: line.variantTitle, quantity: line.quantity, removedQuantity: 0, fulfilledQuantity: 0, price: line.price,
      grams: line.grams, discount: line.discount, allocations: line.allocations, productType: line.productType, vendor: line.vendor,
    })),
    discountCodes: priced.applied.map(({ code, discountId, type, amount, value, selection, allocationMethod }) => ({
      code, discountId, type, amount, value, selection, allocationMethod,
    })),
    subtotal: totals.subtotal, shipping: totals.shipping, shippingDiscount: totals.shippingDiscount,
    totalDiscounts: totals.totalDiscounts, tax: totals.tax, total: totals.total,
    financialStatus: "pending", fulfillmentStatus: null, fulfillments: [], refunds: [], returns: [], transactions: [],
    createdAt: now, updatedAt: now, processedAt: now, closedAt: null, cancelledAt: null, cancelReason: null, metafields: [],
  };
}

/**
 * Places an order through the rules of the checkout. Refused: the codes that do not hold (nothing is stored then), an unknown shop,
 * no lines, an unknown variant. Not repeatable: each call is an order of its own.
 */
export function placeOrder(world: World, emit: Emit, input: PlaceOrderInput): Outcome<Order> {
  const { shop } = input;
  const shopEntity = world.stores.shops.get(shop);
  if (!shopEntity) return refuse("shop", "unknown_shop");
  if (input.lines.length === 0) return refuse("lines", "empty");
  const unknown = input.lines.find(({ variantId }) => !world.variantById(shop, variantId));
  if (unknown) return refuse(unknown.variantId, "unknown_variant");
  if (input.lines.some(({ quantity }) => !Number.isSafeInteger(quantity) || quantity < 1)) return refuse("lines", "invalid_quantity");

  const stored = input.customer ? findBuyer(world, shop, input.customer) : undefined;
  const identity = input.customer ? { id: stored?.id ?? null, email: stored?.email ?? input.customer.email ?? null } : null;
  const priced = priceCheckout(world, {
    shop, lines: input.lines, codes: input.discountCodes, customer: identity,
    shippingCountry: input.shippingAddress?.countryCode ?? null,
  });
  if (!priced.ok) return { ok: false, errors: priced.refused };
  const plan = planPayment(world, shopEntity, {
    total: priced.totals.total, giftCards: input.giftCards ?? [], storeCreditOf: input.storeCredit ? (stored?.id ?? null) : null,
  });
  if (plan.refused.length > 0) return { ok: false, errors: plan.refused };

  const buyer = input.customer ? matchCustomer(world, shop, input.customer, input.shippingAddress) : null;
  const order = newOrder(world, input, priced, buyer);
  const discounts = useCodes(world, priced, customerKey(identity));
  if (buyer && !order.test) {
    buyer.customer.numberOfOrders += 1;
    world.stores.customers.put(buyer.customer);
  }
  const kind = (input.capture ?? shopEntity.capture) === "automatic" || order.total === 0 ? "sale" : "authorization";
  payInParts(world, order, plan.parts, kind);
  if (input.paid && (plan.due > 0 || plan.parts.length === 0)) takeMoney(world, order, kind, plan.due);
  world.stores.orders.put(order);

  if (buyer?.created) emit(shop, "customers/create", customerPayload(world, buyer.customer));
  else if (buyer?.changed) emit(shop, "customers/update", customerPayload(world, buyer.customer));
  if (buyer?.consented) emit(shop, "customers_email_marketing_consent/update", consentPayload(world, buyer.customer));
  const payload = orderPayload(world, order);
  const event = emit(shop, "orders/create", payload);
  if (order.financialStatus === "paid") emit(shop, "orders/paid", payload, event);
  emit(shop, "orders/updated", payload, event);
  for (const discount of discounts) emit(shop, "discounts/update", discountPayload(world, discount));
  return done(order);
}
