import { z } from "zod";
import { initialOf } from "./initial-of";
import { readBody } from "./unreadable-event";
import type { CodeUsed, IdentityTold, OrderLine, OrderTold } from "~/kernel/events/order-told";
import { parseMoney } from "~/kernel/money";
import { digits, instant, maybeInstant, text } from "./fields";

const count = z.coerce.number().int().catch(0);

const line = z.object({
  id: digits,
  product_id: digits.nullish(),
  variant_id: digits.nullish(),
  sku: text,
  title: text,
  quantity: count,
  current_quantity: z.coerce.number().int().nullish().catch(null),
  price: z.string().nullish(),
  requires_shipping: z.boolean().nullish(),
  gift_card: z.boolean().nullish(),
  discount_allocations: z.array(z.object({ amount: z.string().nullish() })).nullish().catch(null),
});

/**
 * orders/create, orders/paid, orders/updated, orders/cancelled. Shopify's oddities are ordinary: no customer (sold over the
 * counter), names and addresses missing (apps approved for level 1 only), zero totals, unknown fields.
 */
const schema = z.object({
  id: digits,
  name: z.string(),
  currency: z.string(),
  total_price: z.string().nullish(),
  current_total_price: z.string().nullish(),
  created_at: instant,
  updated_at: maybeInstant,
  cancelled_at: maybeInstant,
  customer_locale: text,
  source_name: text,
  test: z.boolean().nullish(),
  financial_status: text,
  fulfillment_status: text,
  discount_codes: z.array(z.object({ code: z.string(), amount: z.string().nullish() })).nullish(),
  payment_gateway_names: z.array(z.string()).nullish(),
  line_items: z.array(line).nullish(),
  customer: z.object({ id: digits, first_name: text, last_name: text }).nullish(),
  shipping_address: z.object({ first_name: text, last_name: text, address1: text, zip: text, city: text, country_code: text }).nullish(),
  checkout_token: text,
  email: text,
  phone: text,
  browser_ip: text,
  client_details: z.object({ browser_ip: text, user_agent: text }).nullish().catch(null),
});

/** Throws UnreadableEvent, which names the field. */
export function readOrderPayload(body: unknown): OrderTold {
  const order = readBody(schema, body);
  const minor = (decimal: string | null | undefined): number => parseMoney(decimal ?? "0", order.currency)?.minor ?? 0;
  return {
    orderId: order.id,
    name: order.name,
    customerId: order.customer?.id ?? null,
    firstName: order.customer?.first_name ?? order.shipping_address?.first_name ?? null,
    lastInitial: initialOf(order.customer?.first_name ? order.customer.last_name : order.shipping_address?.last_name),
    currency: order.currency,
    totalMinor: minor(order.total_price),
    currentTotalMinor: minor(order.current_total_price ?? order.total_price),
    locale: order.customer_locale,
    countryCode: order.shipping_address?.country_code?.toUpperCase() ?? null,
    sourceName: order.source_name ?? "unknown",
    checkoutToken: order.checkout_token,
    identity: identityOf(order),
    renewal: isRenewal(order.source_name),
    test: order.test ?? false,
    financialStatus: order.financial_status ?? "pending",
    fulfillmentStatus: order.fulfillment_status,
    discountCodes: (order.discount_codes ?? []).map(({ code }) => code),
    codesUsed: codesUsed(order.discount_codes, minor),
    paidWithGiftCard: order.payment_gateway_names?.includes("gift_card") ?? false,
    lines: order.line_items?.map((one) => lineOf(one, minor)) ?? null,
    placedAt: order.created_at,
    cancelledAt: order.cancelled_at,
    toldAt: order.updated_at ?? order.created_at,
  };
}

/** null unless every code says what it took off: half a list would look like the whole. */
function codesUsed(told: z.infer<typeof schema>["discount_codes"], minor: (decimal: string) => number): CodeUsed[] | null {
  if (!told) return null;
  const used = told.flatMap(({ code, amount }) => (amount ? [{ code, savedMinor: minor(amount) }] : []));
  return used.length === told.length ? used : null;
}

/** Shopify's own subscriptions (and apps that use its contracts) place later orders under this source; the first one is placed at the checkout ("web"). */
const isRenewal = (source: string | null): boolean => source !== null && /^subscription_contract/.test(source);

function identityOf(order: z.infer<typeof schema>): IdentityTold {
  const { shipping_address: address } = order;
  return {
    email: order.email, phone: order.phone,
    address: address ? { lastName: address.last_name, address1: address.address1, zip: address.zip, city: address.city, countryCode: address.country_code?.toUpperCase() ?? null } : null,
    browserIp: order.client_details?.browser_ip ?? order.browser_ip, userAgent: order.client_details?.user_agent ?? null,
  };
}

const lineOf = (told: z.infer<typeof line>, minor: (decimal: string | null | undefined) => number): OrderLine => ({
  lineId: told.id,
  productId: told.product_id ?? null,
  variantId: told.variant_id ?? null,
  sku: told.sku,
  title: told.title ?? "",
  quantity: told.quantity,
  currentQuantity: told.current_quantity ?? told.quantity,
  priceMinor: minor(told.price),
  discountMinor: (told.discount_allocations ?? []).reduce((sum, { amount }) => sum + minor(amount), 0),
  needsShipping: told.requires_shipping ?? true,
  isGiftCard: told.gift_card ?? false,
});
