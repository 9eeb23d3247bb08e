/** orders/create, paid, updated, fulfilled, partially_fulfilled, cancelled: one and the same form. */
import { moneyText } from "../../commerce/money-text";
import { gatewaysOf } from "../../commerce/open-payments";
import { currentShipping, currentSubtotal, currentTotal, netOfPieces, outstandingAmount } from "../../commerce/order-arithmetic";
import { standardTaxBasisPoints, taxBasisPointsOf, taxOf } from "../../commerce/tax";
import type { AppliedCode, MinorUnits, Order, Shop } from "../../world/entities";
import type { World } from "../../world/world";
import { gid } from "../../world/world";
import type { JsonObject } from "../json-text";
import { digits } from "../json-text";
import { addressPayload } from "./address";
import { customerCore } from "./customer";
import { fulfillmentCore } from "./fulfillment";
import { moneySet, priced } from "./money-set";
import { orderLinePayload, taxLinePayload } from "./order-line";
import { refundPayload } from "./refund";
import { shopOf } from "./shop-of";
import { shopTime, shopTimeOrNull } from "./shop-time";

function discountApplication(applied: AppliedCode, currency: string): JsonObject {
  const percentage = applied.type === "percentage" || applied.type === "shipping";
  const value = applied.value ?? (percentage ? 10_000 : applied.amount);
  return {
    target_type: applied.type === "shipping" ? "shipping_line" : "line_item", type: "discount_code",
    value: percentage ? String((value / 100).toFixed(1)) : moneyText(value, currency), value_type: percentage ? "percentage" : "fixed_amount",
    allocation_method: applied.allocationMethod ?? "across", target_selection: applied.selection ?? "all", code: applied.code,
  };
}

function shippingLines(order: Order, shop: Shop): JsonObject[] {
  if (order.shippingAddress === null) return [];
  const discounted = order.shipping - order.shippingDiscount;
  const tax = taxOf(discounted, standardTaxBasisPoints, shop.taxesIncluded);
  const application = order.discountCodes.findIndex(({ type }) => type === "shipping");
  return [{
    id: digits(order.id), carrier_identifier: null, code: "Standard", current_discounted_price_set: moneySet(currentShipping(order), order.currency),
    ...priced("discounted_price", discounted, order.currency), is_removed: false, phone: null, ...priced("price", order.shipping, order.currency),
    requested_fulfillment_service_id: null, source: "shopify", title: shop.locale === "de" ? "Standardversand" : "Standard",
    tax_lines: tax > 0 ? [taxLinePayload(tax, standardTaxBasisPoints, order.currency)] : [],
    discount_allocations: application === -1 || order.shippingDiscount === 0 ? [] : [{
      amount: moneyText(order.shippingDiscount, order.currency), amount_set: moneySet(order.shippingDiscount, order.currency),
      discount_application_index: application,
    }],
  }];
}

/** Every price the order has, as text and as a set. */
function prices(order: Order): JsonObject {
  const both = (name: string, amount: MinorUnits) => priced(name, amount, order.currency);
  const total = currentTotal(order);
  const items = order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const currentTax = order.total === 0 ? 0 : Math.floor((order.tax * total) / order.total + 0.5);
  const removedDiscount = order.lines.reduce((sum, line) => sum + (line.quantity === 0 ? 0 : Math.floor((line.discount * line.removedQuantity) / line.quantity)), 0);
  return {
    ...both("current_subtotal_price", currentSubtotal(order)), ...both("current_total_discounts", order.totalDiscounts - removedDiscount),
    ...both("current_total_price", total), ...both("current_total_tax", currentTax), ...both("subtotal_price", order.subtotal),
    ...both("total_discounts", order.totalDiscounts), ...both("total_line_items_price", items), ...both("total_price", order.total),
    ...both("total_tax", order.tax), total_outstanding: moneyText(outstandingAmount(order), order.currency),
    current_shipping_price_set: moneySet(currentShipping(order), order.currency),
    total_shipping_price_set: moneySet(order.shipping, order.currency), total_tip_received: moneyText(0, order.currency),
    total_cash_rounding_payment_adjustment_set: moneySet(0, order.currency), total_cash_rounding_refund_adjustment_set: moneySet(0, order.currency),
    current_total_additional_fees_set: null, current_total_duties_set: null, original_total_additional_fees_set: null, original_total_duties_set: null,
  };
}

