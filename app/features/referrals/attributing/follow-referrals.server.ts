import { referralKey, referralEntrySchemas } from "~/kernel/entries/referral-entries";
import type { ReferralDecided } from "~/kernel/entries/referral-entries";
import { append } from "~/core/ledger/append.server";
import type { AnyEntry } from "~/core/ledger/append.server";
import { readOrders, readParcels } from "~/core/orders/read-orders.server";
import type { ShopOrder } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import { planDue } from "~/platform/due/due.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { basisOf } from "../domain/attribution/basis";
import { followReferral } from "../domain/following/follow-referral";
import { mayConfirm } from "../domain/following/may-confirm";
import type { ReferralState } from "../domain/following/referral-state";
import type { Programme } from "../domain/programme/programme";
import { readProgramme, readProgrammeVersions } from "../programme/programme.server";
import { watchBudget } from "../sharing/is-paused.server";
import { giveFriendsOffers } from "./give-friends-offers.server";
import { linesOf } from "./lines-of";
import { projectReferrals } from "./project-referrals.server";
import { rewardAdvocates } from "./reward-advocates.server";

/**
 * Lets the referrals of these orders follow their orders: paid, delivered, goods back, void; confirms those whose hold is over, and lets rewards follow them. Orders
 * without a referral are passed over. Reads the whole state under the shop's recording lock, so it does not matter what was told first. Told twice, nothing is new.
 */
export async function followReferrals(tx: Tx, shop: Shop, orderIds: readonly string[], now: Date): Promise<void> {
  const keys = [...new Set(orderIds)].map(referralKey);
  const decisions = await tx.ledgerEntry.findMany({ where: { shopId: shop.id, key: { in: keys } }, select: { orderId: true, data: true } });
  const decided = new Map(decisions.map(({ orderId, data }) => [orderId ?? "", referralEntrySchemas["referral.decided"].parse(data)]));
  if (decided.size === 0) return;
  const ids = [...decided.keys()];
  const programmes = await readProgrammeVersions(shop, [...decided.values()].map(({ programmeVersion }) => programmeVersion), tx);
  await append(tx, shop.id, await followUps(tx, shop, decided, programmes), now);
  const states = await projectReferrals(tx, shop.id, ids);
  const ripe = [...states].filter(([, state]) => mayConfirm(state, now)).map(([orderId]) => orderId);
  await append(tx, shop.id, ripe.map((orderId) => ({ key: `${referralKey(orderId)}/confirmed`, kind: "referral.confirmed", subject: referralKey(orderId), orderId, data: {} })), now);
  for (const [orderId, state] of ripe.length > 0 ? await projectReferrals(tx, shop.id, ripe) : []) states.set(orderId, state);
  await planDue(tx, shop.id, [...states].flatMap(([orderId, state]) => holdEnds(orderId, state, now)));
  await giveFriendsOffers(tx, shop, states, programmes, now);
  await rewardAdvocates(tx, shop, states, ripe, now);
  await watchBudget(tx, shop, await readProgramme(shop, tx), now);
}

async function followUps(tx: Tx, shop: Shop, decided: ReadonlyMap<string, ReferralDecided>, programmes: ReadonlyMap<number, Programme>): Promise<AnyEntry[]> {
  const ids = [...decided.keys()];
  const [orders, parcels] = [await readOrders(tx, shop.id, ids), await readParcels(tx, shop.id, ids)];
  return [...decided].flatMap(([orderId, decision]) => {
    const order = orders.get(orderId);
    const programme = programmes.get(decision.programmeVersion);
    if (!order || !programme) return [];
    const steps = followReferral(decision, followedOrder(order, programme), parcels.get(orderId)?.parcels ?? [], shop.timeZone);
    return steps.map(({ kind, once, data }) => ({ key: `${referralKey(orderId)}/${once}`, kind, subject: referralKey(orderId), orderId, data }));
  });
}

function followedOrder(order: ShopOrder, programme: Programme) {
  const lines = linesOf(order);
  return {
    financialStatus: order.financialStatus, cancelledAt: order.cancelledAt, totalMinor: Number(order.totalMinor), basisMinor: lines ? basisOf(lines, programme) : null,
    allLeft: order.fulfillmentStatus === "fulfilled", needsShipping: lines ? lines.some(({ needsShipping }) => needsShipping) : true,
  };
}

/** Looked at again when the hold is over: its last millisecond belongs to it. */
function holdEnds(orderId: string, { stage, hold }: ReferralState, now: Date) {
  const dueAt = hold ? new Date(Date.parse(hold.holdUntil) + 1) : null;
  return dueAt && dueAt > now && ["claimed", "pending", "held"].includes(stage)
    ? [{ key: `${referralKey(orderId)}/hold`, topic: "referral/hold-over", dueAt, fact: { orderId } }]
    : [];
}

