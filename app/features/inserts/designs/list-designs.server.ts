import type { Shop } from "~/platform/shopify/shop-store.server";
import { allDesigns } from "./designs.server";
import { designUses } from "../domain/designs/design-uses";
import type { RuleNamed } from "../domain/designs/design-uses";
import type { InsertDesign } from "../domain/designs/insert-design";
import { readyDesigns } from "../domain/designs/ready-designs";
import { listRules } from "../rules/insert-rule.server";

export type ListedDesign = Pick<InsertDesign, "id" | "version" | "name"> & {
  /** One of those every shop begins with, changed or not. */
  ready: boolean;
  usedBy: RuleNamed[];
};

/** A shop's designs, the first (which rules without one print) first, with the rules that print them; `stand` changes with whatever their pictures show. */
export async function listedDesigns(shop: Pick<Shop, "id" | "currency">): Promise<{ designs: ListedDesign[]; stand: string }> {
  const [designs, rules] = await Promise.all([allDesigns(shop), listRules(shop)]);
  const readyIds = new Set(Object.values(readyDesigns).map(({ id }) => id));
  const uses = designUses(designs.map(({ id }) => id), rules);
  return {
    designs: designs.map(({ id, version, name }) => ({ id, version, name, ready: readyIds.has(id), usedBy: uses.get(id) ?? [] })),
    stand: rules.map(({ id, version }) => `${id}/${version}`).join(),
  };
}
