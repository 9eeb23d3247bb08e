import { monthsBetween } from "~/core/experiments/domain/result-periods";
import { dayOf } from "~/kernel/day";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** What the page of results needs before there is a number: two looks at indexes. */
export interface ReferralFrame {
  currency: string;
  /** That can be chosen, newest first. */
  months: string[];
}

const mostMonths = 24;

/** null while nobody has drawn a lot and no friend has come. */
export async function readReferralFrame(shop: Shop, now: Date): Promise<ReferralFrame | null> {
  const [advocate, referral] = await Promise.all([
    db().advocate.findFirst({ where: { shopId: shop.id }, orderBy: [{ admittedAt: "asc" }, { customerId: "asc" }], select: { admittedAt: true } }),
    db().referral.findFirst({ where: { shopId: shop.id }, orderBy: [{ placedAt: "asc" }, { orderId: "asc" }], select: { placedAt: true } }),
  ]);
  const began = [advocate?.admittedAt, referral?.placedAt].filter((at) => at !== undefined).sort((one, other) => one.getTime() - other.getTime())[0];
  if (!began) return null;
  return { currency: shop.currency || "EUR", months: monthsBetween(dayOf(began, shop.timeZone), dayOf(now, shop.timeZone), mostMonths) };
}
