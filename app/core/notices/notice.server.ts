import type { MerchantNotice } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import type { JsonValue } from "~/platform/jobs/job";
import { planDue } from "~/platform/due/due.server";
import { isUrgent } from "./domain/notice-kinds";
import type { NoticeKind } from "./domain/notice-kinds";

export interface NewNotice {
  /** Names the happening: the same is noticed once, until it was closed. */
  key: string;
  kind: NoticeKind;
  /** Ids and numbers for the words; never personal data. */
  data: Record<string, JsonValue>;
}

/** What happens within a quarter of an hour goes into one mail. */
const gatherMilliseconds = 15 * 60_000;
const hourMilliseconds = 3_600_000;
const dayMilliseconds = 24 * hourMilliseconds;

/**
 * Something needs a person: it will be in the merchant's next mail, one a day at most; where somebody is waiting, one an hour. Noticed again, it is told
 * once. In the caller's transaction.
 */
export async function noteForMerchant(tx: Tx, shopId: number, notice: NewNotice, now: Date): Promise<void> {
  const { count } = await tx.merchantNotice.createMany({ data: [{ shopId, ...notice, noticedAt: now }], skipDuplicates: true });
  if (count === 0) return;
  const last = await tx.merchantNotice.findFirst({ where: { shopId, mailedAt: { not: null } }, orderBy: { mailedAt: "desc" }, select: { mailedAt: true } });
  const pause = isUrgent(notice.kind) ? hourMilliseconds - gatherMilliseconds : dayMilliseconds;
  const dueAt = new Date(Math.max(now.getTime() + gatherMilliseconds, (last?.mailedAt?.getTime() ?? 0) + pause));
  // The first notice plans the mail; whatever comes until then travels along. What is urgent pulls it forward.
  const planned = await tx.due.findUnique({ where: { shopId_key: { shopId, key: mailKey } }, select: { dueAt: true } });
  if (!planned || dueAt < planned.dueAt) await planDue(tx, shopId, [{ key: mailKey, topic: "merchant/mail", dueAt, fact: {} }]);
}

const mailKey = "merchant/mail";

/**
 * What was noticed is over (a job went through, the path answers again): it is not mailed any more, and may be noticed anew. It
 * keeps its row under a name of its own, since when the last mail went out is read from there.
 */
export async function closeNotice(tx: Tx, shopId: number, key: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE merchant_notice SET closed_at = ${now}, key = key || '@' || to_char(${now}::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')
    WHERE shop_id = ${shopId} AND key = ${key} AND closed_at IS NULL`;
}

/** The same by itself: the merchant says that it is done. */
export const dismissNotice = (shopId: number, key: string, now: Date): Promise<void> => closeNotice(db(), shopId, key, now);

/** What needs a person now, newest first. */
export const openNotices = (shopId: number): Promise<MerchantNotice[]> =>
  db().merchantNotice.findMany({ where: { shopId, closedAt: null }, orderBy: [{ noticedAt: "desc" }, { key: "asc" }], take: 50 });
