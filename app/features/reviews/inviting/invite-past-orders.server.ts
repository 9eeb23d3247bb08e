import { z } from "zod";
import { reviewerOf } from "~/kernel/entries/invitation-entries";
import { now } from "~/platform/clock.server";
import { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { morningFor, mostPastOrders } from "../domain/inviting/spread-mornings";
import { readReviewProgramme } from "../programme/review-programme.server";
import { inviteForOrders } from "./invite-for-orders.server";
import { loadProductTypes } from "./plan-orders.server";

const ordersAtOnce = 100;
/** The shop's other acts wait in the same queue: they get their turn in between. */
const turnMilliseconds = 5_000;

const payloadSchema = z.object({
  deliveredSince: z.iso.datetime(),
  /** What was planned last. */
  behind: z.object({ placedAt: z.iso.datetime(), orderId: z.string() }).nullable(),
});

interface PastOrder {
  orderId: string;
  customerId: string | null;
  placedAt: Date;
  turn: number;
}

/**
 * The merchant has chosen that orders are asked about which were delivered (or, without a report, left) before the programme was on: they are planned as all others are, on mornings
 * that are spread over two weeks, the newest few of each customer. Killed, it begins again where it was; whoever is invited already stays as they are. Throws the gateway's errors.
 */
export const invitePastOrdersJob: JobHandler = async ({ shopId, payload }) => {
  const { deliveredSince, behind } = payloadSchema.parse(payload);
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  if (!shop.preparedAt) throw new ShopifyUnavailable(`shop ${shopId} has not been read yet`);
  const until = performance.now() + turnMilliseconds;
  for (let last = behind; ;) {
    const { on, askPastDays } = await readReviewProgramme(shop);
    if (!on || askPastDays === 0) return;
    const orders = await pastOrders(shopId, new Date(deliveredSince), last);
    const orderIds = orders.map(({ orderId }) => orderId);
    await loadProductTypes(shop, orderIds, now());
    const mornings = new Map(orders.map((order) => [order.orderId, morningFor(reviewerOf(order), order.turn, now(), shop.timeZone, shop.lotHash)]));
    await recording(shopId, (tx) => inviteForOrders(tx, shop, orderIds, now(), mornings));
    const end = orders.length < ordersAtOnce ? undefined : orders.at(-1);
    if (!end) return;
    last = { placedAt: end.placedAt.toISOString(), orderId: end.orderId };
    if (performance.now() > until) return addJobs(db(), [{ name: "invite-past-orders", shopId, payload: { deliveredSince, behind: last }, key: `invite-past-orders/${shopId}` }]);
  }
};

/** In the order in which they were placed; of each customer, who has newer ones is later in `turn`. */
const pastOrders = (shopId: number, since: Date, behind: { placedAt: string; orderId: string } | null): Promise<PastOrder[]> => db().$queryRaw<PastOrder[]>`
  SELECT "orderId", "customerId", "placedAt", turn FROM (
    SELECT o.order_id AS "orderId", o.customer_id AS "customerId", o.placed_at AS "placedAt",
      (row_number() OVER (PARTITION BY coalesce(o.customer_id, 'order-' || o.order_id) ORDER BY o.placed_at DESC, o.order_id DESC) - 1)::int AS turn
    FROM shop_order o
    WHERE o.shop_id = ${shopId} AND EXISTS (
      SELECT FROM parcel p WHERE p.shop_id = o.shop_id AND p.order_id = o.order_id AND NOT p.cancelled AND coalesce(p.delivered_at, p.shipped_at) >= ${since}
    )
  ) past
  WHERE turn < ${mostPastOrders} ${behind ? Prisma.sql`AND ("placedAt", "orderId") > (${new Date(behind.placedAt)}::timestamptz, ${behind.orderId})` : Prisma.empty}
  ORDER BY "placedAt", "orderId" LIMIT ${ordersAtOnce}`;
