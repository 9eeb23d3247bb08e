import { db } from "~/platform/db/prisma.server";
import type { LedgerFact } from "../domain/deciding/ledger-words";
import { ruleDefinitionSchema } from "../domain/rules/insert-rule";

/**
 * The same facts, in which decisions name the version that the lot fell on only where the rule had several then: of a rule with one card, its
 * letter tells nobody anything. One question, whatever their number; none where no decision names one.
 */
export async function nameVersions<F extends { fact: LedgerFact }>(shopId: number, told: readonly F[]): Promise<F[]> {
  const asked = told.flatMap(({ fact }) => (fact.kind === "insert.decided" && fact.data.variant !== null && fact.data.ruleId !== null && fact.data.ruleVersion !== null
    ? [{ id: fact.data.ruleId, version: fact.data.ruleVersion }] : []));
  const rows = asked.length === 0 ? [] : await db().insertRule.findMany({ where: { shopId, OR: asked }, select: { id: true, version: true, definition: true } });
  const several = new Set(rows.flatMap(({ id, version, definition }) => ((ruleDefinitionSchema.safeParse(definition).data?.variants.length ?? 0) > 1 ? [`${id}/${version}`] : [])));
  return told.map((one) => {
    const { fact } = one;
    if (fact.kind !== "insert.decided" || fact.data.variant === null || several.has(`${fact.data.ruleId}/${fact.data.ruleVersion}`)) return one;
    return { ...one, fact: { ...fact, data: { ...fact.data, variant: null } } };
  });
}
