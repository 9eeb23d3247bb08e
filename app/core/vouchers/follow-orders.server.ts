import type { Tx } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { planDue } from "~/platform/due/due.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Voucher } from "~/platform/db/client/client";
import { readOrders, readParcels } from "../orders/read-orders.server";
import type { ParcelFacts } from "../orders/read-orders.server";
import { bookVoucherEntries, voucherEntry } from "./book.server";
import type { VoucherEntry } from "./book.server";
import { assumedDeliveryDays, deliveredAt, validUntil } from "./domain/validity";
import { voucherFollowUp } from "./domain/voucher-follow-up";

const dayMilliseconds = 86_400_000;

/**
 * Lets the vouchers that these orders earned follow their orders' fate: worth registering, revoked, delivered. Reads the
 * whole state under the shop's recording lock, so it does not matter what was told first. Told twice, nothing is new.
 */
export async function followOrders(tx: Tx, shop: Shop, orderIds: readonly string[], now: Date): Promise<void> {
  const vouchers = await tx.voucher.findMany({ where: { shopId: shop.id, orderId: { in: [...orderIds] } } });
  if (vouchers.length === 0) return;
  const ids = vouchers.flatMap((voucher) => voucher.orderId ?? []);
  const [orders, parcels] = [await readOrders(tx, shop.id, ids), await readParcels(tx, shop.id, ids)];
  const ends = await cohortEnds(tx, shop.id, vouchers);
  const entries = vouchers.flatMap((voucher): VoucherEntry[] => {
    const order = orders.get(voucher.orderId ?? "");
    const sent = parcels.get(voucher.orderId ?? "") ?? { shipped: false, parcels: [] };
    const followUps = order ? voucherFollowUp({ ...order, shipped: sent.shipped }) : [];
    return [
      ...followUps.map(({ kind, data }) => voucherEntry(voucher.key, kind, voucher.orderId, data as never)),
      ...delivered(voucher, { ...sent, complete: order?.fulfillmentStatus === "fulfilled" }, ends.get(voucher.cohortKey), shop.timeZone, now),
    ];
  });
  const booked = await bookVoucherEntries(tx, shop.id, entries, now);
  await planDue(tx, shop.id, [...ripenings(booked), ...assumptions(vouchers, parcels, now)]);
  const giftCards = new Set(vouchers.filter(({ keptBy }) => keptBy === "gift-card").map(({ key }) => key));
  await addJobs(tx, booked.filter(({ kind, subject }) => kind === "voucher.delivered" && giftCards.has(subject))
    .map(({ subject }) => ({ name: "date-gift-card", shopId: shop.id, payload: { voucherKey: subject } })));
}

async function cohortEnds(tx: Tx, shopId: number, vouchers: readonly Voucher[]): Promise<Map<string, Date>> {
  const keys = [...new Set(vouchers.map((voucher) => voucher.cohortKey))];
  const rows = await tx.cohort.findMany({ where: { shopId, key: { in: keys } }, select: { key: true, endsAt: true } });
  return new Map(rows.map((row) => [row.key, row.endsAt]));
}

/**
 * Reported, once everything has left and arrived; or assumed some days after the last parcel left. Each is booked once, and a
 * report that comes after the assumption counts more: nobody gets less time than the card says.
 */
function delivered(voucher: Voucher, sent: ParcelFacts & { complete: boolean }, cohortEndsAt: Date | undefined, timeZone: string, now: Date): VoucherEntry[] {
  const reported = sent.complete ? deliveredAt(sent.parcels) : null;
  const assumed = assumedAt(sent);
  const at = reported ?? (assumed && assumed <= now ? assumed : null);
  if (!at || !cohortEndsAt) return [];
  const until = validUntil(at, voucherTermsSchema.parse(voucher.terms).validForDays, cohortEndsAt, timeZone);
  const basis = reported ? "report" : "assumed";
  const data = { deliveredAt: at.toISOString(), basis, validUntil: until.toISOString() } as const;
  return [voucherEntry(voucher.key, "voucher.delivered", voucher.orderId, data, `delivered/${basis}`)];
}

function assumedAt(sent: ParcelFacts): Date | null {
  const left = sent.parcels.filter((parcel) => !parcel.cancelled).map((parcel) => (parcel.deliveredAt ?? parcel.shippedAt).getTime());
  return left.length > 0 ? new Date(Math.max(...left) + assumedDeliveryDays * dayMilliseconds) : null;
}

/** When a voucher's own time is over its code has to leave the cohort. */
const ripenings = (booked: readonly VoucherEntry[]) =>
  booked.flatMap((entry) => (entry.kind === "voucher.delivered"
    ? [{ key: `${entry.subject}/expiry`, topic: "voucher/time-over", dueAt: new Date(entry.data.validUntil), fact: { voucherKey: entry.subject } }]
    : []));

/** Nobody may ever report the delivery: look again when it counts as delivered. */
const assumptions = (vouchers: readonly Voucher[], parcels: ReadonlyMap<string, ParcelFacts>, now: Date) =>
  vouchers.flatMap((voucher) => {
    const sent = parcels.get(voucher.orderId ?? "");
    const at = sent && !voucher.validUntil ? assumedAt(sent) : null;
    return at && at > now && voucher.orderId
      ? [{ key: `${voucher.key}/assumed-delivery`, topic: "parcel/assumed-delivered", dueAt: at, fact: { orderId: voucher.orderId } }]
      : [];
  });
