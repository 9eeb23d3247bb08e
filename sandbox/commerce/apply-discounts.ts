/**
 * What a set of discounts that go together takes off a cart.
 *
 * Shopify's order (help.shopify.com, "Combining discounts"): discounts on products come off the original prices, at most one
 * a line (the better one); discounts on the order come off the subtotal that is left then, each from that same subtotal, not from
 * what another one left; free shipping comes last. Nothing ever falls below zero. Rounding half up, once a discount,
 * then split over the lines to the last cent. Money in minor units.
 */
import type { Discount, MinorUnits } from "../world/entities";
import { allocateAmount, partOf } from "./allocate-amount";
import { reckonBuyXGetY } from "./buy-x-get-y";
import type { CartLine } from "./checkout-types";
import { discountClass, entitled } from "./discount-class";

export interface Reduction {
  /** By the discounts' place in the input. */
  amounts: MinorUnits[];
  /** By discount, by line. Free shipping has no share in lines. */
  shares: MinorUnits[][];
  subtotal: MinorUnits;
  shipping: MinorUnits;
  shippingDiscount: MinorUnits;
}

const sum = (amounts: readonly MinorUnits[]): MinorUnits => amounts.reduce((total, amount) => total + amount, 0);

/** A discount's shares when it is alone with lines that still cost `left`. */
function sharesOf(discount: Discount, lines: readonly CartLine[], left: readonly MinorUnits[], base: readonly MinorUnits[]): MinorUnits[] {
  if (discount.kind === "bxgy") return reckonBuyXGetY(discount, lines).shares;
  const meant = new Set(entitled(discount, lines));
  const within = (amounts: readonly MinorUnits[]) => amounts.map((amount, index) => (meant.has(lines[index]!) ? amount : 0));
  const { value } = discount;
  if ("freeShipping" in value) return lines.map(() => 0);
  if ("amount" in value && value.onEachItem) {
    return within(lines.map((line, index) => Math.min(left[index]!, value.amount * line.quantity)));
  }
  const wanted = "amount" in value ? value.amount : partOf(sum(within(base)), value.percentageBasisPoints);
  return allocateAmount(Math.min(wanted, sum(within(left))), within(left));
}

/** Keeps, on each line, only the best of the product discounts. */
function bestPerLine(shares: Map<number, MinorUnits[]>, lineCount: number): void {
  for (let line = 0; line < lineCount; line++) {
    let best = -1;
    for (const [place, ofLines] of shares) {
      const bestShare = best === -1 ? 0 : shares.get(best)![line]!;
      if (ofLines[line]! > bestShare) best = place;
    }
    for (const [place, ofLines] of shares) if (place !== best) ofLines[line] = 0;
  }
}

export function applyDiscounts(
  lines: readonly CartLine[],
  discounts: readonly Discount[],
  shippingRate: (subtotal: MinorUnits) => MinorUnits,
): Reduction {
  const prices = lines.map((line) => line.price * line.quantity);
  const shares: MinorUnits[][] = discounts.map(() => lines.map(() => 0));
  const products = new Map<number, MinorUnits[]>();
  discounts.forEach((discount, place) => {
    if (discountClass(discount) === "product") products.set(place, sharesOf(discount, lines, prices, prices));
  });
  bestPerLine(products, lines.length);
  for (const [place, ofLines] of products) shares[place] = ofLines;

  const takeOff = (from: readonly MinorUnits[], ofLines: readonly MinorUnits[]) => from.map((amount, index) => amount - ofLines[index]!);
  let left = [...products.values()].reduce(takeOff, prices);
  const afterProducts = left;
  discounts.forEach((discount, place) => {
    if (discountClass(discount) !== "order") return;
    const ofLines = sharesOf(discount, lines, left, afterProducts);
    shares[place] = ofLines;
    left = takeOff(left, ofLines);
  });

  const subtotal = sum(left);
  const shipping = shippingRate(subtotal);
  const free = discounts.findIndex((discount) => discountClass(discount) === "shipping");
  const amounts = shares.map((ofLines, place) => (place === free ? shipping : sum(ofLines)));
  return { amounts, shares, subtotal, shipping, shippingDiscount: free === -1 ? 0 : shipping };
}
