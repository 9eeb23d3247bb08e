import type { InsertRule } from "../rules/insert-rule";

export interface RuleNamed {
  id: string;
  name: string;
}

/** Which rules print which design. One without a design, or with one that is not there any more, prints the first. */
export function designUses(designIds: readonly string[], rules: readonly Pick<InsertRule, "id" | "name" | "variants">[]): Map<string, RuleNamed[]> {
  const uses = new Map<string, RuleNamed[]>(designIds.map((id) => [id, []]));
  for (const { id, name, variants } of rules) {
    const printed = new Set(variants.map(({ designId }) => (designId !== null && uses.has(designId) ? designId : designIds[0])));
    for (const designId of printed) uses.get(designId ?? "")?.push({ id, name });
  }
  return uses;
}
