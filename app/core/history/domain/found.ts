import { z } from "zod";
import { orderChanges } from "./what-changed";

const count = z.number().int().nonnegative().default(0);

/** What a reconciliation found: how much it looked at, what was new, and what had changed without anybody telling. */
export const foundSchema = z.object({
  orders: z.object({
    looked: count, new: count, changed: count, deleted: count, changes: z.partialRecord(z.enum(orderChanges), z.number().int()).prefault({}),
  }).prefault({}),
  parcels: z.object({ looked: count, new: count, delivered: count, cancelled: count }).prefault({}),
});
export type Found = z.infer<typeof foundSchema>;

/** A new one each time: it is counted up. */
export const nothingFound = (): Found => ({
  orders: { looked: 0, new: 0, changed: 0, deleted: 0, changes: {} }, parcels: { looked: 0, new: 0, delivered: 0, cancelled: 0 },
});

export function sumFound(a: Found, b: Found): Found {
  const changes = { ...a.orders.changes };
  for (const change of orderChanges) {
    const more = b.orders.changes[change];
    if (more) changes[change] = (changes[change] ?? 0) + more;
  }
  return {
    orders: {
      looked: a.orders.looked + b.orders.looked, new: a.orders.new + b.orders.new, changed: a.orders.changed + b.orders.changed,
      deleted: a.orders.deleted + b.orders.deleted, changes,
    },
    parcels: {
      looked: a.parcels.looked + b.parcels.looked, new: a.parcels.new + b.parcels.new,
      delivered: a.parcels.delivered + b.parcels.delivered, cancelled: a.parcels.cancelled + b.parcels.cancelled,
    },
  };
}

/** How many things nobody had told of. */
export const untold = ({ orders, parcels }: Found): number =>
  orders.new + orders.changed + orders.deleted + parcels.new + parcels.delivered + parcels.cancelled;
