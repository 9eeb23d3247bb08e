import { spanOf } from "~/core/experiments/domain/result-periods";
import type { ResultPeriod } from "~/core/experiments/domain/result-periods";
import { dayOf } from "~/kernel/day";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { compareLots, sumMonths, withQuietMonths } from "../domain/results/referral-results";
import type { ReferralResults } from "../domain/results/referral-results";
import { readProgramme } from "../programme/programme.server";
import { readReferralLots } from "./read-referral-lots.server";
import { readReferralMonths } from "./read-referral-months.server";

/** What recommending brought in a time, month by month and all together, and who drew their lot in it against the control group. Money in minor units of the shop's currency. */
export async function readReferralResults(shop: Shop, period: ResultPeriod, now: Date): Promise<ReferralResults> {
  const span = spanOf(period, dayOf(now, shop.timeZone), shop.timeZone);
  const [programme, months, lots] = await Promise.all([readProgramme(shop), readReferralMonths(shop, span), readReferralLots(shop.id, span)]);
  return { months: withQuietMonths(months), total: sumMonths(months), comparison: compareLots(lots, programme.controlShareBasisPoints) };
}
