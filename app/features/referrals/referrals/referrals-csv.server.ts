import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { offerForMerchant } from "~/core/vouchers/domain/offers/offer-words";
import { dayOf, formatDay } from "~/kernel/day";
import { referralRewardKey } from "~/kernel/entries/reward-entries";
import type { Locale } from "~/kernel/locale";
import { toDecimal } from "~/kernel/money";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import { db } from "~/platform/db/prisma.server";
import { log } from "~/platform/log.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { reasonWords } from "../domain/attribution/reason-words";
import { signalName } from "../domain/attribution/signal-words";
import { behindPlace } from "~/core/lists/domain/list-place";
import { referralColumns } from "../domain/referrals/referral-columns";
import type { ReferralFilter } from "../domain/referrals/referral-query";
import { sharedMessages } from "../ui/referrals/shared-messages";
import { rewardMessages } from "../ui/referrals/reward-messages";
import { listReferrals } from "./list-referrals.server";

const rowsAtOnce = 1_000;

/**
 * The referrals that a list shows, one a line with its reward; streamed. Made for the spreadsheet that opens it: what could be a formula is made text, and
 * German Excel gets its semicolons.
 */
export function referralsCsv(shop: Shop, filter: ReferralFilter, locale: Locale): Readable {
  const csv = stringify({
    header: true, columns: Object.entries(referralColumns(locale)).map(([key, header]) => ({ key, header })),
    bom: true, delimiter: locale === "de" ? ";" : ",", escape_formulas: true, record_delimiter: "windows",
  });
  return pipeline(Readable.from(csvRows(shop, filter, locale)), csv, (error) => {
    if (error) log.warn({ error, shopId: shop.id }, "a list of referrals was not read to its end");
  }) as unknown as Readable;
}

type CsvRow = Record<keyof ReturnType<typeof referralColumns>, string>;

async function* csvRows(shop: Shop, filter: ReferralFilter, locale: Locale): AsyncGenerator<CsvRow> {
  for (let older: string | null | undefined; older !== null; ) {
    const page = await listReferrals(shop, { ...filter, from: behindPlace(older ?? null) }, rowsAtOnce);
    const rewards = await rewardsOfOrders(shop.id, page.rows.map(({ orderId }) => orderId));
    for (const row of page.rows) {
      const { reward, terms } = rewards.get(referralRewardKey(row.orderId)) ?? {};
      const day = (at: Date | null): string => (at ? formatDay(dayOf(at, shop.timeZone), locale) : "");
      const decimal = (minor: bigint | null | undefined, currency: string): string => (minor === null || minor === undefined ? "" : toDecimal({ minor: Number(minor), currency }));
      const shared = sharedMessages(locale);
      yield {
        order: row.orderName, placed: day(row.placedAt), way: shared.ways[row.way], advocate: row.advocate.firstName ?? "", advocateOrder: row.advocate.orderName ?? "", stage: shared.stages[row.stage],
        because: row.because ? reasonWords(row.because, locale) : "", signals: row.signals.map((kind) => signalName(kind, locale)).join(", "), score: String(row.score),
        basis: toDecimal({ minor: row.basisMinor, currency: row.currency }), currency: row.currency, holdUntil: day(row.holdUntil), confirmed: day(row.confirmedAt),
        reward: terms ? offerForMerchant(terms, locale) : "", rewardState: reward ? (rewardMessages(locale).stages as Record<string, string>)[reward.state] ?? reward.state : "",
        worth: reward ? decimal(reward.worthMinor, reward.currency) : "", takenBack: reward ? decimal(reward.takenMinor, reward.currency) : "", open: reward ? decimal(reward.openMinor, reward.currency) : "",
      };
    }
    older = page.older;
  }
}

/** What was earned with these orders, and by which promise, by the reward's key. */
async function rewardsOfOrders(shopId: number, orderIds: readonly string[]) {
  const key = { in: orderIds.map(referralRewardKey) };
  const rewards = await db().reward.findMany({ where: { shopId, key } });
  const vouchers = new Map((await db().voucher.findMany({ where: { shopId, key }, select: { key: true, terms: true } })).map((voucher) => [voucher.key, voucher.terms]));
  return new Map(rewards.map((reward) => {
    const terms = vouchers.get(reward.key);
    return [reward.key, { reward, terms: terms === undefined ? null : voucherTermsSchema.parse(terms) }];
  }));
}
