/**
 * A cart, some codes and a customer become prices, applied codes and refused codes: the one place where discounts are reckoned,
 * for the cart, the checkout and orders that come in over HTTP.
 */
import type { Discount, Id, MinorUnits, RedeemCode, Shop } from "../world/entities";
import type { World } from "../world/world";
import { applyDiscounts } from "./apply-discounts";
import type { AppliedDiscount, CheckoutInput, PricedCheckout, PricedLine, RefusalReason, RefusedCode } from "./checkout-types";
import { chooseCodes } from "./choose-codes";
import { discountClass } from "./discount-class";
import { isInSegment } from "./in-segment";
import { refusalWords } from "./refusal-words";
import { refuseCode } from "./refuse-code";
import { standardTaxBasisPoints, taxBasisPointsOf, taxOf } from "./tax";

interface Candidate {
  redeemCode: RedeemCode;
  discount: Discount;
}

function readLines(world: World, input: CheckoutInput): PricedLine[] {
  const wanted = new Map<string, number>();
  for (const line of input.lines) wanted.set(line.variantId, (wanted.get(line.variantId) ?? 0) + line.quantity);
  const found = new Map<string, PricedLine>();
  for (const product of world.stores.products.ofShop(input.shop)) {
    for (const variant of product.variants) {
      const quantity = wanted.get(variant.id);
      if (quantity === undefined) continue;
      found.set(variant.id, {
        variantId: variant.id, productId: product.id, collectionIds: product.collectionIds, quantity, price: variant.price,
        sku: variant.sku, title: product.title, variantTitle: product.variants.length > 1 ? variant.title : null,
        productType: product.productType, vendor: product.vendor, grams: variant.grams,
        allocations: [], discount: 0, taxBasisPoints: taxBasisPointsOf(product.productType),
      });
    }
  }
  return [...wanted.keys()].map((variantId) => {
    const line = found.get(variantId);
    if (!line) throw new Error(`The shop ${input.shop} has no variant ${variantId}.`);
    return line;
  });
}

const shippingRateOf =
  (shop: Shop, shipped: boolean) =>
  (subtotal: MinorUnits): MinorUnits =>
    !shipped || (shop.freeShippingFrom !== null && subtotal >= shop.freeShippingFrom) ? 0 : shop.shippingFee;

function describeApplied({ discount, redeemCode }: Candidate, amount: MinorUnits): AppliedDiscount {
  const { value } = discount;
  const common = { code: redeemCode.code, discountId: discount.id, title: discount.title, amount, allocationMethod: discount.kind === "bxgy" ? ("each" as const) : ("across" as const) };
  const selection = discountClass(discount) === "product" ? ("entitled" as const) : ("all" as const);
  if ("freeShipping" in value) return { ...common, type: "shipping", value: 10_000, selection };
  if ("amount" in value) return { ...common, type: "fixed_amount", value: value.amount, selection };
  return { ...common, type: "percentage", value: value.percentageBasisPoints, selection };
}

/** Throws when a line names no variant of the shop or the shop is unknown; everything a customer can do wrong is in `refused`. */
export function priceCheckout(world: World, input: CheckoutInput): PricedCheckout {
  const shop = world.stores.shops.get(input.shop);
  if (!shop) throw new Error(`There is no shop ${input.shop}.`);
  const perLine = readLines(world, input);
  const items = perLine.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const shippingRate = shippingRateOf(shop, input.shippingCountry !== null);
  const refused: RefusedCode[] = [];
  const refuse = (code: string, reason: RefusalReason, discount?: Discount) =>
    refused.push({ code, reason, message: refusalWords(reason, code, discount, shop.currency) });

  const valid: Candidate[] = [];
  const seen = new Set<string>();
  const known = input.customer?.id == null ? undefined : world.stores.customers.get(input.customer.id);
  const facts = {
    lines: perLine, customer: input.customer, shipping: shippingRate(items), now: world.now(),
    isInSegment: (segmentIds: readonly Id[]) => known !== undefined && isInSegment(world, known, segmentIds),
  };
  for (const typed of input.codes.map((code) => code.trim())) {
    const key = typed.toLowerCase();
    if (typed === "" || seen.has(key)) continue;
    seen.add(key);
    const discount = world.discountByCode(input.shop, typed);
    const redeemCode = discount?.codes.find((candidate) => candidate.code.toLowerCase() === key);
    if (!discount || !redeemCode) {
      refuse(typed, "unknown");
      continue;
    }
    const reason = refuseCode(discount, redeemCode, facts);
    if (reason) refuse(typed, reason, discount);
    else valid.push({ redeemCode, discount });
  }

  const discounts = valid.map(({ discount }) => discount);
  const chosen = chooseCodes(discounts, (set) => {
    const { subtotal, shippingDiscount } = applyDiscounts(perLine, set, shippingRate);
    return items - subtotal + shippingDiscount;
  });
  valid.forEach(({ redeemCode, discount }, place) => {
    if (!chosen.includes(place)) refuse(redeemCode.code, "not_combinable", discount);
  });

  const kept = chosen.map((place) => valid[place]!);
  const reduction = applyDiscounts(perLine, kept.map(({ discount }) => discount), shippingRate);
  perLine.forEach((line, index) => {
    line.allocations = reduction.shares
      .map((ofLines, applied) => ({ applied, amount: ofLines[index]! }))
      .filter(({ amount }) => amount > 0);
    line.discount = line.allocations.reduce((sum, { amount }) => sum + amount, 0);
  });
  const { subtotal, shipping, shippingDiscount } = reduction;
  const tax =
    perLine.reduce((sum, line) => sum + taxOf(line.price * line.quantity - line.discount, line.taxBasisPoints, shop.taxesIncluded), 0) +
    taxOf(shipping - shippingDiscount, standardTaxBasisPoints, shop.taxesIncluded);
  return {
    ok: refused.length === 0,
    currency: shop.currency,
    totals: {
      items, discount: items - subtotal, subtotal, shipping, shippingDiscount,
      totalDiscounts: items - subtotal + shippingDiscount, tax,
      total: subtotal + shipping - shippingDiscount + (shop.taxesIncluded ? 0 : tax),
    },
    perLine,
    applied: kept.map((candidate, index) => describeApplied(candidate, reduction.amounts[index]!)),
    refused,
  };
}
