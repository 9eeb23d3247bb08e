import { append } from "~/core/ledger/append.server";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import { cohortOf } from "~/core/vouchers/domain/cohort";
import { validUntil } from "~/core/vouchers/domain/validity";
import { dayOf } from "~/kernel/day";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import type { Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { planDue } from "~/platform/due/due.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { fullTimeEnd, keepsPool, lowMark } from "../domain/sharing/friend-pool";
import { visitorText } from "../domain/sharing/visitor";
import type { LinkVisitor } from "../domain/sharing/visitor";
import type { Programme } from "../domain/programme/programme";
import { countTouch } from "./count-touch.server";
import { makeFriendVouchers, termsMark, watchPool } from "./fill-friend-pool.server";
import { isPaused } from "./is-paused.server";

/** So many new vouchers one advocate's link hands out within an hour. */
const mostAnHour = 60;
const hourMilliseconds = 3_600_000;

export interface Handing {
  advocateId: string;
  visitor: LinkVisitor;
  /** Where the visitor came from; "" where the browser keeps that to itself. */
  host: string;
}

export type Handed =
  | { ok: true; voucher: Voucher; isNew: boolean }
  | { ok: false; reason: "paused" | "stopped" | "too-many" };

/** A visitor as they are recognised: without the shop's key nobody can try out who it was. null = nobody we would know again. */
export function visitorMark(shop: Pick<Shop, "key">, visitor: LinkVisitor): string | null {
  const text = visitorText(visitor);
  return text === null ? null : Buffer.from(keyedHash(deriveKey(shop.key, "friends"))(text)).toString("base64url");
}

/** The voucher that this visitor has of this advocate already, whatever became of it. */
export async function voucherOfVisitor(shopId: number, advocateId: string, mark: string, tx: Tx = db()): Promise<Voucher | null> {
  const row = await tx.friendVoucher.findFirst({ where: { shopId, advocateId, visitorMark: mark, handedAt: { not: null } }, orderBy: { handedAt: "desc" } });
  return row ? tx.voucher.findUnique({ where: { shopId_key: { shopId, key: row.key } } }) : null;
}

/**
 * Hands a visitor a friend's voucher of their own: the one they have of this advocate already, else one out of the pool, else one that is promised this
 * moment and registered in a little while. One recording: two visitors at once get two, one visitor twice gets one. Its time runs from now.
 */
export function handOut(shop: Shop, programme: Programme, { advocateId, visitor, host }: Handing, now: Date): Promise<Handed> {
  return recording(shop.id, async (tx): Promise<Handed> => {
    const mark = visitorMark(shop, visitor);
    const known = mark === null ? null : await voucherOfVisitor(shop.id, advocateId, mark, tx);
    if (known) return { ok: true, voucher: known, isNew: false };
    if (await isPaused(shop, programme, now, tx)) return { ok: false, reason: "paused" };
    if (await isCohortStopped(tx, shop, programme.friend, now)) return { ok: false, reason: "stopped" };
    const lately = await tx.friendVoucher.count({ where: { shopId: shop.id, advocateId, handedAt: { gt: new Date(now.getTime() - hourMilliseconds) } } });
    if (lately >= mostAnHour) return { ok: false, reason: "too-many" };
    const key = await takeOne(tx, shop, programme, now);
    await tx.friendVoucher.update({ where: { shopId_key: { shopId: shop.id, key } }, data: { advocateId, visitorMark: mark, customerId: visitor.customerId, handedAt: now } });
    await append(tx, shop.id, [{
      key: `claim/link/${key}`, kind: "claim.made" as const, subject: `claim/link/${key}`, orderId: null,
      data: { way: "link", advocateId, checkoutToken: null, voucherKey: key, customerId: visitor.customerId },
    }], now);
    await startTime(tx, shop, key, now);
    await countTouch(tx, shop, advocateId, "visited", now, host);
    return { ok: true, isNew: true, voucher: await tx.voucher.findUniqueOrThrow({ where: { shopId_key: { shopId: shop.id, key } } }) };
  });
}

/** From the pool what Shopify knows already, else what it is about to know, else a new one. */
async function takeOne(tx: Tx, shop: Shop, programme: Programme, now: Date): Promise<string> {
  const mark = termsMark(shop, programme.friend);
  const [free] = await tx.$queryRaw<{ key: string; state: string; left: number }[]>`
    SELECT f.key, v.state, (count(*) OVER ())::int AS left FROM friend_voucher f
    JOIN voucher v ON v.shop_id = f.shop_id AND v.key = f.key AND v.state IN ('live', 'promised') AND NOT v.stopped
    JOIN cohort c ON c.shop_id = v.shop_id AND c.key = v.cohort_key AND c.stops <= c.resumes AND c.ends_at >= ${fullTimeEnd(now, programme.friend, shop.timeZone)}
    WHERE f.shop_id = ${shop.id} AND f.terms_key = ${mark} AND f.handed_at IS NULL
    ORDER BY v.state = 'live' DESC, v.promised_at, length(f.key), f.key LIMIT 1`;
  if (keepsPool(programme)) {
    if ((free?.left ?? 0) <= lowMark) await addJobs(tx, [{ name: "fill-friend-pool", shopId: shop.id }]);
    if (free?.state !== "live") await watchPool(tx, shop.id, mark, now);
  }
  const key = free?.key ?? (await makeFriendVouchers(tx, shop, programme.friend, mark, 1, now))[0];
  if (key === undefined) throw new Error("No friend's voucher could be promised");
  return key;
}

/** Good from the moment it is handed out. */
async function startTime(tx: Tx, shop: Shop, key: string, now: Date): Promise<void> {
  const voucher = await tx.voucher.findUniqueOrThrow({ where: { shopId_key: { shopId: shop.id, key } } });
  const cohort = await tx.cohort.findUniqueOrThrow({ where: { shopId_key: { shopId: shop.id, key: voucher.cohortKey } } });
  const until = validUntil(now, voucherTermsSchema.parse(voucher.terms).validForDays, cohort.endsAt, shop.timeZone);
  await bookVoucherEntries(tx, shop.id, [voucherEntry(key, "voucher.delivered", null, { deliveredAt: now.toISOString(), basis: "report", validUntil: until.toISOString() }, "delivered/report")], now);
  await planDue(tx, shop.id, [{ key: `${key}/expiry`, topic: "voucher/time-over", dueAt: until, fact: { voucherKey: key } }]);
}

/** The merchant has stopped what would be handed out now. */
async function isCohortStopped(tx: Tx, shop: Shop, terms: VoucherTerms, now: Date): Promise<boolean> {
  const { key } = cohortOf("referrals/friends", terms, dayOf(now, shop.timeZone), shop.timeZone);
  const cohort = await tx.cohort.findUnique({ where: { shopId_key: { shopId: shop.id, key } } });
  return cohort !== null && cohort.stops > cohort.resumes;
}
