import type { Entry } from "~/kernel/entries/entry";
import { referralKey } from "~/kernel/entries/referral-entries";
import type { ReferralDecided } from "~/kernel/entries/referral-entries";
import type { OrderTold } from "~/kernel/events/order-told";
import { append } from "~/core/ledger/append.server";
import { noteOrders } from "~/core/orders/note-orders.server";
import { readOrders } from "~/core/orders/read-orders.server";
import type { ShopOrder } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { attributeOrder } from "../domain/attribution/attribute-order";
import type { AdvocateFacts, Attribution, Claim } from "../domain/attribution/attribution";
import { basisOf } from "../domain/attribution/basis";
import type { Programme } from "../domain/programme/programme";
import { readProgramme } from "../programme/programme.server";
import { askAboutPeople } from "./ask-about-people.server";
import type { PeopleSay } from "./ask-about-people.server";
import { collectClaims } from "./collect-claims.server";
import { followReferrals } from "./follow-referrals.server";
import { linesOf } from "./lines-of";
import { readFriends } from "./read-friends.server";
import { readSignals } from "./read-signals.server";

type DecidedEntry = Entry<"referral.decided", ReferralDecided>;

/**
 * Orders are told of, by whichever topic: whoever claims one, it is decided once and for all whose friend ordered; claims that come later are booked as lost. Then
 * referrals follow their orders. One read of Shopify for up to 250 people, one transaction. Told twice, the second telling finds everything decided.
 */
export async function attributeOrders(shop: Shop, told: readonly OrderTold[], now: Date): Promise<void> {
  const ours = told.filter(({ placedAt }) => placedAt.getTime() >= Math.floor(shop.installedAt.getTime() / 1000) * 1000);
  const claims = await collectClaims(db(), shop.id, ours);
  const decided = await decidedOf(db(), shop.id, ours);
  const concerned = ours.filter(({ orderId }) => claims.has(orderId) || decided.has(orderId));
  if (concerned.length === 0) return;
  const say = await askAboutPeople(shop, concerned.filter(({ orderId }) => !decided.has(orderId)), claims);
  await recording(shop.id, async (tx) => {
    await noteOrders(tx, shop, concerned, now);
    await decideClaims(tx, shop, concerned.map(({ orderId }) => orderId), say, now);
    await followReferrals(tx, shop, concerned.map(({ orderId }) => orderId), now);
  });
}

/** The same for orders that were told of before, when a claim comes after its order. Orders nobody has told of yet are left for when they are. */
export async function attributeKnownOrders(shop: Shop, orderIds: readonly string[], now: Date): Promise<void> {
  const orders = [...(await readOrders(db(), shop.id, orderIds)).values()].filter(({ placedAt }) => placedAt.getTime() >= Math.floor(shop.installedAt.getTime() / 1000) * 1000);
  const decided = await decidedOf(db(), shop.id, orders);
  const say = await askAboutPeople(shop, orders.filter(({ orderId }) => !decided.has(orderId)), await collectClaims(db(), shop.id, orders));
  await recording(shop.id, async (tx) => {
    await decideClaims(tx, shop, orders.map(({ orderId }) => orderId), say, now);
    await followReferrals(tx, shop, orders.map(({ orderId }) => orderId), now);
  });
}

async function decidedOf(tx: Tx, shopId: number, orders: readonly { orderId: string }[]): Promise<Set<string>> {
  const rows = await tx.referral.findMany({ where: { shopId, orderId: { in: orders.map(({ orderId }) => orderId) } }, select: { orderId: true } });
  return new Set(rows.map(({ orderId }) => orderId));
}

