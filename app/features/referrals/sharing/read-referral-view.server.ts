import { rewardsOf } from "~/core/rewards/rewards-of.server";
import { hasRest } from "~/core/vouchers/domain/has-rest";
import type { VoucherStage } from "~/core/vouchers/domain/voucher-state";
import type { Locale } from "~/kernel/locale";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { storefrontOf } from "~/platform/shopify/storefront-of";
import { mayAskName } from "../claiming/may-ask-name.server";
import { referralLink } from "../domain/advocates/customer-metafields";
import type { ReferralStage } from "../domain/following/referral-state";
import type { ReferralView } from "../domain/sharing/referral-view";
import type { Seen, SeenVoucher } from "../domain/sharing/view-of";
import { viewOf } from "../domain/sharing/view-of";
import { readProgramme } from "../programme/programme.server";
import { isPaused } from "./is-paused.server";

export interface Looker {
  /** The signed-in customer's, by a session token, the app proxy or a signed link; null for everybody else, who sees nothing about a person. */
  customerId: string | null;
  /** Of the page looked at, where it has one. */
  checkoutToken: string | null;
  locale: Locale;
}

const mostFriends = 100;

/** What somebody may see about recommending. Reads only; nothing is asked of Shopify. */
export async function readReferralView(shop: Shop, { customerId, checkoutToken, locale }: Looker, now: Date): Promise<ReferralView> {
  const programme = await readProgramme(shop);
  const paused = await isPaused(shop, programme, now);
  const [ask, advocate, vouchers] = await Promise.all([
    programme.on && !paused && programme.ways.name && checkoutToken !== null ? mayAskName(shop.id, checkoutToken, now) : false,
    customerId === null ? null : advocateSeen(shop, customerId, now),
    customerId === null ? [] : friendVouchers(shop.id, customerId, now),
  ]);
  return viewOf({ shopName: shop.name, storefront: storefrontOf(shop), timeZone: shop.timeZone, programme, paused, ask, advocate, vouchers }, locale);
}

async function advocateSeen(shop: Shop, customerId: string, now: Date): Promise<Seen["advocate"]> {
  const advocate = await db().advocate.findUnique({ where: { shopId_customerId: { shopId: shop.id, customerId } } });
  if (advocate?.lot !== "programme" || advocate.code === null) return null;
  const [friends, rewards] = await Promise.all([
    db().referral.findMany({ where: { shopId: shop.id, advocateId: customerId }, orderBy: [{ placedAt: "desc" }, { orderId: "desc" }], take: mostFriends, select: { stage: true, placedAt: true } }),
    rewardsOf(shop.id, customerId),
  ]);
  return {
    code: advocate.code, link: referralLink(shop, advocate.code), stopped: advocate.stopped,
    friends: friends.map(({ stage, placedAt }) => ({ stage: stage as ReferralStage, placedAt })),
    rewards: rewards.map(({ stage, terms, voucher }) => ({ stage, terms, voucher: voucher && { ...voucher, state: stageOf(voucher, now) } })),
  };
}

/** The thanks to who was recommended by name; an advocate's own code and rewards are none. */
async function friendVouchers(shopId: number, customerId: string, now: Date): Promise<SeenVoucher[]> {
  const rows = await db().voucher.findMany({
    where: { shopId, customerId, programme: "referrals", uses: "once", NOT: { key: { startsWith: "reward/" } } }, orderBy: [{ promisedAt: "desc" }, { key: "asc" }], take: 20,
  });
  return rows.map((row) => {
    const { code, stopped, validUntil, keptBy, credit } = row;
    const terms = voucherTermsSchema.parse(row.terms);
    return { code, state: stageOf({ ...row, terms }, now), stopped, validUntil, keptBy, credit, terms };
  });
}

/** A gift card lives on until nothing is left on it. */
const stageOf = (voucher: Parameters<typeof hasRest>[0] & { terms: VoucherTerms }, now: Date): VoucherStage =>
  (hasRest(voucher, voucher.terms, now) ? "live" : (voucher.state as VoucherStage));
