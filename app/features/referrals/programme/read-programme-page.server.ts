import { mayTakeGiftCardsBack } from "~/core/vouchers/domain/offers/offer-aspects";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { storefrontOf } from "~/platform/shopify/storefront-of";
import { referralLink } from "../domain/advocates/customer-metafields";
import { monthOf } from "../domain/sharing/month-budget";
import { isPaused, promisedThisMonth } from "../sharing/is-paused.server";
import { readProgramme } from "./programme.server";

/** Everything the programme's page shows: the programme, what of it is out there, and what this month has promised (minor units of `currency`). */
export async function readProgrammePage(shop: Shop, now: Date) {
  const programme = await readProgramme(shop);
  const still = { shopId: shop.id, programme: "referrals", stopped: false, state: { in: ["promised", "live"] } };
  const [codes, friends, promisedMinor, paused] = await Promise.all([
    db().voucher.count({ where: { ...still, uses: "many" } }),
    db().voucher.count({ where: { ...still, uses: "once", validUntil: { gte: now }, key: { startsWith: "friend/" } } }),
    promisedThisMonth(db(), shop, monthOf(now, shop.timeZone)), programme.on && isPaused(shop, programme, now),
  ]);
  return {
    programme, currency: shop.currency || "EUR", shopName: shop.name, linkBegins: referralLink({ storefrontUrl: storefrontOf(shop), proxyPath: shop.proxyPath }, ""),
    out: { codes, friends }, promisedMinor, isPaused: paused, mayMakeGiftCards: mayTakeGiftCardsBack(shop),
  };
}
