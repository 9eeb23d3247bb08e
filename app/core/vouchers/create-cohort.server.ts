import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Cohort } from "~/platform/db/client/client";
import { callShopify } from "~/platform/shopify/gateway.server";
import { assertNever } from "~/kernel/assert-never";
import { CreateBasicDiscountDocument, CreateFreeShippingDiscountDocument, CreateGiftDiscountDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { planDiscount } from "./domain/discount-input";
import { findCode } from "./find-code.server";
import { ownCohortOf } from "./own-cohort.server";

export type CohortCreated =
  | { ok: true; discountId: string; redeemCodeId: string | null; adopted: boolean }
  /** The code is under another cohort's discount of ours: it is moving, or its move was not heard of. */
  | { ok: false; because: "elsewhere"; cohort: Cohort; discountId: string; redeemCodeId: string | null }
  | { ok: false; because: "code-taken" | "refused"; reason: string };

/**
 * Makes a cohort's discount in Shopify, with the code of its first voucher. Repeating it is safe: when the answer was lost,
 * the code is taken, and the discount that has it is ours if it carries the cohort's title.
 */
export async function createCohort(shop: Shop, cohort: Cohort, code: string, now: Date): Promise<CohortCreated> {
  const { errors, node } = await create(shop, cohort, code, now);
  const sorted = sortUserErrors(errors);
  if (sorted.ok && node) return { ok: true, discountId: node.id, redeemCodeId: node.redeemCodeId, adopted: false };
  if (!sorted.ok && sorted.taken) {
    const owner = await findCode(shop, code);
    if (!owner) throw new ShopifyUnavailable(`the code of ${cohort.key} is taken, and its owner cannot be seen yet`);
    if (owner.title === cohort.title) return { ok: true, discountId: owner.discountId, redeemCodeId: owner.redeemCodeId, adopted: true };
    const elsewhere = await ownCohortOf(shop.id, owner.title);
    if (elsewhere) return { ok: false, because: "elsewhere", cohort: elsewhere, discountId: owner.discountId, redeemCodeId: owner.redeemCodeId };
  }
  if (sorted.ok) return { ok: false, because: "refused", reason: "Shopify answered without a discount" };
  return { ok: false, because: sorted.taken ? "code-taken" : "refused", reason: sorted.reason };
}

async function create(shop: Shop, cohort: Cohort, code: string, now: Date) {
  const plan = planDiscount(voucherTermsSchema.parse(cohort.terms), cohort.title, code, now, cohort.endsAt);
  if (!plan) throw new Error(`${cohort.key} is not kept by a discount`);
  const shared = {
    title: plan.title, code, startsAt: plan.startsAt, endsAt: plan.endsAt, usageLimit: plan.usageLimit, appliesOncePerCustomer: true,
    context: { all: "ALL" as const }, combinesWith: plan.combinesWith,
  };
  switch (plan.kind) {
    case "freeShipping": {
      const discount = { ...shared, ...minimumOf(plan.minimum), ...cyclesOf(plan.recurringCycleLimit), destination: { all: true } };
      const { discountCodeFreeShippingCreate: answer } = await callShopify(shop, CreateFreeShippingDiscountDocument, { discount }, { points: 10 });
      return { errors: answer?.userErrors ?? [], node: nodeOf(answer?.codeDiscountNode) };
    }
    case "basic": {
      const value = "percentage" in plan.value
        ? { percentage: plan.value.percentage }
        : { discountAmount: { amount: plan.value.amount, appliesOnEachItem: false } };
      const onSubscriptions = plan.recurringCycleLimit === null ? {} : { appliesOnOneTimePurchase: true, appliesOnSubscription: true };
      const { appliesOnSubscription: _, ...cycles } = cyclesOf(plan.recurringCycleLimit);
      const discount = { ...shared, ...minimumOf(plan.minimum), ...cycles, customerGets: { items: plan.items, value, ...onSubscriptions } };
      const { discountCodeBasicCreate: answer } = await callShopify(shop, CreateBasicDiscountDocument, { discount }, { points: 10 });
      return { errors: answer?.userErrors ?? [], node: nodeOf(answer?.codeDiscountNode) };
    }
    case "gift": {
      const discount = {
        ...shared, usesPerOrderLimit: 1,
        customerBuys: { items: { collections: { add: [plan.boughtFrom] } }, value: plan.boughtFor === null ? { quantity: "1" } : { amount: plan.boughtFor } },
        customerGets: { items: { products: { productsToAdd: [plan.productId] } }, value: { discountOnQuantity: { quantity: "1", effect: { percentage: 1 } } } },
      };
      const { discountCodeBxgyCreate: answer } = await callShopify(shop, CreateGiftDiscountDocument, { discount }, { points: 10 });
      return { errors: answer?.userErrors ?? [], node: nodeOf(answer?.codeDiscountNode) };
    }
    default: return assertNever(plan);
  }
}

const minimumOf = (minimum: string | null) =>
  (minimum === null ? {} : { minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: minimum } } });

/** Only a discount that is good for subscriptions says so: shops without any refuse the words. */
const cyclesOf = (recurringCycleLimit: number | null): { recurringCycleLimit?: number; appliesOnSubscription?: boolean } =>
  (recurringCycleLimit === null ? {} : { recurringCycleLimit, appliesOnSubscription: true });

interface CreatedNode {
  id: string;
  codeDiscount: { codes?: { nodes: { id: string }[] } };
}

const nodeOf = (node: CreatedNode | null | undefined): { id: string; redeemCodeId: string | null } | null =>
  node ? { id: node.id, redeemCodeId: node.codeDiscount.codes?.nodes[0]?.id ?? null } : null;
