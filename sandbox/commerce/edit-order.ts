import type { Emit } from "../webhooks/emit";
import { orderPayload } from "../webhooks/payloads/order";
import { orderEditPayload } from "../webhooks/payloads/order-edit";
import type { Id, LineItem, Order, Product, Variant } from "../world/entities";
import type { World } from "../world/world";
import { findOpenOrder } from "./find-order";
import { capturedAmount, financialStatusOf, fulfillableQuantity, fulfillmentStatusOf } from "./order-arithmetic";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";
import type { PickedLine, WantedLine } from "./pick-lines";
import { pickLines } from "./pick-lines";
import { saveOrder } from "./save-order";
import { taxBasisPointsOf, taxOf } from "./tax";

export interface EditOrderInput {
  orderId: Id;
  /** New lines at today's price, without a share in the discounts. */
  add?: { sku: string; quantity: number }[];
  /** Pieces that have not left. */
  remove?: WantedLine[];
}

/** Puts a line that is new into the order, with its price and tax. */
export function addLine(world: World, order: Order, line: LineItem): void {
  const worth = line.price * line.quantity;
  const included = world.stores.shops.get(order.shop)?.taxesIncluded ?? true;
  const tax = taxOf(worth, taxBasisPointsOf(line.productType), included);
  order.lines.push(line);
  order.subtotal += worth;
  order.tax += tax;
  order.total += worth + (included ? 0 : tax);
}

/** A line at today's price, without a share in any discount. */
export const newLine = (world: World, { product, variant }: { product: Product; variant: Variant }, quantity: number): LineItem => ({
  id: world.nextId(), productId: product.id, variantId: variant.id, sku: variant.sku, title: product.title,
  variantTitle: product.variants.length > 1 ? variant.title : null, quantity, removedQuantity: 0, fulfilledQuantity: 0,
  price: variant.price, grams: variant.grams, discount: 0, allocations: [], productType: product.productType, vendor: product.vendor,
});

/** Refused: unknown_order, already_cancelled, nothing_to_edit, unknown_sku, invalid_quantity, and what `remove` names wrongly. */
export function editOrder(world: World, emit: Emit, input: EditOrderInput): Outcome<Order> {
  const found = findOpenOrder(world, input.orderId);
  if (!found.ok) return found;
  const order = found.value;
  const additions: LineItem[] = [];
  for (const { sku, quantity } of input.add ?? []) {
    const known = world.variantBySku(order.shop, sku);
    if (!known) return refuse(sku, "unknown_sku");
    if (!Number.isSafeInteger(quantity) || quantity < 1) return refuse(sku, "invalid_quantity");
    additions.push(newLine(world, known, quantity));
  }
  const removals: Outcome<PickedLine[]> = input.remove ? pickLines(order, input.remove, fulfillableQuantity) : done([]);
  if (!removals.ok) return removals;
  if (additions.length + removals.value.length === 0) return refuse("lines", "nothing_to_edit");

  for (const line of additions) addLine(world, order, line);
  for (const { line, quantity } of removals.value) {
    line.removedQuantity += quantity;
    line.cancelledQuantity = (line.cancelledQuantity ?? 0) + quantity;
  }
  order.edited = true;
  if (capturedAmount(order) > 0) order.financialStatus = financialStatusOf(order);
  order.fulfillmentStatus = fulfillmentStatusOf(order);
  saveOrder(world, order);
  const changes = {
    id: world.nextId(),
    additions: additions.map(({ id, quantity }) => ({ id, delta: quantity })),
    removals: removals.value.map(({ line, quantity }) => ({ id: line.id, delta: quantity })),
  };
  emit(order.shop, "orders/edited", orderEditPayload(world, order, changes));
  emit(order.shop, "orders/updated", orderPayload(world, order));
  return done(order);
}
