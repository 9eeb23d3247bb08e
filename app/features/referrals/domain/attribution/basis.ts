import type { OrderLine } from "~/kernel/events/order-told";
import { proportion } from "~/kernel/proportion";
import type { ProgrammeDefinition } from "../programme/programme";

/**
 * What a friend's order is worth to the programme, in minor units of the order's currency: its eligible lines after discounts, without shipping.
 * A gift card never counts, nor does an excluded product. Each line counts by what is left of it after edits and returns: its discounts are told
 * for the ordered quantity, so it keeps its share of them (rounded half up to the minor unit, line by line).
 */
export const basisOf = (lines: readonly OrderLine[], { excludedProducts }: Pick<ProgrammeDefinition, "excludedProducts">): number => {
  const excluded = new Set(excludedProducts.map(({ id }) => id));
  return lines.filter(({ isGiftCard, productId }) => !isGiftCard && !(productId !== null && excluded.has(productId))).reduce((sum, line) => sum + worthOf(line), 0);
};

function worthOf({ priceMinor, quantity, currentQuantity, discountMinor }: OrderLine): number {
  if (quantity <= 0 || currentQuantity <= 0) return 0;
  return proportion(Math.max(0, priceMinor * quantity - discountMinor), currentQuantity, quantity);
}
