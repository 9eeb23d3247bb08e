import { discountClass } from "../../commerce/discount-class";
import { moneyText, spokenMoney } from "../../commerce/money-text";
import type { Discount, EntitledItems, RedeemCode } from "../../world/entities";
import { gid } from "../../world/world";
import { paginate } from "../connection";
import type { AdminContext } from "../context";
import { fieldsOf, OfType } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { matchId, matchText, parseSearch } from "../search";
import type { SearchFields } from "../search";
import type { ListArguments } from "./find-customers";
import { findCollections, findProducts, findVariants } from "./find-products";
import { metafieldFields } from "./metafield-fields";
import { money } from "./money";
import { discountOwner } from "./owners";

/** Whether a discount holds now. */
export function statusOf(discount: Discount, now: Date): "ACTIVE" | "EXPIRED" | "SCHEDULED" {
  if (discount.deactivatedAt !== null) return "EXPIRED";
  if (discount.endsAt !== null && Date.parse(discount.endsAt) <= now.getTime()) return "EXPIRED";
  return Date.parse(discount.startsAt) > now.getTime() ? "SCHEDULED" : "ACTIVE";
}

export const usageOf = (discount: Discount): number => discount.codes.reduce((sum, { usageCount }) => sum + usageCount, 0);

/** The discount as the union wants it. */
export const ofKind = (discount: Discount): OfType =>
  new OfType({ basic: "DiscountCodeBasic", free_shipping: "DiscountCodeFreeShipping", bxgy: "DiscountCodeBxgy" }[discount.kind], discount);

const CODE_SEARCH: SearchFields<RedeemCode> = {
  "": (code, _, value) => code.code.toLowerCase().includes(value.toLowerCase()),
  id: matchId((code) => code.id),
  code: matchText((code) => [code.code]),
  times_used: matchId((code) => String(code.usageCount)),
};

const codesOf = (discount: Discount, args: ListArguments): object =>
  paginate(
    discount.codes.filter(parseSearch(args.query, CODE_SEARCH, "codes")),
    (code) => (args.sortKey === "CODE" ? { value: code.code, id: code.id } : { value: BigInt(code.id), id: code.id }),
    args
  );

function shortSummaryOf(discount: Discount, context: AdminContext): string {
  const { value } = discount;
  const what =
    "percentageBasisPoints" in value
      ? `${value.percentageBasisPoints / 100}% off`
      : "amount" in value
      ? `${spokenMoney(value.amount, context.shop.currency, "en")} off`
      : "Free shipping";
  if (discount.kind === "bxgy") {
    const bought = discount.buys && "quantity" in discount.buys ? `${discount.buys.quantity} item${discount.buys.quantity === 1 ? "" : "s"}` : "for an amount";
    const off = "percentageBasisPoints" in value && value.percentageBasisPoints === 10_000 ? "free" : "at a lower price";
    return `Buy ${bought}, get ${discount.getsQuantity ?? 1} item${discount.getsQuantity === 1 ? "" : "s"} ${off}`;
  }
  return discount.items === null ? `${what}${discount.kind === "basic" ? " entire order" : ""}` : `${what} certain items`;
}

function minimumOf(discount: Discount, context: AdminContext): OfType | null {
  if (discount.minimumSubtotal !== null)
    return new OfType("DiscountMinimumSubtotal", { greaterThanOrEqualToSubtotal: money(discount.minimumSubtotal, context.shop.currency) });
  return discount.minimumQuantity === null
    ? null
    : new OfType("DiscountMinimumQuantity", { greaterThanOrEqualToQuantity: String(discount.minimumQuantity) });
}

interface ItemsSource {
  shop: string;
  items: EntitledItems;
}

function itemsOf(shop: string, items: EntitledItems | null): OfType {
  if (items === null) return new OfType("AllDiscountItems", { allItems: true });
  return new OfType(items.collectionIds.length > 0 ? "DiscountCollections" : "DiscountProducts", { shop, items } satisfies ItemsSource);
}

const valueOf = (discount: Discount, context: AdminContext): OfType =>
  discount.kind === "bxgy" ? new OfType("DiscountOnQuantity", discount) : effectOf(discount, context);

function buysOf(discount: Discount, context: AdminContext): { items: OfType; value: OfType } {
  const { buys, shop } = discount;
  if (!buys) throw new Error(`The discount ${discount.id} says nothing about what is to be bought.`);
  const value =
    "quantity" in buys
      ? new OfType("DiscountQuantity", { quantity: String(buys.quantity) })
      : new OfType("DiscountPurchaseAmount", { amount: moneyText(buys.amount, context.shop.currency) });
  return { items: itemsOf(shop, buys.items), value };
}

function effectOf({ value }: Discount, context: AdminContext): OfType {
  if ("percentageBasisPoints" in value) return new OfType("DiscountPercentage", { percentage: value.percentageBasisPoints / 10_000 });
  if ("amount" in value)
    return new OfType("DiscountAmount", { amount: money(value.amount, context.shop.currency), appliesOnEachItem: value.onEachItem });
  throw new Error("Free shipping has no value");
}

function contextOf(discount: Discount, { world }: AdminContext): OfType {
  const { context } = discount;
  if ("all" in context) return new OfType("DiscountBuyerSelectionAll", { all: "ALL" });
  if ("customerIds" in context)
    return new OfType("DiscountCustomers", { customers: context.customerIds.map((id) => world.stores.customers.get(id)).filter(Boolean) });
  return new OfType("DiscountCustomerSegments", { segments: context.segmentIds.map((id) => world.stores.segments.get(id)).filter(Boolean) });
}

