import { worthOf } from "~/core/rewards/domain/worth-of";
import { noteForMerchant } from "~/core/notices/notice.server";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import { planDue } from "~/platform/due/due.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { isUsedUp, monthOf } from "../domain/sharing/month-budget";
import type { ShopMonth } from "../domain/sharing/month-budget";
import { programmeDefinitionSchema } from "../domain/programme/programme";
import type { Programme } from "../domain/programme/programme";

/** What becomes due when the programme has to look at itself again: the pool's age, the month's end. */
export const lookAgainTopic = "referrals/look-again";

type OfShop = Pick<Shop, "id" | "timeZone" | "currency">;

/** What this month's friends have promised their advocates so far, in minor units of the shop's currency, each by its worth when it was decided; milestones with it. Refused and void ones are none. */
export async function promisedThisMonth(tx: Tx, shop: OfShop, { from, until }: ShopMonth): Promise<number> {
  const decided = await tx.referral.groupBy({
    by: ["programmeVersion"], _count: true, where: { shopId: shop.id, decidedAt: { gte: from, lt: until }, stage: { notIn: ["refused", "void"] } },
  });
  const versions = await tx.referralProgramme.findMany({ where: { shopId: shop.id, version: { in: decided.map(({ programmeVersion }) => programmeVersion) } } });
  const worth = new Map(versions.map(({ version, definition }) => [version, worthOf(programmeDefinitionSchema.parse(definition).reward) ?? 0]));
  const rewards = decided.reduce((sum, { programmeVersion, _count }) => sum + _count * (worth.get(programmeVersion) ?? 0), 0);
  const milestones = await tx.reward.aggregate({ _sum: { worthMinor: true }, where: { shopId: shop.id, cause: "milestone", earnedAt: { gte: from, lt: until } } });
  return rewards + Number(milestones._sum.worthMinor ?? 0);
}

/** Whether the month's budget has no room for one more friend: nothing new is promised then; what was promised stays good. */
export async function isPaused(shop: OfShop, programme: Programme, now: Date, tx: Tx = db()): Promise<boolean> {
  if (programme.monthlyBudgetMinor === null) return false;
  return isUsedUp(programme.monthlyBudgetMinor, await promisedThisMonth(tx, shop, monthOf(now, shop.timeZone)), worthOf(programme.reward));
}

/**
 * Looks whether the budget is used up by now: the merchant is told once a month, the theme's blocks are, and the next month looks again. To be called in every
 * recording that decides on referrals; told twice, nothing is new.
 */
export async function watchBudget(tx: Tx, shop: OfShop, programme: Programme, now: Date): Promise<void> {
  if (!programme.on || !(await isPaused(shop, programme, now, tx))) return;
  const { name, until } = monthOf(now, shop.timeZone);
  const key = `referral-budget-used-up/${name}`;
  // Closed by the merchant, a notice keeps its row under a longer name.
  const told = await tx.merchantNotice.findFirst({ where: { shopId: shop.id, OR: [{ key }, { key: { startsWith: `${key}@` } }] } });
  if (told) return;
  await noteForMerchant(tx, shop.id, { key, kind: "referral-budget-used-up", data: { month: name } }, now);
  await planDue(tx, shop.id, [{ key: `${lookAgainTopic}/month`, topic: lookAgainTopic, dueAt: until, fact: {} }]);
  await addJobs(tx, [{ name: "note-programme", shopId: shop.id }]);
}
