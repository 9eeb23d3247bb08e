import { db } from "~/platform/db/prisma.server";
import { insertRuleSchema, ruleDefinitionSchema } from "../domain/rules/insert-rule";
import type { InsertRule } from "../domain/rules/insert-rule";

/** The shop's rules as they were at an instant, by their ids. In which order they were asked then is not kept. */
export async function rulesThen(shopId: number, at: Date): Promise<InsertRule[]> {
  const rows = await db().insertRule.findMany({ where: { shopId, createdAt: { lte: at } }, orderBy: [{ id: "asc" }, { version: "desc" }], distinct: ["id"] });
  return rows.filter(({ archived }) => !archived)
    .map(({ id, version, on, definition }) => insertRuleSchema.parse({ id, version, on, ...ruleDefinitionSchema.parse(definition) }));
}
