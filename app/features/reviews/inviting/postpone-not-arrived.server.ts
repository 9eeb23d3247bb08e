import { dayOf, formatDay } from "~/kernel/day";
import { nearestLocale } from "~/kernel/locale";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { openCase } from "../cases/open-case.server";
import { askingHour } from "../domain/inviting/asking-hour";
import { readReviewProgramme } from "../programme/review-programme.server";
import { moveInvitations } from "./move-invitations.server";
import { planAsking } from "./plan-asking.server";

/** So long nobody is asked about an order that has not arrived. */
const waitDays = 7;

/**
 * A customer says that an order has not arrived: whatever was still to be asked about it, or was asked and not answered, waits for seven more days, and the merchant has a case and
 * is mailed. Said twice on one day, it is said once; on a later day, the wait begins anew and the case is open again. Of an order that nobody has told us of, nothing happens.
 *
 * @returns how many invitations wait longer because of it
 */
export const postponeNotArrived = (shop: Shop, orderId: string, now: Date): Promise<number> =>
  recording(shop.id, async (tx) => {
    const order = await tx.shopOrder.findUnique({ where: { shopId_orderId: { shopId: shop.id, orderId } }, select: { customerId: true } });
    if (!order) return 0;
    const open = await tx.reviewInvitation.findMany({ where: { shopId: shop.id, orderId, state: { in: ["waiting", "asked"] } }, select: { key: true, readyAt: true } });
    const readyAt = askingHour(now, waitDays, shop.timeZone);
    const sooner = open.filter((invitation) => invitation.readyAt < readyAt);
    await moveInvitations(tx, shop.id, sooner.map(({ key }) => ({ key, orderId, readyAt, because: "not-arrived" })), now);
    await planAsking(tx, shop, await readReviewProgramme(shop, tx), [orderId], "later", now);
    await openCase(tx, shop, { kind: "not-arrived", aboutKey: `order/${orderId}`, orderId, customerId: order.customerId, text: saidOn(shop, now) }, now);
    return sooner.length;
  });

/** What the button says, with its day: pressed again on the same day, it is the same word. */
function saidOn(shop: Shop, now: Date): string {
  const locale = nearestLocale(shop.locale);
  const day = formatDay(dayOf(now, shop.timeZone), locale);
  return locale === "de" ? `Am ${day} gemeldet: Die Bestellung ist noch nicht angekommen.` : `Reported on ${day}: the order has not arrived yet.`;
}
