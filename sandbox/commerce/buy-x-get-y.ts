/**
 * Buy X get Y, by Shopify's rules: a discount adds nothing to the cart by itself. What has to be bought and what is then cheaper must
 * both lie in it, and no piece counts for both. The pieces that are cheaper are the cheapest of those that can be; those that are
 * bought for it are first the ones that cannot. Only whole sets count. Pure; money in minor units.
 */
import type { Discount, MinorUnits } from "../world/entities";
import { partOf } from "./allocate-amount";
import type { CartLine } from "./checkout-types";
import { isAmong } from "./discount-class";

export interface Deal {
  /** Enough has been bought for it once, whether or not there is anything to get. */
  bought: boolean;
  /** What comes off each line. */
  shares: MinorUnits[];
}

export function reckonBuyXGetY(discount: Discount, lines: readonly CartLine[]): Deal {
  const { buys, items, value, getsQuantity = 1, usesPerOrderLimit } = discount;
  const nothing: Deal = { bought: false, shares: lines.map(() => 0) };
  if (!buys || !items || "freeShipping" in value) return nothing;
  const places = lines.map((_, place) => place);
  const price = (place: number): MinorUnits => lines[place]?.price ?? 0;
  const canBeGot = lines.map((line) => isAmong(items, line));
  const toGet = places.filter((place) => canBeGot[place]).sort((one, other) => price(one) - price(other));
  const toBuy = places
    .filter((place) => isAmong(buys.items, lines[place]!))
    .sort((one, other) => Number(canBeGot[one]) - Number(canBeGot[other]) || price(other) - price(one));

  let free = lines.map(({ quantity }) => quantity);
  const got = lines.map(() => 0);

  /** Takes pieces from `from` until `isEnough`; the pieces by line, or null when they do not suffice. */
  const take = (from: readonly number[], left: number[], isEnough: (pieces: number, worth: MinorUnits) => boolean): number[] | null => {
    const taken = lines.map(() => 0);
    let pieces = 0;
    let worth = 0;
    for (const place of from) {
      while ((left[place] ?? 0) > 0 && !isEnough(pieces, worth)) {
        left[place]! -= 1;
        taken[place]! += 1;
        pieces += 1;
        worth += price(place);
      }
    }
    return isEnough(pieces, worth) ? taken : null;
  };

  let bought = false;
  for (let uses = 0; usesPerOrderLimit == null || uses < usesPerOrderLimit; uses += 1) {
    const left = [...free];
    if (!take(toBuy, left, (pieces, worth) => ("quantity" in buys ? pieces >= buys.quantity : worth >= buys.amount))) break;
    bought = true;
    const taken = take(toGet, left, (pieces) => pieces >= getsQuantity);
    if (!taken) break;
    taken.forEach((pieces, place) => (got[place]! += pieces));
    free = left;
  }
  const off = (place: number): MinorUnits => ("amount" in value ? Math.min(price(place), value.amount) : partOf(price(place), value.percentageBasisPoints));
  return { bought, shares: places.map((place) => off(place) * got[place]!) };
}
