import type { RuleDefinition } from "../rules/insert-rule";

/** With which chances a version of a rule gives its lots. */
export interface Allocation {
  /** The same for the same chances. */
  key: string;
  controlShareBasisPoints: number;
  variants: { id: string; weight: number }[];
}

export function allocationOf({ controlShareBasisPoints, variants }: Pick<RuleDefinition, "controlShareBasisPoints" | "variants">): Allocation {
  const lots = variants.map(({ id, weight }) => ({ id, weight })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { key: `${controlShareBasisPoints}/${lots.map(({ id, weight }) => `${id}${weight}`).join("-")}`, controlShareBasisPoints, variants: lots };
}
