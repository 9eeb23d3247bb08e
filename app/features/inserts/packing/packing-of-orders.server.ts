import { z } from "zod";
import type { Booked } from "~/core/ledger/entries-for.server";
import { cardEntrySchemas } from "~/kernel/entries/voucher-entries";
import { orderLineSchema } from "~/kernel/events/order-told";
import type { Tx } from "~/platform/db/prisma.server";
import { packingState } from "../domain/packing/packing-state";
import type { PackingMark, PackingState } from "../domain/packing/packing-state";

export interface OrderPacking extends PackingState {
  countryCode: string | null;
  /** Whose order it is by now: customers are merged. */
  customerId: string | null;
}

const linesSchema = z.array(orderLineSchema).nullable();

/** What is to be packed of these orders, by order id, from what is known of them and of their parcels and the packers' marks. */
export async function packingOfOrders(tx: Tx, shopId: number, marks: ReadonlyMap<string, readonly PackingMark[]>): Promise<Map<string, OrderPacking>> {
  const where = { shopId, orderId: { in: [...marks.keys()] } };
  const orders = await tx.shopOrder.findMany({
    where, select: { orderId: true, cancelledAt: true, financialStatus: true, fulfillmentStatus: true, lines: true, countryCode: true, customerId: true },
  });
  const parcels = await tx.parcel.groupBy({ by: ["orderId"], where: { ...where, cancelled: false }, _max: { shippedAt: true } });
  const lastLeft = new Map(parcels.map((row) => [row.orderId, row._max.shippedAt]));
  const byId = new Map(orders.map((order) => [order.orderId, order]));
  return new Map([...marks].map(([orderId, own]) => {
    const order = byId.get(orderId);
    const facts = order && { ...order, cancelled: order.cancelledAt !== null, lines: linesSchema.parse(order.lines) };
    const state = packingState(facts, lastLeft.get(orderId) ?? null, own);
    return [orderId, { ...state, countryCode: order?.countryCode ?? null, customerId: order?.customerId ?? null }];
  }));
}

/** An entry of the book as a packer's mark; undefined for all others. */
export function markOf({ kind, data, recordedAt }: Pick<Booked, "kind" | "data" | "recordedAt">): PackingMark | undefined {
  switch (kind) {
    case "insert.packed": return { kind: "packed", time: cardEntrySchemas[kind].parse(data).time, at: recordedAt };
    case "insert.unpacked": return { kind: "unpacked", time: cardEntrySchemas[kind].parse(data).time, at: recordedAt };
    default: return undefined;
  }
}
