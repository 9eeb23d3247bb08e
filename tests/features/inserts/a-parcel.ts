import type { InsertDecided } from "~/kernel/entries/insert-decided";
import { insertDecidedSchema } from "~/kernel/entries/insert-decided";
import type { OrderLine } from "~/kernel/events/order-told";
import type { Offer } from "~/kernel/voucher-terms";
import { append } from "~/core/ledger/append.server";
import { voucherCode } from "~/core/vouchers/domain/voucher-code";
import { projectVouchers } from "~/core/vouchers/project-vouchers.server";
import { insertKey } from "~/features/inserts/domain/deciding/decide-insert";
import { projectCards } from "~/features/inserts/deciding/project-cards.server";
import { recording } from "~/platform/db/recording.server";
import type { Prisma } from "~/platform/db/client/client";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aLine } from "./a-line";

export interface ParcelChange {
  orderId: string;
  name?: string;
  decision?: InsertDecided["decision"];
  reason?: InsertDecided["reason"];
  offer?: Offer;
  eachParcel?: boolean;
  ruleId?: string;
  placedAt?: Date;
  order?: Partial<Prisma.ShopOrderUncheckedCreateInput>;
  lines?: OrderLine[] | null;
}

/** Orders of this shop that were told of and decided, with an insert of 10 % unless said otherwise; straight into the book. */
export async function parcelsOf(shop: Shop, ...changes: ParcelChange[]): Promise<void> {
  await recording(shop.id, async (tx) => {
    await tx.shopOrder.createMany({ data: changes.map((change) => orderRow(shop, change)) });
    await append(tx, shop.id, changes.map((change) => decision(shop, change)), new Date("2026-11-21T11:00:01Z"));
    const keys = changes.map(({ orderId }) => insertKey(orderId));
    await projectVouchers(tx, shop.id, keys);
    await projectCards(tx, shop.id, keys);
  });
}

const placed = (change: ParcelChange): Date => change.placedAt ?? new Date(Date.UTC(2026, 10, 21, 8, 0, Number(change.orderId) % 3600));

function orderRow(shop: Shop, change: ParcelChange): Prisma.ShopOrderCreateManyInput {
  const { orderId, name = `#${orderId}`, lines = [aLine()], order } = change;
  return {
    shopId: shop.id, orderId, name, customerId: `9${orderId}`, currency: "EUR", totalMinor: 8000n, currentTotalMinor: 8000n, locale: "de", countryCode: "DE",
    ...(lines === null ? {} : { lines: lines as unknown as Prisma.InputJsonValue }), sourceName: "web", test: false, financialStatus: "paid",
    fulfillmentStatus: null, discountCodes: [], placedAt: placed(change), cancelledAt: null, toldAt: placed(change), ...order,
  };
}

function decision(shop: Shop, change: ParcelChange) {
  const { orderId, name = `#${orderId}`, decision: decided = "voucher", ruleId = "first-order", eachParcel = false } = change;
  const key = insertKey(orderId);
  const offer: Offer = change.offer ?? { kind: "percentage", basisPoints: 1000 };
  const data = insertDecidedSchema.parse({
    decision: decided, reason: change.reason ?? (decided === "voucher" ? "rule" : decided === "control" ? "lot" : "no-rule"),
    orderName: name, placedAt: placed(change).toISOString(), customerId: `9${orderId}`, nthOrder: 1, basis: "shopify", ruleId, ruleVersion: 1, variant: "A",
    promise: decided === "voucher" ? {
      code: voucherCode(key, shop.codeHash), token: `T${orderId}TOKEN`, cohortKey: "cohort/inserts/x/2027-02", cohortEndsAt: "2027-02-28T22:59:59.999Z",
      terms: { offer, currency: "EUR", minimumMinor: null, validForDays: 60 }, eachParcel,
    } : null,
  });
  return { key, kind: "insert.decided" as const, subject: key, orderId, data };
}
