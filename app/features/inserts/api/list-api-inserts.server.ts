import { z } from "zod";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { everyOpenInsert } from "../domain/packing/parcel-query";
import type { ParcelQuery } from "../domain/packing/parcel-query";
import type { SplitParcel } from "../domain/packing/packing-state";
import { listParcels } from "../packing/list-parcels.server";

/** What a warehouse's program reads of an insert: nothing about a person. */
export interface ApiInsert {
  orderId: string;
  orderName: string;
  placedAt: string;
  /** What stands on the card; null where its benefit needs none. */
  code: string | null;
  /** What the packer adds to the parcel; empty: nothing. */
  gift: string;
  printedAt: string | null;
  packedAt: string | null;
  splitParcel: SplitParcel;
  /** False where its voucher is used, stopped or over: then there is no card any more. */
  printable: boolean;
  /** Where its PDF is. */
  pdf: string;
}

const askedSchema = z.object({
  state: z.enum(["open", "packed"], { error: "state must be open or packed." }).default("open"),
  cursor: z.string().regex(/^\d{1,20}$/, { error: "cursor must be what nextCursor said." }).nullable().default(null),
  limit: z.coerce.number({ error: "limit must be a number." }).int().min(1, { error: "limit must be at least 1." }).max(200, { error: "limit must be at most 200." }).default(50),
  printed: z.enum(["yes", "no"], { error: "printed must be yes or no." }).nullable().default(null),
  name: z.string().max(60, { error: "name must have at most 60 characters." }).default(""),
});

export type ApiListAsked = { ok: true; query: ParcelQuery; limit: number } | { ok: false; why: string };

/** Reads the parameters of the list; what is wrong is said in words. */
export function readApiList(parameters: URLSearchParams): ApiListAsked {
  const asked = askedSchema.safeParse(Object.fromEntries([...parameters].filter(([name, value]) => value !== "" && name in askedSchema.shape)));
  if (!asked.success) return { ok: false, why: asked.error.issues[0]?.message ?? "A parameter cannot be read." };
  const { state, cursor, limit, printed, name } = asked.data;
  return {
    ok: true, limit,
    query: {
      ...everyOpenInsert, packed: state === "packed", printed: printed === null ? null : printed === "yes", search: name.replace(/\p{Cc}/gu, ""),
      from: cursor === null ? null : { direction: "after", orderId: cursor },
    },
  };
}

/** The inserts of open parcels, the oldest order first, or of packed ones, the last packed first. */
export async function listApiInserts(shop: Shop, query: ParcelQuery, limit: number): Promise<{ inserts: ApiInsert[]; nextCursor: string | null }> {
  const { parcels, after } = await listParcels(shop.id, query, "placed", limit);
  return {
    inserts: parcels.map(({ orderId, orderName, placedAt, code, gift, printedAt, packedAt, split, voucherOver }) => ({
      orderId, orderName, placedAt: placedAt.toISOString(), code, gift, printedAt: printedAt?.toISOString() ?? null, packedAt: packedAt?.toISOString() ?? null,
      splitParcel: split, printable: !voucherOver, pdf: `/api/v1/inserts/${orderId}.pdf`,
    })),
    nextCursor: after,
  };
}
