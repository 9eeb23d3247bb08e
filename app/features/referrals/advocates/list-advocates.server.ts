import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { referralLink } from "../domain/advocates/customer-metafields";
import { advocatesPerPage } from "../domain/advocates/advocate-query";
import type { AdvocateQuery } from "../domain/advocates/advocate-query";
import { pageOf } from "~/core/lists/domain/list-place";
import type { ListPage } from "~/core/lists/domain/list-place";
import type { Person } from "../domain/referrals/person-words";
import { namePeople } from "../referrals/name-people.server";

export interface ListedAdvocate {
  person: Person;
  code: string;
  /** As people read it. */
  shownCode: string;
  link: string;
  how: string;
  stopped: boolean;
  admittedAt: Date;
  visits: number;
  shares: number;
  /** Orders of friends that were not refused. */
  friends: number;
  confirmed: number;
  rewards: number;
}

export interface AdvocatePage extends ListPage<ListedAdvocate> {
  /** Drawn by lot; never shown the programme. */
  inControl: number;
}

/** One page of a shop's advocates, newest first, with what became of their recommending. */
export async function listAdvocates(shop: Shop, query: AdvocateQuery, rowsPerPage: number = advocatesPerPage): Promise<AdvocatePage> {
  const page = pageOf(await readAdvocates(shop.id, query, rowsPerPage + 1), rowsPerPage, query.from, ({ admittedAt, customerId }) => ({ at: admittedAt, id: customerId }));
  const ids = page.rows.map(({ customerId }) => customerId);
  const [personOf, touches, friends, rewards, inControl] = await Promise.all([
    namePeople(shop, ids), countTouches(shop.id, ids), countFriends(shop.id, ids), countRewards(shop.id, ids), db().advocate.count({ where: { shopId: shop.id, lot: "control" } }),
  ]);
  const rows = page.rows.map(({ customerId, code, how, stopped, admittedAt }): ListedAdvocate => ({
    person: personOf(customerId), code, shownCode: /^[0-9A-Z]{12}$/.test(code) ? groupedCode(code) : code, link: referralLink(shop, code), how, stopped, admittedAt,
    visits: touches.get(`${customerId}/visited`) ?? 0, shares: touches.get(`${customerId}/shared`) ?? 0,
    friends: friends.get(customerId)?.all ?? 0, confirmed: friends.get(customerId)?.confirmed ?? 0, rewards: rewards.get(customerId) ?? 0,
  }));
  return { ...page, rows, inControl };
}

interface Row { customerId: string; code: string; how: string; stopped: boolean; admittedAt: Date }

async function readAdvocates(shopId: number, { standing, search, from }: AdvocateQuery, most: number): Promise<Row[]> {
  const backwards = from?.direction === "newer";
  const order = backwards ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const typed = search.toUpperCase().replace(/\s/g, "");
  const begins = (start: string): string => `${start.replace(/[\\%_]/g, "\\$&")}%`;
  const conditions = [
    Prisma.sql`a.shop_id = ${shopId}`, Prisma.sql`a.code IS NOT NULL`,
    ...(standing ? [Prisma.sql`a.stopped = ${standing === "stopped"}`] : []),
    // Ours are shown in groups; those of other tools may have hyphens of their own.
    ...(typed === "" ? [] : [Prisma.sql`(a.code LIKE ${begins(typed)} OR a.code LIKE ${begins(typed.replace(/[-–—]/g, ""))})`]),
    ...(from ? [Prisma.sql`(a.admitted_at, a.customer_id) ${backwards ? Prisma.raw(">") : Prisma.raw("<")} (${from.place.at}::timestamptz, ${from.place.id})`] : []),
  ];
  return db().$queryRaw<Row[]>`
    SELECT a.customer_id AS "customerId", a.code, a.how, a.stopped, a.admitted_at AS "admittedAt" FROM advocate a
    WHERE ${Prisma.join(conditions, " AND ")} ORDER BY a.admitted_at ${order}, a.customer_id ${order} LIMIT ${most}`;
}

async function countTouches(shopId: number, customerIds: string[]): Promise<Map<string, number>> {
  const rows = await db().advocateTouch.groupBy({ by: ["customerId", "kind"], _sum: { count: true }, where: { shopId, customerId: { in: customerIds } } });
  return new Map(rows.map(({ customerId, kind, _sum }) => [`${customerId}/${kind}`, _sum.count ?? 0]));
}

async function countFriends(shopId: number, advocateIds: string[]): Promise<Map<string, { all: number; confirmed: number }>> {
  const rows = await db().referral.groupBy({ by: ["advocateId", "stage"], _count: true, where: { shopId, advocateId: { in: advocateIds }, stage: { not: "refused" } } });
  const counts = new Map<string, { all: number; confirmed: number }>();
  for (const { advocateId, stage, _count } of rows) {
    const before = counts.get(advocateId) ?? { all: 0, confirmed: 0 };
    counts.set(advocateId, { all: before.all + _count, confirmed: before.confirmed + (stage === "confirmed" ? _count : 0) });
  }
  return counts;
}

async function countRewards(shopId: number, customerIds: string[]): Promise<Map<string, number>> {
  const rows = await db().reward.groupBy({ by: ["customerId"], _count: true, where: { shopId, customerId: { in: customerIds }, state: { not: "void" } } });
  return new Map(rows.map((row) => [row.customerId, row._count]));
}
