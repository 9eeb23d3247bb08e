import { z } from "zod";
import { isInControlGroup } from "~/core/experiments/domain/lot";
import { readOrders } from "~/core/orders/read-orders.server";
import { invitationKey, reviewerOf } from "~/kernel/entries/invitation-entries";
import type { ReviewInvitation, ShopOrder } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { followPlan } from "../domain/inviting/follow-plan";
import type { StandingInvitation } from "../domain/inviting/follow-plan";
import type { ProductPlan } from "../domain/inviting/plan-invitations";
import { readReviewProgramme } from "../programme/review-programme.server";
import { bookInvitationEntries, invitationEntry } from "./book-invitations.server";
import type { InvitationEntry } from "./book-invitations.server";
import { moveInvitations } from "./move-invitations.server";
import type { InvitationMove } from "./move-invitations.server";
import { planAsking } from "./plan-asking.server";
import { planOrders } from "./plan-orders.server";

/** The name under which lots are drawn; never changes, or everybody's lot would. */
export const reviewExperiment = "reviews";

/**
 * Lets the asking about what is in these orders follow them: invitations are made, once for each customer and product for ever, moved when parcels arrive later or earlier, and
 * withdrawn when nothing is left to ask about. While the programme is off no new ones are made. Reads everything under the shop's recording lock, so it does not matter what was
 * told first; told twice, nothing is new. Product types that delays depend on have to be known: see `loadProductTypes`.
 *
 * @param mornings for orders of before the programme: when each is asked about, if its own time is over; null: the orders are news
 */
export async function inviteForOrders(tx: Tx, shop: Shop, orderIds: readonly string[], now: Date, mornings: ReadonlyMap<string, Date> | null = null): Promise<void> {
  const ids = [...new Set(orderIds)];
  const programme = await readReviewProgramme(shop, tx);
  const there = await tx.reviewInvitation.findMany({ where: { shopId: shop.id, orderId: { in: ids } } });
  const followed = programme.on ? ids : [...new Set(there.map(({ orderId }) => orderId))];
  if (followed.length === 0) return;
  const orders = await readOrders(tx, shop.id, followed);
  const plans = await planOrders(tx, shop, orders, programme, there);
  const standing = await standingOf(tx, shop.id, plans, there);
  const erased = new Set((await tx.erasedCustomer.findMany({ where: { shopId: shop.id, customerId: { in: plans.flatMap(({ order }) => order.customerId ?? []) } } })).map(({ customerId }) => customerId));

  const entries: InvitationEntry[] = [];
  const moves: InvitationMove[] = [];
  for (const { order, plan } of plans) {
    const reviewer = reviewerOf(order);
    const known = standing.ofOrder.get(`${order.orderId}/${plan.productId}`);
    // Asked about for another order of theirs already.
    if (!known && (standing.keys.has(invitationKey(reviewer, plan.productId)) || erased.has(order.customerId ?? "") || !programme.on)) continue;
    const step = followPlan(plan, known, now, mornings?.get(order.orderId) ?? null);
    const key = known?.key ?? invitationKey(reviewer, plan.productId);
    switch (step?.do) {
      case "make": {
        const lot = isInControlGroup(reviewExperiment, reviewer, programme.controlShareBasisPoints, shop.lotHash) ? "control" as const : "programme" as const;
        const { orderId, customerId } = order;
        entries.push(invitationEntry(key, "invitation.made", orderId, {
          orderId, productId: plan.productId, customerId, lot, programmeVersion: programme.version, readyAt: step.readyAt.toISOString(), basis: step.basis,
        }, ""));
        standing.keys.add(key);
        if (step.spreadTo) moves.push({ key, orderId, readyAt: step.spreadTo, because: "spread" });
        break;
      }
      case "move": moves.push({ key, orderId: order.orderId, readyAt: step.readyAt, because: step.because }); break;
      case "withdraw": entries.push(invitationEntry(key, "invitation.withdrawn", order.orderId, { because: step.because }, "withdrawn")); break;
      case undefined: break;
    }
  }
  await bookInvitationEntries(tx, shop.id, entries, now);
  await moveInvitations(tx, shop.id, moves, now);
  if (programme.on) await planAsking(tx, shop, programme, [...new Set([...entries, ...moves].map(({ orderId }) => orderId ?? ""))], "now", now);
}

/** Invitations of these orders by order and product, and all keys that are taken already. */
async function standingOf(tx: Tx, shopId: number, plans: readonly { order: ShopOrder; plan: ProductPlan }[], there: readonly ReviewInvitation[]) {
  const keys = plans.map(({ order, plan }) => invitationKey(reviewerOf(order), plan.productId));
  const taken = await tx.reviewInvitation.findMany({ where: { shopId, key: { in: keys } }, select: { key: true } });
  const ofOrder = new Map(there.map(({ key, orderId, productId, state, readyAt, because, askedAt }): [string, StandingInvitation & { key: string }] =>
    [`${orderId}/${productId}`, { key, state: stateSchema.parse(state), readyAt, because, askedAt }]));
  return { ofOrder, keys: new Set(taken.map(({ key }) => key)) };
}

const stateSchema = z.enum(["waiting", "asked", "withdrawn", "answered"]);