async function decideClaims(tx: Tx, shop: Shop, orderIds: readonly string[], say: PeopleSay, now: Date): Promise<void> {
  const orders = await readOrders(tx, shop.id, orderIds);
  const claims = await collectClaims(tx, shop.id, [...orders.values()]);
  const decided = await decidedOf(tx, shop.id, [...orders.values()]);
  await bookLateClaims(tx, shop.id, new Map([...claims].filter(([orderId]) => decided.has(orderId))), now);
  // One after the other as they were placed: what is attributed to one counts for the next of the same friend.
  const open = [...orders.values()].filter(({ orderId }) => claims.has(orderId) && !decided.has(orderId))
    .sort((one, other) => one.placedAt.getTime() - other.placedAt.getTime() || one.orderId.length - other.orderId.length || (one.orderId < other.orderId ? -1 : 1));
  if (open.length === 0) return;
  const programme = await readProgramme(shop, tx);
  const pairs = open.flatMap(({ orderId }) => [...new Set((claims.get(orderId) ?? []).map(({ advocateId }) => advocateId))].map((advocateId) => ({ orderId, advocateId })));
  const friends = await readFriends(tx, shop.id, pairs, say.counts);
  const signals = await readSignals(tx, shop, pairs, say.knownBy);
  const advocates = await readAdvocates(tx, shop.id, pairs.map(({ advocateId }) => advocateId));
  const entries = open.flatMap((order): DecidedEntry[] => {
    const basisMinor = basisOf(linesOf(order) ?? [], programme);
    const attribution = attributeOrder(
      { ...order, cancelled: order.cancelledAt !== null, pointOfSale: order.sourceName === "pos", basisMinor }, claims.get(order.orderId) ?? [], programme,
      { friend: friends.get(order.orderId) ?? { earlierOrders: 0, broughtBy: null }, advocates, signals: signals.get(order.orderId) ?? new Map() },
    );
    return attribution ? [decisionEntry(order, programme, basisMinor, attribution)] : [];
  });
  await append(tx, shop.id, entries, now);
}

function decisionEntry(order: ShopOrder, programme: Programme, basisMinor: number, { decision, because, claim, signals, score, lost }: Attribution): DecidedEntry {
  const key = referralKey(order.orderId);
  return {
    key, kind: "referral.decided", subject: key, orderId: order.orderId,
    data: {
      decision, because, signals, score, way: claim.way, claimKey: claim.key, advocateId: claim.advocateId, friendId: order.customerId,
      orderName: order.name, placedAt: order.placedAt.toISOString(), basisMinor, currency: order.currency, programmeVersion: programme.version,
      reward: programme.reward, holdDays: programme.holdDays, fallbackDays: programme.fallbackDays,
      lost: lost.map(({ claim: { key: claimKey, way, advocateId }, because: reason }) => ({ claimKey, way, advocateId, because: reason })),
    },
  };
}

/** Claims on orders that were decided without them. Told twice, nothing is new. */
async function bookLateClaims(tx: Tx, shopId: number, claims: ReadonlyMap<string, readonly Claim[]>, now: Date): Promise<void> {
  if (claims.size === 0) return;
  const decisions = await tx.ledgerEntry.findMany({ where: { shopId, key: { in: [...claims.keys()].map(referralKey) } }, select: { key: true, data: true } });
  const known = new Map(decisions.map(({ key, data }) => {
    const { claimKey, lost } = data as unknown as Pick<ReferralDecided, "claimKey" | "lost">;
    return [key, new Set([claimKey, ...lost.map((one) => one.claimKey)])];
  }));
  await append(tx, shopId, [...claims].flatMap(([orderId, all]) => {
    const key = referralKey(orderId);
    return all.filter((claim) => !known.get(key)?.has(claim.key)).map(({ key: claimKey, way, advocateId }) => ({
      key: `${key}/lost/${claimKey}`, kind: "referral.claim-lost" as const, subject: key, orderId, data: { claimKey, way, advocateId, because: "already-attributed" as const },
    }));
  }), now);
}

async function readAdvocates(tx: Tx, shopId: number, customerIds: readonly string[]): Promise<Map<string, AdvocateFacts>> {
  const rows = await tx.advocate.findMany({ where: { shopId, customerId: { in: [...new Set(customerIds)] } } });
  return new Map(rows.map(({ customerId, lot, stopped, admittedAt }) => [customerId, { customerId, lot: lot === "control" ? "control" : "programme", stopped, admittedAt }]));
}
