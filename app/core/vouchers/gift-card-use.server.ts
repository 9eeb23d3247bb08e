import { z } from "zod";
import { gid } from "~/kernel/gid";
import type { OrderTold } from "~/kernel/events/order-told";
import { parseMoney } from "~/kernel/money";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Voucher } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import { db } from "~/platform/db/prisma.server";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { callShopify } from "~/platform/shopify/gateway.server";
import { GiftCardBalancesDocument, GiftCardPaymentsDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { bookVoucherEntries, voucherEntry } from "./book.server";
import { revokeOthersOf } from "./one-live-voucher.server";

/** An order paid with a gift card does not say with which: where the shop has given any, Shopify is asked, also of those that were used in part. Inside a recording. */
export async function noteGiftCardOrders(tx: Tx, shopId: number, told: readonly OrderTold[]): Promise<void> {
  if (told.length === 0 || (await tx.voucher.count({ where: { shopId, keptBy: "gift-card", state: { in: ["live", "used"] } } })) === 0) return;
  await addJobs(tx, told.map(({ orderId, name }) => ({
    name: "read-gift-cards", shopId, payload: { orderId, orderName: name }, key: `read-gift-cards/${shopId}/${orderId}`,
  })));
}

const payloadSchema = z.object({ orderId: z.string(), orderName: z.string() });

/**
 * The act: finds out which of our gift cards paid an order. The payment's receipt ends in the same characters as the code; the balance says
 * how much is gone. Then the jobs that want to know it have their turn (`followedBy`, by name). Repeating it is safe: used on this order is booked once.
 */
export const readGiftCardsJob = (followedBy: readonly string[]): JobHandler => async ({ shopId, payload }) => {
  const shop = await requireShop(shopId);
  const { orderId, orderName } = payloadSchema.parse(payload);
  const { order } = await callShopify(shop, GiftCardPaymentsDocument, { id: gid("Order", orderId) }, { points: 10 });
  const endings = (order?.transactions ?? []).flatMap(({ gateway, receiptJson }) => (gateway === "gift_card" ? lastCharacters(receiptJson) : []));
  if (endings.length === 0) return;
  const live = await db().voucher.findMany({
    where: { shopId, keptBy: "gift-card", state: { in: ["live", "used"] }, OR: [...new Set(endings)].map((ending) => ({ code: { endsWith: ending } })) },
  });
  const { nodes } = await callShopify(shop, GiftCardBalancesDocument, { ids: live.flatMap(({ discountId }) => discountId ?? []) }, { points: 50 });
  const spent = live.flatMap((voucher) => {
    const node = nodes.find((one) => one?.__typename === "GiftCard" && one.id === voucher.discountId);
    const savedMinor = node?.__typename === "GiftCard" ? spentOf(voucher, node.balance.amount) : 0;
    return savedMinor > 0 ? [{ voucher, savedMinor }] : [];
  });
  await recording(shopId, async (tx) => {
    const entries = spent.map(({ voucher, savedMinor }) =>
      voucherEntry(voucher.key, "voucher.used", orderId, { byOrderId: orderId, byOrderName: orderName, savedMinor }, `used/${orderId}`));
    const booked = new Set((await bookVoucherEntries(tx, shopId, entries, now())).map(({ subject }) => subject));
    await revokeOthersOf(tx, shopId, spent.flatMap(({ voucher }) => (booked.has(voucher.key) ? [voucher] : [])), now());
    if (booked.size > 0) await addJobs(tx, followedBy.map((name) => ({ name, shopId, payload: { orderId }, key: `${name}/${shopId}/${orderId}` })));
  });
};

function spentOf(voucher: Voucher, balance: unknown): number {
  const { offer, currency } = voucherTermsSchema.parse(voucher.terms);
  return offer.kind === "giftCard" ? offer.minor - (parseMoney(String(balance), currency)?.minor ?? offer.minor) : 0;
}

/** The receipt is the gateway's own and no stable contract: what is not as expected is nothing. */
function lastCharacters(receipt: unknown): string[] {
  const value: unknown = typeof receipt === "string" ? JSON.parse(receipt) : receipt;
  const read = z.looseObject({ gift_card_last_characters: z.string().regex(/^[0-9a-z]{4}$/i) }).safeParse(value);
  return read.success ? [read.data.gift_card_last_characters.toUpperCase()] : [];
}
