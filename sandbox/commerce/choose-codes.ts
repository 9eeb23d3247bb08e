/** Which of several valid codes stay at a checkout, when not all of them combine. */
import type { Discount } from "../world/entities";
import { combine, discountClass } from "./discount-class";

/** Shopify: at most five product and order codes and one shipping code an order. */
const mostItemCodes = 5;
/** More valid codes than this are not tried in every combination; the later ones are then left out. */
const mostTried = 12;

function goTogether(discounts: readonly Discount[]): boolean {
  const ofItems = discounts.filter((discount) => discountClass(discount) !== "shipping");
  if (ofItems.length > mostItemCodes) return false;
  return discounts.every((one, index) => discounts.slice(index + 1).every((other) => combine(one, other)));
}

/**
 * The places of those that stay: the set of codes that go together and take off the most; among equals with more codes, then the one typed earlier. (Not the least to pay: a code that brings the cart below the shop's free shipping is
 * still a code that the customer wants to use.)
 */
export function chooseCodes(discounts: readonly Discount[], saved: (chosen: readonly Discount[]) => number): number[] {
  const tried = Math.min(discounts.length, mostTried);
  let best: { places: number[]; amount: number } = { places: [], amount: -1 };
  for (let mask = (1 << tried) - 1; mask >= 0; mask--) {
    const places = [...Array(tried).keys()].filter((place) => (mask & (1 << place)) !== 0);
    const chosen = places.map((place) => discounts[place]!);
    if (!goTogether(chosen)) continue;
    const amount = saved(chosen);
    if (amount > best.amount || (amount === best.amount && before(places, best.places))) best = { places, amount };
  }
  return best.places;
}

/** More codes first; else by the earliest place in which they differ. */
function before(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return one.length > other.length;
  const differing = one.findIndex((place, index) => place !== other[index]);
  return differing !== -1 && one[differing]! < other[differing]!;
}
