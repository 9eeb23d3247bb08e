import type { IdentityKind } from "~/core/customers/domain/identity/identity-keys";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { SignalFacts } from "../domain/attribution/signals";
import type { LinkVisits } from "../domain/attribution/coupon-sites";

/** An order and somebody who claims to have brought it. */
export interface Pair {
  orderId: string;
  advocateId: string;
}

/** What an advocate is known by in Shopify today, as keyed hashes, by customer id. */
export type KnownBy = ReadonlyMap<string, readonly { kind: string; mark: string }[]>;

/** What looks suspicious of each order beside each advocate who claims it, by order id and advocate. One question of each kind for all. */
export async function readSignals(tx: Tx, shop: Shop, pairs: readonly Pair[], knownBy: KnownBy): Promise<Map<string, Map<string, SignalFacts>>> {
  const orderIds = [...new Set(pairs.map(({ orderId }) => orderId))];
  const marks = await tx.identityMark.findMany({ where: { shopId: shop.id, orderId: { in: orderIds } }, select: { orderId: true, kind: true, mark: true } });
  const [shared, crowds, visits] = [await sharedMarks(tx, shop.id, pairs), await friendsADay(tx, shop.id, pairs), await linkVisits(tx, shop.id, pairs)];
  const ownHosts = shop.storefrontUrl ? [new URL(shop.storefrontUrl).host] : [];
  const facts = new Map<string, Map<string, SignalFacts>>();
  for (const { orderId, advocateId } of pairs) {
    const mine = marks.filter((mark) => mark.orderId === orderId);
    const today = knownBy.get(advocateId) ?? [];
    const equal = mine.filter(({ kind, mark }) => today.some((other) => other.kind === kind && other.mark === mark)).map(({ kind }) => kind);
    const ofOrder = facts.get(orderId) ?? new Map<string, SignalFacts>();
    ofOrder.set(advocateId, {
      sameCustomer: false,
      equalMarks: [...new Set([...equal, ...(shared.get(`${orderId}/${advocateId}`) ?? [])])].filter((kind) => kind !== "throwaway") as IdentityKind[],
      throwawayMail: mine.some(({ kind }) => kind === "throwaway"),
      otherFriendsADay: crowds.get(`${orderId}/${advocateId}`) ?? 0,
      visits: visits.get(advocateId) ?? [], ownHosts,
    });
    facts.set(orderId, ofOrder);
  }
  return facts;
}

/** Which marks of an order stand on an earlier order of the advocate's as well. */
async function sharedMarks(tx: Tx, shopId: number, pairs: readonly Pair[]): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ order_id: string; advocate_id: string; kinds: string[] }[]>`
    SELECT pair."orderId" AS order_id, pair."advocateId" AS advocate_id, array_agg(DISTINCT mine.kind) AS kinds
    FROM json_to_recordset(${JSON.stringify(pairs)}::json) AS pair("orderId" text, "advocateId" text)
    JOIN identity_mark mine ON mine.shop_id = ${shopId} AND mine.order_id = pair."orderId" AND mine.kind <> 'throwaway'
    JOIN identity_mark theirs ON theirs.shop_id = ${shopId} AND theirs.kind = mine.kind AND theirs.mark = mine.mark AND theirs.customer_id = pair."advocateId" AND theirs.order_id <> pair."orderId"
    GROUP BY 1, 2`;
  return new Map(rows.map((row) => [`${row.order_id}/${row.advocate_id}`, row.kinds]));
}

/** This advocate's other friends within the 24 hours before each order. */
async function friendsADay(tx: Tx, shopId: number, pairs: readonly Pair[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ order_id: string; advocate_id: string; friends: number }[]>`
    SELECT pair."orderId" AS order_id, pair."advocateId" AS advocate_id, count(*)::int AS friends
    FROM json_to_recordset(${JSON.stringify(pairs)}::json) AS pair("orderId" text, "advocateId" text)
    JOIN shop_order o ON o.shop_id = ${shopId} AND o.order_id = pair."orderId"
    JOIN referral r ON r.shop_id = ${shopId} AND r.advocate_id = pair."advocateId" AND r.order_id <> pair."orderId" AND r.decision IN ('attributed', 'held')
      AND r.placed_at > o.placed_at - interval '24 hours' AND r.placed_at <= o.placed_at
    GROUP BY 1, 2`;
  return new Map(rows.map((row) => [`${row.order_id}/${row.advocate_id}`, row.friends]));
}

async function linkVisits(tx: Tx, shopId: number, pairs: readonly Pair[]): Promise<Map<string, LinkVisits[]>> {
  const rows = await tx.advocateTouch.groupBy({
    by: ["customerId", "host"], _sum: { count: true },
    where: { shopId, customerId: { in: [...new Set(pairs.map(({ advocateId }) => advocateId))] }, kind: "visited", host: { not: "" } },
  });
  const visits = new Map<string, LinkVisits[]>();
  for (const { customerId, host, _sum } of rows) visits.set(customerId, [...(visits.get(customerId) ?? []), { host, visitors: _sum.count ?? 0 }]);
  return visits;
}
