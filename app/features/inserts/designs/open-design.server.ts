import type { Shop } from "~/platform/shopify/shop-store.server";
import { largestUploadBytes } from "./design-images.server";
import { allDesigns } from "./designs.server";
import { designUses } from "../domain/designs/design-uses";
import { listRules } from "../rules/insert-rule.server";
import { newDesignId } from "./new-design-id.server";
import { offersToShow } from "./offers-to-show.server";

/** A design with what its editor shows beside it; undefined where the shop has none of this id. `freshId`: for saving it as a new one. */
export async function openDesign(shop: Pick<Shop, "id" | "currency">, id: string) {
  const [designs, rules, offers] = await Promise.all([allDesigns(shop), listRules(shop), offersToShow(shop)]);
  const design = designs.find((one) => one.id === id);
  if (!design) return undefined;
  const usedBy = designUses(designs.map((one) => one.id), rules).get(id) ?? [];
  const first = offers.find(({ designId }) => designId === id) ?? offers.find(({ key }) => usedBy.some((rule) => key.startsWith(`${rule.id}/`))) ?? offers[0];
  return { design, usedBy, offers, offer: first.key, mostUploadBytes: largestUploadBytes, freshId: newDesignId() };
}
