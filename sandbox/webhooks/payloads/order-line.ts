import { moneyText } from "../../commerce/money-text";
import { currentQuantity, fulfillableQuantity, netOfPieces } from "../../commerce/order-arithmetic";
import { taxBasisPointsOf, taxOf } from "../../commerce/tax";
import type { LineItem, MinorUnits, Shop } from "../../world/entities";
import { gid } from "../../world/world";
import type { JsonObject } from "../json-text";
import { digits } from "../json-text";
import { moneySet, priced } from "./money-set";

export const taxLinePayload = (tax: MinorUnits, basisPoints: number, currency: string): JsonObject => ({
  channel_liable: false, ...priced("price", tax, currency), rate: basisPoints / 10_000, title: "MwSt.",
});

const fulfillmentStatus = (line: LineItem): string | null =>
  line.fulfilledQuantity === 0 ? null : fulfillableQuantity(line) > 0 ? "partial" : "fulfilled";

/** A line of an order; in a fulfilment or a refund `quantity` is the pieces meant there. */
export function orderLinePayload(line: LineItem, shop: Shop, { quantity = line.quantity, ships = true }: { quantity?: number; ships?: boolean } = {}): JsonObject {
  const { currency } = shop;
  const allocations = line.allocations ?? (line.discount > 0 ? [{ applied: 0, amount: line.discount }] : []);
  const basisPoints = taxBasisPointsOf(line.productType);
  const tax = taxOf(netOfPieces(line, line.quantity), basisPoints, shop.taxesIncluded);
  return {
    id: digits(line.id), admin_graphql_api_id: gid("LineItem", line.id), attributed_staffs: [],
    current_quantity: currentQuantity(line), fulfillable_quantity: Math.max(0, fulfillableQuantity(line)),
    fulfillment_service: "manual", fulfillment_status: fulfillmentStatus(line), gift_card: false, grams: line.grams,
    name: line.variantTitle === null ? line.title : `${line.title} - ${line.variantTitle}`, ...priced("price", line.price, currency),
    product_exists: line.productId !== null, product_id: line.productId === null ? null : digits(line.productId), properties: [], quantity,
    requires_shipping: ships, sales_line_item_group_id: null, sku: line.sku, taxable: true, title: line.title,
    // Shopify's `total_discount` knows only what was taken off by hand; codes stand in the allocations.
    ...priced("total_discount", 0, currency), variant_id: line.variantId === null ? null : digits(line.variantId),
    variant_inventory_management: "shopify", variant_title: line.variantTitle, vendor: line.vendor,
    tax_lines: tax > 0 ? [taxLinePayload(tax, basisPoints, currency)] : [], duties: [],
    discount_allocations: allocations.map(({ applied, amount }) => ({
      amount: moneyText(amount, currency), amount_set: moneySet(amount, currency), discount_application_index: applied,
    })),
  };
}