const ofEveryKind = {
  title: (discount: Discount) => discount.title,
  status: (discount: Discount, _args: object, context: AdminContext) => statusOf(discount, context.world.now()),
  summary: (discount: Discount, _args: object, context: AdminContext) => shortSummaryOf(discount, context),
  codes: codesOf,
  codesCount: (discount: Discount) => ({ count: discount.codes.length, precision: "EXACT" }),
  asyncUsageCount: usageOf,
  usageLimit: (discount: Discount) => discount.usageLimit,
  appliesOncePerCustomer: (discount: Discount) => discount.appliesOncePerCustomer,
  combinesWith: (discount: Discount) => discount.combinesWith,
  context: (discount: Discount, _args: object, context: AdminContext) => contextOf(discount, context),
  startsAt: (discount: Discount) => discount.startsAt,
  endsAt: (discount: Discount) => discount.endsAt,
  createdAt: (discount: Discount) => discount.createdAt,
  updatedAt: (discount: Discount) => discount.updatedAt,
  tags: (discount: Discount) => discount.tags,
  discountClasses: (discount: Discount) => [discountClass(discount).toUpperCase()],
  shareableUrls: (discount: Discount, _args: object, context: AdminContext) =>
    discount.codes
      .slice(0, 1)
      .map(({ code }) => ({ title: "Home", targetType: "HOME", url: `https://${context.shop.shop}/discount/${encodeURIComponent(code)}` })),
};

const common = {
  ...ofEveryKind,
  shortSummary: (discount: Discount, _args: object, context: AdminContext) => shortSummaryOf(discount, context),
  minimumRequirement: (discount: Discount, _args: object, context: AdminContext) => minimumOf(discount, context),
  recurringCycleLimit: (discount: Discount) => discount.recurringCycleLimit,
};

export const discountResolvers: ResolverTable = {
  DiscountCodeNode: fieldsOf<Discount>()({
    id: (discount) => gid("DiscountCodeNode", discount.id),
    codeDiscount: ofKind,
    ...metafieldFields<Discount>((discount, context) => discountOwner(context, discount)),
  }),
  DiscountNode: fieldsOf<Discount>()({
    id: (discount) => gid("DiscountNode", discount.id),
    discount: ofKind,
    ...metafieldFields<Discount>((discount, context) => discountOwner(context, discount)),
  }),
  DiscountCodeBasic: fieldsOf<Discount>()({
    ...common,
    customerGets: (discount) => discount,
  }),
  DiscountCustomerGets: fieldsOf<Discount>()({
    items: ({ shop, items }) => itemsOf(shop, items),
    value: (discount, _args: object, context: AdminContext) => valueOf(discount, context),
    appliesOnOneTimePurchase: (discount) => discount.appliesOnOneTimePurchase ?? true,
    appliesOnSubscription: (discount) => discount.appliesOnSubscription ?? false,
  }),
  DiscountCodeBxgy: fieldsOf<Discount>()({
    ...ofEveryKind,
    usesPerOrderLimit: (discount) => discount.usesPerOrderLimit ?? null,
    customerBuys: (discount) => discount,
    customerGets: (discount) => discount,
  }),
  DiscountCustomerBuys: fieldsOf<Discount>()({
    items: (discount, _args: object, context: AdminContext) => buysOf(discount, context).items,
    value: (discount, _args: object, context: AdminContext) => buysOf(discount, context).value,
    isOneTimePurchase: () => true,
    isSubscription: () => false,
  }),
  DiscountOnQuantity: fieldsOf<Discount>()({
    quantity: (discount) => ({ quantity: String(discount.getsQuantity ?? 1) }),
    effect: (discount, _args: object, context: AdminContext) => effectOf(discount, context),
  }),
  DiscountCodeFreeShipping: fieldsOf<Discount>()({
    ...common,
    destinationSelection: () => new OfType("DiscountCountryAll", { allCountries: true }),
    maximumShippingPrice: (discount, _args: object, context: AdminContext) =>
      discount.maximumShippingPrice === null ? null : money(discount.maximumShippingPrice, context.shop.currency),
    appliesOnOneTimePurchase: (discount) => discount.appliesOnOneTimePurchase ?? true,
    appliesOnSubscription: (discount) => discount.appliesOnSubscription ?? false,
  }),
  DiscountProducts: fieldsOf<ItemsSource>()({
    products: ({ shop, items }, args: ListArguments, { world }: AdminContext) =>
      findProducts(
        [...world.stores.products.ofShop(shop)].filter(({ id }) => items.productIds.includes(id)),
        args
      ),
    productVariants: ({ shop, items }, args: ListArguments, { world }: AdminContext) =>
      findVariants(
        [...world.stores.products.ofShop(shop)].map((product) => ({
          ...product,
          variants: product.variants.filter(({ id }) => items.variantIds.includes(id)),
        })),
        args
      ),
  }),
  DiscountCollections: fieldsOf<ItemsSource>()({
    collections: ({ shop, items }, args: ListArguments, { world }: AdminContext) =>
      findCollections(
        [...world.stores.collections.ofShop(shop)].filter(({ id }) => items.collectionIds.includes(id)),
        args
      ),
  }),
  DiscountRedeemCode: fieldsOf<RedeemCode>()({
    id: (code) => gid("DiscountRedeemCode", code.id),
    code: (code) => code.code,
    asyncUsageCount: (code) => code.usageCount,
    createdBy: () => null,
  }),
};
