import type { Tx } from "~/platform/db/prisma.server";
import { forgetAdvocate } from "./forget-advocate.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { readProgramme } from "../programme/programme.server";
import { admitAdvocates } from "./admit-advocates.server";
import { handOverCodes, revokeCodesOf, switchCodesOf } from "./codes-of-advocate.server";

/**
 * Two customers turned out to be one: whom the one brought, the other has brought, and so with their rewards. Who was an advocate stays one: under the remaining account, with
 * the lot of that. The code of before stands on cards and in chats: it goes on working, and whom it or its link brings has been brought by whom remains; in the control group
 * it goes. Inside a recording, before the vanished customer is forgotten; repeating it changes nothing.
 */
export async function mergeAdvocate(tx: Tx, shop: Shop, vanishedId: string, keptId: string, now: Date): Promise<void> {
  const was = await tx.advocate.findUnique({ where: { shopId_customerId: { shopId: shop.id, customerId: vanishedId } } });
  await tx.referral.updateMany({ where: { shopId: shop.id, advocateId: vanishedId }, data: { advocateId: keptId } });
  await tx.referral.updateMany({ where: { shopId: shop.id, friendId: vanishedId }, data: { friendId: keptId } });
  await tx.reward.updateMany({ where: { shopId: shop.id, customerId: vanishedId }, data: { customerId: keptId } });
  await tx.nameClaim.updateMany({ where: { shopId: shop.id, advocateId: vanishedId }, data: { advocateId: keptId } });
  await tx.friendVoucher.updateMany({ where: { shopId: shop.id, advocateId: vanishedId }, data: { advocateId: keptId } });
  if (!was) return;
  await handOverCodes(tx, shop.id, vanishedId, keptId);
  await forgetAdvocate(tx, shop.id, vanishedId, now);
  await admitAdvocates(tx, shop, await readProgramme(shop, tx), [{ customerId: keptId, how: "by-hand", code: null }], now);
  const kept = await tx.advocate.findUnique({ where: { shopId_customerId: { shopId: shop.id, customerId: keptId } } });
  if (kept?.lot !== "programme") await revokeCodesOf(tx, shop.id, keptId, "same-person", now);
  else if (kept.stopped) await switchCodesOf(tx, shop.id, keptId, true, now);
}
