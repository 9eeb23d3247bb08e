import { append } from "~/core/ledger/append.server";
import { closeNotice, noteForMerchant } from "~/core/notices/notice.server";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import { cohortOf } from "~/core/vouchers/domain/cohort";
import { lettersOf, voucherCode } from "~/core/vouchers/domain/voucher-code";
import { ensureCohorts } from "~/core/vouchers/ensure-cohorts.server";
import { dayOf } from "~/kernel/day";
import { voucherPromisedSchema } from "~/kernel/entries/voucher-promised";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { planDue } from "~/platform/due/due.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { friendVoucherKey, fullTimeEnd, keepsPool, vouchersToMake } from "../domain/sharing/friend-pool";
import type { Programme } from "../domain/programme/programme";
import { readProgramme } from "../programme/programme.server";
import { isPaused, lookAgainTopic } from "./is-paused.server";

const [hourMilliseconds, dayMilliseconds] = [3_600_000, 86_400_000];
/** So long Shopify may take before the merchant hears of an empty pool. */
const patienceMilliseconds = 10 * 60_000;
const revokedAtOnce = 250;

/** Stands for an offer in its vouchers' keys. */
export const termsMark = (shop: Pick<Shop, "codeHash">, terms: VoucherTerms): string => lettersOf(shop.codeHash(`friend-terms/${JSON.stringify(terms)}`), 8);

/**
 * The job: keeps vouchers for friends registered ahead of their being asked for, so that a visitor never waits for Shopify; takes those of an earlier offer, or that
 * would end too soon, out of it. A piece at a time, then it queues itself again. Repeating it is harmless: what lies there is counted first.
 */
export const fillFriendPoolJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  const programme = await readProgramme(shop);
  const more = await recording(shopId, (tx) => tendPool(tx, shop, programme, now()));
  if (more) await addJobs(db(), [{ name: "fill-friend-pool", shopId }]);
};

/** @returns whether there is more to do at once */
async function tendPool(tx: Tx, shop: Shop, programme: Programme, now: Date): Promise<boolean> {
  const mark = termsMark(shop, programme.friend);
  const revoked = await revokeUseless(tx, shop, mark, fullTimeEnd(now, programme.friend, shop.timeZone), now);
  if (!keepsPool(programme) || (await isPaused(shop, programme, now, tx))) return revoked === revokedAtOnce;
  const count = vouchersToMake(await poolFacts(tx, shop.id, mark, now));
  if (count > 0) await makeFriendVouchers(tx, shop, programme.friend, mark, count, now);
  await watchPool(tx, shop.id, mark, now);
  // Soon after new ones, to see whether they came; else once a day, since what lies there grows old.
  const dueAt = new Date(now.getTime() + (count > 0 ? 1.5 * patienceMilliseconds : dayMilliseconds));
  await planDue(tx, shop.id, [{ key: `${lookAgainTopic}/pool`, topic: lookAgainTopic, dueAt, fact: {} }]);
  return revoked === revokedAtOnce;
}

/** Those nobody has: of another offer, or under a discount that ends before a friend's time would. For good; Shopify is told by the act. */
async function revokeUseless(tx: Tx, shop: Shop, mark: string, endsAfter: Date, now: Date): Promise<number> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT f.key FROM friend_voucher f
    JOIN voucher v ON v.shop_id = f.shop_id AND v.key = f.key AND v.state IN ('live', 'promised', 'refused')
    JOIN cohort c ON c.shop_id = v.shop_id AND c.key = v.cohort_key
    WHERE f.shop_id = ${shop.id} AND f.handed_at IS NULL AND (f.terms_key <> ${mark} OR c.ends_at < ${endsAfter})
    ORDER BY f.key LIMIT ${revokedAtOnce}`;
  await bookVoucherEntries(tx, shop.id, rows.map(({ key }) => voucherEntry(key, "voucher.revoked", null, { because: "programme-changed" })), now);
  return rows.length;
}

async function poolFacts(tx: Tx, shopId: number, mark: string, now: Date): Promise<{ free: number; handedLastDay: number; refusedLately: number }> {
  const [facts] = await tx.$queryRaw<{ free: number; handedLastDay: number; refusedLately: number }[]>`
    SELECT count(*) FILTER (WHERE f.handed_at IS NULL AND v.state IN ('live', 'promised') AND NOT v.stopped)::int AS free,
           count(*) FILTER (WHERE f.handed_at > ${new Date(now.getTime() - dayMilliseconds)})::int AS "handedLastDay",
           count(*) FILTER (WHERE f.handed_at IS NULL AND v.state = 'refused' AND v.promised_at > ${new Date(now.getTime() - hourMilliseconds)})::int AS "refusedLately"
    FROM friend_voucher f JOIN voucher v ON v.shop_id = f.shop_id AND v.key = f.key
    WHERE f.shop_id = ${shopId} AND f.terms_key = ${mark}`;
  return facts ?? { free: 0, handedLastDay: 0, refusedLately: 0 };
}

/** Promises so many more vouchers of the friend's offer, for Shopify to know at once. Inside a recording. @returns their keys */
export async function makeFriendVouchers(tx: Tx, shop: Shop, terms: VoucherTerms, mark: string, count: number, now: Date): Promise<string[]> {
  const made = await tx.friendVoucher.count({ where: { shopId: shop.id, termsKey: mark } });
  const cohort = cohortOf("referrals/friends", terms, dayOf(now, shop.timeZone), shop.timeZone);
  const promise = { cohortKey: cohort.key, cohortEndsAt: cohort.endsAt.toISOString(), terms, ruleId: null };
  await ensureCohorts(tx, shop, [promise]);
  const keys = Array.from({ length: count }, (_, index) => friendVoucherKey(mark, made + index + 1));
  await append(tx, shop.id, keys.map((key) => ({
    key, kind: "voucher.promised" as const, subject: key, orderId: null,
    data: voucherPromisedSchema.parse({ programme: "referrals", uses: "once", ...promise, code: voucherCode(key, shop.codeHash), customerId: null, reason: "", replaces: null }),
  })), now);
  await bookVoucherEntries(tx, shop.id, keys.map((key) => voucherEntry(key, "voucher.wanted", null, { because: "programme" })), now);
  await tx.friendVoucher.createMany({ data: keys.map((key) => ({ shopId: shop.id, key, termsKey: mark })), skipDuplicates: true });
  return keys;
}

/** Tells the merchant when nothing lies ready and Shopify has had its time; and takes it back when something does. Inside a recording. */
export async function watchPool(tx: Tx, shopId: number, mark: string, now: Date): Promise<void> {
  const [pool] = await tx.$queryRaw<{ ready: number; late: number }[]>`
    SELECT count(*) FILTER (WHERE v.state = 'live')::int AS ready,
           count(*) FILTER (WHERE v.state = 'refused' OR (v.state = 'promised' AND v.promised_at < ${new Date(now.getTime() - patienceMilliseconds)}))::int AS late
    FROM friend_voucher f JOIN voucher v ON v.shop_id = f.shop_id AND v.key = f.key
    WHERE f.shop_id = ${shopId} AND f.terms_key = ${mark} AND f.handed_at IS NULL`;
  if (!pool) return;
  if (pool.ready > 0) await closeNotice(tx, shopId, poolNotice, now);
  else if (pool.late > 0) await noteForMerchant(tx, shopId, { key: poolNotice, kind: "friend-pool-empty", data: {} }, now);
}

const poolNotice = "friend-pool-empty";
