import { entriesBySubject } from "~/core/ledger/entries-for.server";
import { wantMessages } from "~/core/messages/want-messages.server";
import type { MessageWish } from "~/core/messages/want-messages.server";
import { readOrders } from "~/core/orders/read-orders.server";
import { dayOf } from "~/kernel/day";
import { invitationEntrySchemas } from "~/kernel/entries/invitation-entries";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { askingHour } from "../domain/inviting/asking-hour";
import { decideAsking } from "../domain/inviting/decide-asking";
import { aboutProducts, invitationKind, invitationMailKey, invitationReminderKind } from "../domain/inviting/invitation-mail-keys";
import type { InvitationMailKind } from "../domain/inviting/invitation-mail-keys";
import type { ReviewProgramme } from "../domain/programme/review-programme";
import { readReviewProgramme } from "../programme/review-programme.server";
import { bookInvitationEntries, invitationEntry } from "./book-invitations.server";
import { moveInvitations } from "./move-invitations.server";
import { planAsking } from "./plan-asking.server";
import { loadProductTypes, planOrders } from "./plan-orders.server";
import { readMailedInvitations } from "./read-mailed-invitations.server";
import type { InvitationOfOrder } from "./read-mailed-invitations.server";
import { readOpenReturns } from "./read-open-returns.server";

/** While goods are on their way back, nobody is asked; looked at again after so long, so often. */
const [returnDays, mostReturnWaits] = [7, 8];
/** A mail that could not go out for so long is of no use any more. */
const usefulDays = 30;

/**
 * These orders' customers may be asked now: one mail an order for all products whose time has come, or one reminder. Not while Shopify knows of an open return: then everything
 * that is still to be asked waits for seven days. Whether a mail may go out is decided when it is sent. Told twice, it is one mail. While the programme or its mails are off nobody
 * is asked, later either. Throws the gateway's errors.
 */
export async function askForReviews(shop: Shop, orderIds: readonly string[], now: Date): Promise<void> {
  const programme = await readReviewProgramme(shop);
  if (!programme.on || !programme.ways.mail) return;
  const due = [...await readMailedInvitations(db(), shop.id, orderIds)].filter(([, invitations]) => {
    const { ask, remind } = decideAsking(invitations, programme.reminderAfterDays, shop.timeZone, now);
    return ask.length + remind.length > 0;
  }).map(([orderId]) => orderId);
  if (due.length === 0) return;
  await loadProductTypes(shop, due, now);
  const returns = await readOpenReturns(shop, due);
  await recording(shop.id, (tx) => askAbout(tx, shop, programme, due, returns, now));
}

async function askAbout(tx: Tx, shop: Shop, programme: ReviewProgramme, due: readonly string[], returns: ReadonlyMap<string, boolean>, now: Date): Promise<void> {
  const byOrder = await readMailedInvitations(tx, shop.id, due);
  // What Shopify does not show any more was open when it was last seen.
  const returning = new Set([...byOrder].filter(([orderId, invitations]) => returns.get(orderId) ?? invitations.some(({ because }) => because === "return-open")).map(([orderId]) => orderId));
  await waitForReturns(tx, shop, [...byOrder].flatMap(([orderId, invitations]) => (returning.has(orderId) ? invitations : [])), now);
  const orders = await readOrders(tx, shop.id, due);
  const there = await tx.reviewInvitation.findMany({ where: { shopId: shop.id, orderId: { in: [...due] } } });
  const planned = new Set((await planOrders(tx, shop, orders, programme, there)).flatMap(({ order, plan }) => (plan.do === "ask" && plan.readyAt <= now ? [`${order.orderId}/${plan.productId}`] : [])));
  await wantMessages(tx, shop.id, [...byOrder].flatMap(([orderId, invitations]): MessageWish[] => {
    const customerId = invitations.find((one) => one.customerId)?.customerId;
    if (returning.has(orderId) || !customerId) return [];
    const { ask, remind } = decideAsking(invitations, programme.reminderAfterDays, shop.timeZone, now);
    const isPermitted = programme.countriesWithoutConsent.includes(orders.get(orderId)?.countryCode ?? "");
    const wish = (kind: InvitationMailKind, productIds: readonly string[]): MessageWish[] => {
      // What has left turned out not to have (a cancelled parcel): it is planned anew when it does.
      const [first, ...more] = productIds.filter((productId) => planned.has(`${orderId}/${productId}`));
      return first === undefined ? [] : [{
        key: invitationMailKey(kind, orderId, first, dayOf(now, shop.timeZone)), kind, class: isPermitted ? "permitted" : "marketing", customerId, orderId,
        about: aboutProducts(orderId, [first, ...more]), notAfter: new Date(now.getTime() + usefulDays * 86_400_000),
      }];
    };
    // Who is asked about one product today is not reminded of another on the same day.
    const asked = wish(invitationKind, ask);
    return asked.length > 0 ? asked : wish(invitationReminderKind, remind);
  }), now);
  await planAsking(tx, shop, programme, due, "later", now);
}

/** Goods that have been on their way back for many weeks are as good as returned. */
async function waitForReturns(tx: Tx, shop: Shop, invitations: readonly InvitationOfOrder[], now: Date): Promise<void> {
  const open = invitations.filter(({ state, readyAt }) => (state === "waiting" || state === "asked") && readyAt <= now);
  const entries = await entriesBySubject(tx, shop.id, open.map(({ key }) => key));
  const hasWaitedLong = ({ key }: InvitationOfOrder): boolean =>
    (entries.get(key) ?? []).filter(({ kind, data }) => kind === "invitation.moved" && invitationEntrySchemas["invitation.moved"].parse(data).because === "return-open").length >= mostReturnWaits;
  const readyAt = askingHour(now, returnDays, shop.timeZone);
  await moveInvitations(tx, shop.id, open.filter((one) => !hasWaitedLong(one)).map(({ key, orderId }) => ({ key, orderId, readyAt, because: "return-open" })), now);
  await bookInvitationEntries(tx, shop.id, open.filter(hasWaitedLong).map(({ key, orderId }) => invitationEntry(key, "invitation.withdrawn", orderId, { because: "returned" }, "withdrawn")), now);
}
