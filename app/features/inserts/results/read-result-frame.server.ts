import { dayOf } from "~/kernel/day";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { insertDesignSchema } from "../domain/designs/insert-design";
import { readyDesigns } from "../domain/designs/ready-designs";
import { ruleDefinitionSchema } from "../domain/rules/insert-rule";
import { monthsBetween } from "~/core/experiments/domain/result-periods";
import type { ResultQuery } from "../domain/results/result-query";
import { listRules } from "../rules/insert-rule.server";
import { readSettings } from "../home/insert-settings.server";

/** What the page of results needs before there is a number: little, and quickly read. */
export interface ResultFrame {
  query: ResultQuery & { ruleId: string };
  currency: string;
  /** null until the merchant has said it; then no print cost is taken off. */
  cardCostMinor: number | null;
  /** Rules that gave a card or a lot at any time, in the order they are asked in; last, those that were done away with. */
  rules: { id: string; name: string }[];
  /** By id; "" is the first, which cards have that name none. */
  designNames: Record<string, string>;
  /** That can be chosen, newest first. */
  months: string[];
}

const mostMonths = 24;

/** null while no rule has given anything; `unknown` where the shop has no results of the rule that was asked for. */
export async function readResultFrame(shop: Shop, query: ResultQuery, now: Date): Promise<ResultFrame | null | "unknown"> {
  const [rules, oldest, settings, designNames] = await Promise.all([rulesWithResults(shop), oldestCard(shop.id), readSettings(shop.id), readDesignNames(shop.id)]);
  const ruleId = query.ruleId ?? rules[0]?.id;
  if (ruleId === undefined || oldest === null) return query.ruleId === null ? null : "unknown";
  if (!rules.some(({ id }) => id === ruleId)) return "unknown";
  const months = monthsBetween(dayOf(oldest, shop.timeZone), dayOf(now, shop.timeZone), mostMonths);
  return { query: { ...query, ruleId }, currency: shop.currency || "EUR", cardCostMinor: settings.cardCostMinor, rules, designNames, months };
}

/** One look at the index for each rule: there are few rules and many cards. */
async function rulesWithResults(shop: Shop): Promise<{ id: string; name: string }[]> {
  const [known, newest] = await Promise.all([
    listRules(shop),
    db().insertRule.findMany({ where: { shopId: shop.id }, orderBy: [{ id: "asc" }, { version: "desc" }], distinct: ["id"], select: { id: true, definition: true } }),
  ]);
  const names = new Map([...known.map(({ id, name }) => [id, name] as const), ...newest.map(({ id, definition }) => [id, ruleDefinitionSchema.parse(definition).name] as const)]);
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM unnest(${[...names.keys()]}::text[]) AS id
    WHERE EXISTS (SELECT FROM insert_card card WHERE card.shop_id = ${shop.id} AND card.rule_id = id AND card.decision IN ('voucher', 'control'))`;
  const having = new Set(rows.map(({ id }) => id));
  return [...names].flatMap(([id, name]) => (having.has(id) ? [{ id, name }] : []));
}

const oldestCard = async (shopId: number): Promise<Date | null> =>
  (await db().insertCard.findFirst({ where: { shopId }, orderBy: [{ placedAt: "asc" }, { orderId: "asc" }], select: { placedAt: true } }))?.placedAt ?? null;

async function readDesignNames(shopId: number): Promise<Record<string, string>> {
  const rows = await db().insertDesign.findMany({ where: { shopId }, orderBy: [{ id: "asc" }, { version: "desc" }], distinct: ["id"] });
  const ready = Object.values(readyDesigns).map(({ id, name }) => [id, name]);
  return Object.fromEntries([...ready, ...rows.map(({ id, definition }) => [id, insertDesignSchema.parse(definition).name])]) as Record<string, string>;
}
