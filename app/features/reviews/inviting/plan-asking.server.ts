import type { Tx } from "~/platform/db/prisma.server";
import { planDue } from "~/platform/due/due.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { decideAsking } from "../domain/inviting/decide-asking";
import type { ReviewProgramme } from "../domain/programme/review-programme";
import { readMailedInvitations } from "./read-mailed-invitations.server";

/** What becomes due when an order's customer may be asked. */
export const askTopic = "review/ask";

/**
 * Plans when these orders are looked at next, one row an order; planned again, it moves. "now": at once where something is due already; "later": that was just looked at.
 * Inside a recording.
 */
export async function planAsking(
  tx: Tx, shop: Pick<Shop, "id" | "timeZone">, { reminderAfterDays }: Pick<ReviewProgramme, "reminderAfterDays">, orderIds: readonly string[], from: "now" | "later", now: Date,
): Promise<void> {
  const byOrder = await readMailedInvitations(tx, shop.id, orderIds);
  await planDue(tx, shop.id, [...byOrder].flatMap(([orderId, invitations]) => {
    const { ask, remind, nextAt } = decideAsking(invitations, reminderAfterDays, shop.timeZone, now);
    const dueAt = from === "now" && ask.length + remind.length > 0 ? now : nextAt;
    return dueAt ? [{ key: `${askTopic}/${orderId}`, topic: askTopic, dueAt, fact: { orderId } }] : [];
  }));
}
