import type { ComposeMessages, Composed } from "~/core/messages/message-kind";
import { readOrders } from "~/core/orders/read-orders.server";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { dayOf } from "~/kernel/day";
import { nearestLocale } from "~/kernel/locale";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { storefrontOf } from "~/platform/shopify/storefront-of";
import { returnMark } from "../domain/card-page/card-visit";
import { reminderContent } from "../domain/reminders/reminder-content";
import { cardUrl } from "../printing/print-inserts.server";
import { listRules } from "../rules/insert-rule.server";

/** What reminders say, in the language of the order; those whose voucher was used, stopped or credited since, or whose rule reminds no more, have no occasion. */
export const composeReminders: ComposeMessages = async (shop, messages, now) => {
  const keys = messages.flatMap(({ about }) => about.voucherKey ?? []);
  const vouchers = new Map((await db().voucher.findMany({ where: { shopId: shop.id, key: { in: keys } } })).map((voucher) => [voucher.key, voucher]));
  const stopped = new Set((await db().cohort.findMany({ where: { shopId: shop.id, key: { in: [...vouchers.values()].map(({ cohortKey }) => cohortKey) } } }))
    .filter(({ stops, resumes }) => stops > resumes).map(({ key }) => key));
  const reminding = new Set((await listRules(shop)).filter(({ remindDaysBefore }) => remindDaysBefore !== null).map(({ id }) => id));
  const orderIds = [...vouchers.values()].flatMap(({ orderId }) => orderId ?? []);
  const orders = await readOrders(db(), shop.id, orderIds);
  const tokens = new Map((await db().insertCard.findMany({ where: { shopId: shop.id, orderId: { in: orderIds } }, select: { orderId: true, token: true } }))
    .map(({ orderId, token }) => [orderId, token]));
  return new Map(messages.map(({ key, about }): [string, Composed] => {
    const voucher = vouchers.get(about.voucherKey ?? "");
    const holds = voucher && isReminded(voucher, now) && !stopped.has(voucher.cohortKey) && reminding.has(voucher.ruleId ?? "");
    if (!holds || !voucher.validUntil) return [key, { do: "drop", because: "no-longer-true" }];
    const orderId = voucher.orderId ?? "";
    const language = orders.get(orderId)?.locale;
    const told = {
      terms: voucherTermsSchema.parse(voucher.terms), code: groupedCode(voucher.code), lastDay: dayOf(voucher.validUntil, shop.timeZone),
      url: addressOf(shop, voucher.code, tokens.get(orderId) ?? null),
    };
    return [key, { do: "send", locale: language ? nearestLocale(language, nearestLocale(shop.locale)) : null, content: (locale) => reminderContent(told, shop.name, locale) }];
  }));
};

/** A gift that lay in the parcel is nothing to be reminded of. */
function isReminded({ state, stopped, credit, validUntil, terms }: Voucher, now: Date): boolean {
  const { offer } = voucherTermsSchema.parse(terms);
  const isGiven = offer.kind === "benefit" && offer.addedBy === "packer";
  return state === "live" && !stopped && (credit === null || credit === "refused") && validUntil !== null && validUntil > now && !isGiven;
}

/** The card's own page, which knows everything about it; coming from a mail is no scan of the card. */
const addressOf = (shop: Shop, code: string, token: string | null): string =>
  (token === null ? `${storefrontOf(shop)}/discount/${encodeURIComponent(code)}` : `${cardUrl(shop, token)}?${returnMark}=1`);
