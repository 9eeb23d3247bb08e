import { pageOf } from "~/core/lists/domain/list-place";
import type { ListPage } from "~/core/lists/domain/list-place";
import type { CaseKind } from "~/kernel/entries/answer-entries";
import { caseKindSchema } from "~/kernel/entries/answer-entries";
import { open } from "~/platform/crypto/seal.server";
import type { CustomerCase } from "~/platform/db/client/client";
import { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { caseAddress } from "../domain/cases/case-address";
import { casesPerPage } from "../domain/cases/case-query";
import type { CaseQuery } from "../domain/cases/case-query";
import type { CaseStanding } from "../domain/cases/case-state";
import { wordContext } from "./case-words.server";

export interface CaseRow {
  /** As in its address. */
  address: string;
  kind: CaseKind;
  state: CaseStanding;
  orderId: string | null;
  orderName: string | null;
  openedAt: Date;
  /** What was said first; null: nothing, or it was forgotten. */
  firstWords: string | null;
  /** Who has spoken last waits since; of open ones only. */
  waitsSince: Date | null;
}

const mostCharacters = 160;

/** One page of a shop's cases that stand like this, newest first. */
export async function listCases(shop: Pick<Shop, "id" | "key">, { state, from }: CaseQuery, rowsPerPage: number = casesPerPage): Promise<ListPage<CaseRow>> {
  const backwards = from?.direction === "newer";
  const order = backwards ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const beyond = from ? Prisma.sql`AND (c.opened_at, c.key) ${backwards ? Prisma.raw(">") : Prisma.raw("<")} (${from.place.at}::timestamptz, ${from.place.id})` : Prisma.empty;
  const found = await db().$queryRaw<{ key: string }[]>`
    SELECT c.key FROM customer_case c WHERE c.shop_id = ${shop.id} AND c.state = ${state} ${beyond} ORDER BY c.opened_at ${order}, c.key ${order} LIMIT ${rowsPerPage + 1}`;
  const byKey = new Map((await db().customerCase.findMany({ where: { shopId: shop.id, key: { in: found.map(({ key }) => key) } } })).map((row) => [row.key, row]));
  const { rows, newer, older } = pageOf(found.flatMap(({ key }) => byKey.get(key) ?? []), rowsPerPage, from, ({ openedAt, key }) => ({ at: openedAt, id: key }));
  return { rows: await caseRows(shop, rows), newer, older };
}

/** How many wait for an answer. */
export const countOpenCases = (shop: Pick<Shop, "id">): Promise<number> => db().customerCase.count({ where: { shopId: shop.id, state: "open" } });

/** The same cases with what a list says of them, in their order. */
export async function caseRows(shop: Pick<Shop, "id" | "key">, cases: readonly CustomerCase[]): Promise<CaseRow[]> {
  const messages = await db().caseMessage.findMany({ where: { shopId: shop.id, caseKey: { in: cases.map(({ key }) => key) } }, orderBy: { number: "asc" } });
  const orderIds = cases.flatMap(({ orderId }) => orderId ?? []);
  const names = new Map((await db().shopOrder.findMany({ where: { shopId: shop.id, orderId: { in: orderIds } }, select: { orderId: true, name: true } })).map(({ orderId, name }) => [orderId, name]));
  return cases.map(({ key, kind, state, orderId, openedAt }) => {
    const said = messages.filter(({ caseKey, from }) => caseKey === key && from === "customer");
    const [first, last] = [said.at(0), said.at(-1)];
    return {
      address: caseAddress(key), kind: caseKindSchema.parse(kind), state: state as CaseStanding, orderId, orderName: orderId === null ? null : (names.get(orderId) ?? null), openedAt,
      firstWords: first ? firstLine(open(shop.key, first.sealedText, wordContext(key, first.number)).toString("utf8")) : null,
      waitsSince: state === "open" ? (last?.writtenAt ?? openedAt) : null,
    };
  });
}

function firstLine(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  return line.length <= mostCharacters ? line : `${line.slice(0, mostCharacters - 1).trimEnd()}…`;
}
