import type { CardHolder, PageSlot } from "~/core/pages/domain/page-slot";
import type { Locale } from "~/kernel/locale";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { namedFriendKey } from "../attributing/give-friends-offers.server";
import { voucherView } from "../domain/sharing/friend-page";
import type { FriendPageView } from "../domain/sharing/friend-page";
import { advocateSlot, friendSlot } from "../ui/sharing/card-slots";
import { countTouch, shownPlaces } from "./count-touch.server";
import { handedVoucher } from "./handed-voucher.server";
import { readReferralView } from "./read-referral-view.server";

/**
 * What recommending has for whoever holds a card. The card proves its order, and so the voucher that was earned with that order by saying who had recommended the shop: guests
 * find it nowhere else. Who recommends the shop finds their code and link, which are there to be passed on; of rewards and friends, nothing: those are behind a signed link.
 * Counts that they were shown it.
 */
export async function recommendingSlots(shop: Shop, { orderId, customerId }: CardHolder, locale: Locale, now: Date): Promise<PageSlot[]> {
  const [thanks, { on, paused, advocate }] = await Promise.all([namedFriendView(shop, orderId, locale, now), readReferralView(shop, { customerId, checkoutToken: null, locale }, now)]);
  // What is paused or off promises nobody anything.
  const recommend = on && !paused && advocate ? advocateSlot(advocate, shop.name, locale) : [];
  if (recommend.length > 0 && customerId !== null) await countTouch(db(), shop, customerId, "shown", now, shownPlaces.card);
  return [...(thanks ? friendSlot(thanks, locale) : []), ...recommend];
}

async function namedFriendView(shop: Shop, orderId: string, locale: Locale, now: Date): Promise<FriendPageView | null> {
  const voucher = await db().voucher.findUnique({ where: { shopId_key: { shopId: shop.id, key: namedFriendKey(orderId) } } });
  return voucher ? voucherView(await handedVoucher(shop.id, voucher, now), now, shop.timeZone, locale) : null;
}