/** The taxes of lines and shipping, one entry a rate. */
function taxLines(order: Order, shop: Shop): JsonObject[] {
  const byRate = new Map<number, MinorUnits>();
  const add = (basisPoints: number, worth: MinorUnits) =>
    byRate.set(basisPoints, (byRate.get(basisPoints) ?? 0) + taxOf(worth, basisPoints, shop.taxesIncluded));
  for (const line of order.lines) add(taxBasisPointsOf(line.productType), netOfPieces(line, line.quantity));
  add(standardTaxBasisPoints, order.shipping - order.shippingDiscount);
  return [...byRate].filter(([, tax]) => tax > 0).map(([basisPoints, tax]) => taxLinePayload(tax, basisPoints, order.currency));
}

export function orderPayload(world: World, order: Order): JsonObject {
  const shop = shopOf(world, order.shop);
  const customer = order.customerId === null ? undefined : world.stores.customers.get(order.customerId);
  const shipping = shippingLines(order, shop);
  return {
    id: digits(order.id), admin_graphql_api_id: gid("Order", order.id), app_id: null, browser_ip: order.browserIp,
    buyer_accepts_marketing: customer?.emailMarketing.state === "SUBSCRIBED", cancel_reason: order.cancelReason,
    cancelled_at: shopTimeOrNull(order.cancelledAt, shop), cart_token: order.cartToken, checkout_token: order.checkoutToken,
    client_details: { accept_language: order.locale, browser_height: null, user_agent: order.userAgent ?? "Mozilla/5.0", ...(order.browserIp === null ? {} : { browser_ip: order.browserIp }) },
    closed_at: shopTimeOrNull(order.closedAt, shop), confirmation_number: order.token.slice(0, 9).toUpperCase(), confirmed: true,
    contact_email: order.email, created_at: shopTime(order.createdAt, shop), currency: order.currency, customer_locale: order.locale, device_id: null,
    discount_codes: order.discountCodes.map(({ code, amount, type }) => ({ code, amount: moneyText(amount, order.currency), type })),
    duties_included: false, email: order.email, estimated_taxes: false, financial_status: order.financialStatus,
    fulfillment_status: order.fulfillmentStatus, landing_site: order.landingSite, landing_site_ref: null, location_id: null,
    merchant_business_entity_id: "MTU0ODM4MDAwOQ", merchant_of_record_app_id: null, name: order.name, note: order.note,
    note_attributes: order.attributes.map(({ name, value }) => ({ name, value })), number: order.number - 1000, order_number: order.number,
    order_status_url: `https://${order.shop}/${shop.id}/orders/${order.token}/authenticate?key=${order.checkoutToken}`,
    payment_gateway_names: gatewaysOf(order), phone: order.phone, po_number: null,
    presentment_currency: order.currency, processed_at: shopTime(order.processedAt, shop), reference: null, referring_site: order.referringSite,
    source_identifier: null, source_name: order.sourceName, source_url: null, tags: order.tags.join(", "), tax_exempt: false,
    tax_lines: taxLines(order, shop), taxes_included: shop.taxesIncluded, test: order.test, token: order.token,
    total_weight: order.lines.reduce((sum, line) => sum + line.grams * line.quantity, 0), updated_at: shopTime(order.updatedAt, shop), user_id: null,
    ...prices(order),
    billing_address: order.billingAddress ? addressPayload(order.billingAddress) : null,
    customer: customer ? customerCore(world, customer) : null,
    discount_applications: order.discountCodes.map((applied) => discountApplication(applied, order.currency)),
    fulfillments: order.fulfillments.map((fulfillment) => fulfillmentCore(world, order, fulfillment)),
    line_item_groups: [], line_items: order.lines.map((line) => orderLinePayload(line, shop, { ships: order.sourceName !== "pos" })), payment_terms: null,
    refunds: order.refunds.map((refund) => refundPayload(world, order, refund)), returns: [],
    shipping_address: order.shippingAddress ? addressPayload(order.shippingAddress) : null, shipping_lines: shipping,
  };
}
