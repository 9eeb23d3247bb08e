import type { ComposeMessages, Composed, WantedMessage } from "~/core/messages/message-kind";
import { readOrders } from "~/core/orders/read-orders.server";
import { nearestLocale } from "~/kernel/locale";
import type { ReviewInvitation, ShopOrder } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { reviewUrl } from "../answering/review-token.server";
import { invitationMail } from "../domain/inviting/invitation-mail";
import { productsAbout } from "../domain/inviting/invitation-mail-keys";
import { readReviewProgramme } from "../programme/review-programme.server";
import { linesOf } from "./plan-orders.server";

/** What mails say that ask for the first time, in the language of the order: about what is still to be asked, and not to wait any longer. */
export const composeInvitations: ComposeMessages = (shop, messages, now) => composeAll("first", shop, messages, now);

/** What reminders say: about what was asked once, as long as nothing of the order was answered. */
export const composeReviewReminders: ComposeMessages = (shop, messages, now) => composeAll("reminder", shop, messages, now);

async function composeAll(kind: "first" | "reminder", shop: Shop, messages: readonly WantedMessage[], now: Date): Promise<Map<string, Composed>> {
  const { on, ways } = await readReviewProgramme(shop);
  if (!on || !ways.mail) return new Map();
  const orderIds = messages.map(({ about }) => productsAbout(about).orderId);
  const orders = await readOrders(db(), shop.id, orderIds);
  const invitations = await db().reviewInvitation.findMany({ where: { shopId: shop.id, orderId: { in: orderIds } } });
  return new Map(messages.flatMap(({ key, about }): [string, Composed][] => {
    const { orderId, productIds } = productsAbout(about);
    const order = orders.get(orderId);
    const ofOrder = invitations.filter((one) => one.orderId === orderId);
    const open = ofOrder.filter((one) => productIds.includes(one.productId) && isOpen(kind, one, now));
    if (!order || open.length === 0 || (kind === "reminder" && ofOrder.some(({ state }) => state === "answered"))) return [];
    const said = { kind, shopName: shop.name || shop.domain, orderName: order.name, products: productsOf(order, open), url: reviewUrl(shop, { orderId, way: "mail" }, now) };
    return [[key, { do: "send", locale: order.locale ? nearestLocale(order.locale, nearestLocale(shop.locale)) : null, content: (locale) => invitationMail(said, locale) }]];
  }));
}

const isOpen = (kind: "first" | "reminder", { lot, state, asked, readyAt }: ReviewInvitation, now: Date): boolean =>
  lot === "programme" && readyAt <= now && (kind === "first" ? state === "waiting" && asked === 0 : state === "asked" && asked === 1);

/** By the names under which they were ordered, in the order of the order. */
function productsOf(order: ShopOrder, open: readonly ReviewInvitation[]): { productId: string; title: string }[] {
  const asked = new Set(open.map(({ productId }) => productId));
  const titles = new Map((linesOf(order) ?? []).flatMap(({ productId, title }) => (productId !== null && asked.has(productId) ? [[productId, title] as const] : [])).reverse());
  return (linesOf(order) ?? []).flatMap(({ productId }) => productId ?? []).filter((productId, index, all) => asked.has(productId) && all.indexOf(productId) === index)
    .map((productId) => ({ productId, title: titles.get(productId) ?? "" }));
}
