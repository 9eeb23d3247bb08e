import type { InsertRule as InsertRuleRow } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { firstInsertRule, insertRuleSchema, ruleDefinitionSchema } from "../domain/rules/insert-rule";
import type { InsertRule, RuleDefinition } from "../domain/rules/insert-rule";
import { planReminders } from "../reminders/plan-reminders.server";

type OfShop = Pick<Shop, "id" | "currency">;

/**
 * A shop's rules, each in its newest version, in the order in which they are asked; those that were done away with are left
 * out. A shop that never saved one has the one it begins with, switched off.
 */
export async function listRules(shop: OfShop, tx: Tx = db()): Promise<InsertRule[]> {
  const rows = await tx.insertRule.findMany({ where: { shopId: shop.id }, orderBy: [{ id: "asc" }, { version: "desc" }], distinct: ["id"] });
  if (rows.length === 0) return [firstInsertRule(shop.currency || "EUR")];
  const order = (await tx.insertRuleOrder.findUnique({ where: { shopId: shop.id } }))?.ruleIds ?? [];
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return rows.filter((row) => !row.archived)
    .sort((a, b) => place(a.id) - place(b.id) || a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
    .map(ruleOf);
}

/** A rule in its newest version; undefined when the shop has none of this id (or it was done away with). */
export const findRule = async (shop: OfShop, id: string, tx: Tx = db()): Promise<InsertRule | undefined> =>
  (await listRules(shop, tx)).find((rule) => rule.id === id);

export type RuleSaved = { ok: true; version: number } | { ok: false; reason: "changed-meanwhile" };

/**
 * Saves an edited (or new) rule as its next version; what was decided by older ones stays. `editedVersion` is the one the
 * merchant had before them, 0 for a new one: if somebody else saved in between, nothing is overwritten.
 */
export async function saveRule(
  shop: OfShop, rule: { id: string; on: boolean } & RuleDefinition, editedVersion: number, now: Date, archived = false,
): Promise<RuleSaved> {
  const newest = await db().insertRule.findFirst({ where: { shopId: shop.id, id: rule.id }, orderBy: { version: "desc" } });
  if ((newest?.version ?? 0) !== editedVersion) return { ok: false, reason: "changed-meanwhile" };
  const version = editedVersion + 1;
  const count = await db().$transaction(async (tx) => {
    const saved = await tx.insertRule.createMany({
      data: [{ shopId: shop.id, id: rule.id, version, on: rule.on, definition: ruleDefinitionSchema.parse(rule), archived, createdAt: now }],
      skipDuplicates: true,
    });
    if (saved.count === 1 && !archived && rule.remindDaysBefore !== null) await planReminders(tx, shop.id, now);
    return saved.count;
  });
  return count === 1 ? { ok: true, version } : { ok: false, reason: "changed-meanwhile" };
}

/** Does away with a rule: it decides nothing more; what it gave stays good. Undone by saving it again. */
export async function archiveRule(shop: OfShop, id: string, editedVersion: number, now: Date): Promise<RuleSaved> {
  const rule = await findRule(shop, id);
  if (!rule) return { ok: false, reason: "changed-meanwhile" };
  return saveRule(shop, { ...rule, on: false }, editedVersion, now, true);
}

/** Puts the rules into this order. Ids that are not the shop's are left out. */
export async function orderRules(shop: OfShop, ruleIds: readonly string[]): Promise<void> {
  await recording(shop.id, async (tx) => {
    const known = new Set((await listRules(shop, tx)).map((rule) => rule.id));
    const ids = [...new Set(ruleIds)].filter((id) => known.has(id));
    await tx.insertRuleOrder.upsert({
      where: { shopId: shop.id }, create: { shopId: shop.id, ruleIds: ids, version: 1 }, update: { ruleIds: ids, version: { increment: 1 } },
    });
  });
}

const ruleOf = (row: InsertRuleRow): InsertRule =>
  insertRuleSchema.parse({ id: row.id, version: row.version, on: row.on, ...ruleDefinitionSchema.parse(row.definition) });
