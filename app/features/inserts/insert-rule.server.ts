import type { Tx } from "~/platform/db/prisma.server";
import { db } from "~/platform/db/prisma.server";
import type { InsertRule as InsertRuleRow } from "~/platform/db/client/client";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { firstInsertRule, insertRuleSchema } from "./domain/insert-rule";
import type { InsertRule } from "./domain/insert-rule";

/** The rule in force: its newest version. A shop that never saved one has the one it begins with, switched off. */
export async function currentInsertRule(shop: Pick<Shop, "id" | "currency">, tx: Tx = db()): Promise<InsertRule> {
  const row = await tx.insertRule.findFirst({ where: { shopId: shop.id }, orderBy: { version: "desc" } });
  return row ? ruleOf(row) : firstInsertRule(shop.currency || "EUR");
}

export type RuleSaved = { ok: true; version: number } | { ok: false; reason: "changed-meanwhile" };

/**
 * Saves an edited rule as the next version; what was decided by older ones stays. `editedVersion` is the one the merchant
 * had before them: if somebody else saved in between, nothing is overwritten.
 */
export async function saveInsertRule(shop: Shop, rule: Omit<InsertRule, "version">, editedVersion: number, now: Date): Promise<RuleSaved> {
  const { version } = await currentInsertRule(shop);
  if (version !== editedVersion) return { ok: false, reason: "changed-meanwhile" };
  const next = version + 1;
  const { count } = await db().insertRule.createMany({
    data: [{
      shopId: shop.id, id: rule.id, version: next, on: rule.on, terms: rule.terms,
      controlShareBasisPoints: rule.controlShareBasisPoints, createdAt: now,
    }],
    skipDuplicates: true,
  });
  return count === 1 ? { ok: true, version: next } : { ok: false, reason: "changed-meanwhile" };
}

const ruleOf = (row: InsertRuleRow): InsertRule =>
  insertRuleSchema.parse({ id: row.id, version: row.version, on: row.on, terms: row.terms, controlShareBasisPoints: row.controlShareBasisPoints });
