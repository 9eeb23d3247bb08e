import { wishCredit } from "~/core/vouchers/wish-credit.server";
import { assertNever } from "~/kernel/assert-never";
import { nearestLocale } from "~/kernel/locale";
import { db } from "~/platform/db/prisma.server";
import { log } from "~/platform/log.server";
import type { ExtensionVisitor } from "~/platform/shopify/verify-extension-token.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { claimByName } from "../claiming/claim-by-name.server";
import type { ReferralView } from "../domain/sharing/referral-view";
import { countTouch, shownPlaces } from "./count-touch.server";
import type { ExtensionWish } from "./extension-wish";
import { readReferralView } from "./read-referral-view.server";

/**
 * Does what an extension asks for its visitor. The visitor is who the session token says; the checkout is the token's where it names one, else what the
 * page says, as a hint. A name is answered the same whatever it is; so is every wish of somebody who is not signed in.
 */
export async function receiveExtension({ shop, customerId, checkoutToken }: ExtensionVisitor, wish: ExtensionWish, address: string | null, now: Date): Promise<ReferralView | { ok: boolean }> {
  switch (wish.action) {
    case "view": return readReferralView(shop, { customerId, checkoutToken: checkoutToken ?? wish.checkoutToken, locale: nearestLocale(wish.locale, nearestLocale(shop.locale)) }, now);
    case "name":
      await claimByName(shop, { checkoutToken: checkoutToken ?? wish.checkoutToken, customerId, name: wish.name, address }, now);
      return { ok: true };
    case "touch":
      if (customerId !== null) await touchOwn(shop, customerId, wish.kind, now);
      return { ok: true };
    case "credit": {
      const voucher = customerId === null ? null : await db().voucher.findFirst({ where: { shopId: shop.id, customerId, programme: "referrals", code: wish.code.replace(/[\s-]/g, "").toUpperCase() }, select: { key: true } });
      if (!voucher) return { ok: false };
      const wished = await wishCredit(shop, voucher.key, now);
      if (!wished.ok) log.info({ shopId: shop.id, reason: wished.reason }, "a reward was not turned into store credit");
      return { ok: wished.ok };
    }
    default: return assertNever(wish);
  }
}

/** Counted for advocates only. */
async function touchOwn(shop: Shop, customerId: string, kind: "shown" | "shared", now: Date): Promise<void> {
  const isAdvocate = (await db().advocate.count({ where: { shopId: shop.id, customerId, lot: "programme" } })) > 0;
  if (isAdvocate) await countTouch(db(), shop, customerId, kind, now, kind === "shown" ? shownPlaces.checkout : "");
}
