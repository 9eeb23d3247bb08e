// long because: one rule after the other, as Shopify checks them, and splitting them would only scatter the list.
import { parseMoneyText } from "../../commerce/money-text";
import type { Discount, EntitledItems, Id } from "../../world/entities";
import { idOf } from "../../world/world";
import type { AdminContext } from "../context";
import { discountFault } from "./discount-faults";
import type { DiscountUserError } from "./discount-faults";
import { readBuyXGetY } from "./read-buy-x-get-y";

interface AddAndRemove {
  add?: string[] | null;
  remove?: string[] | null;
}

export interface ItemsInput {
  all?: boolean | null;
  collections?: AddAndRemove | null;
  products?: {
    productsToAdd?: string[] | null;
    productsToRemove?: string[] | null;
    productVariantsToAdd?: string[] | null;
    productVariantsToRemove?: string[] | null;
  } | null;
}

/** The inputs of all kinds of code discounts, as far as they differ in nothing but what is missing. */
export interface DiscountInput {
  title?: string | null;
  code?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
  usageLimit?: number | null;
  appliesOncePerCustomer?: boolean | null;
  recurringCycleLimit?: number | null;
  tags?: string[] | null;
  combinesWith?: {
    productDiscountsWithTagsOnSameCartLine?: object | null;
    orderDiscounts?: boolean | null;
    productDiscounts?: boolean | null;
    shippingDiscounts?: boolean | null;
  } | null;
  minimumRequirement?: {
    quantity?: { greaterThanOrEqualToQuantity?: string | null } | null;
    subtotal?: { greaterThanOrEqualToSubtotal?: string | null } | null;
  } | null;
  context?: { all?: string | null; customers?: AddAndRemove | null; customerSegments?: AddAndRemove | null; markets?: object | null } | null;
  customerSelection?: { all?: boolean | null; customers?: AddAndRemove | null; customerSegments?: AddAndRemove | null } | null;
  customerGets?: {
    value?: {
      percentage?: number | null;
      discountAmount?: { amount?: string | null; appliesOnEachItem?: boolean | null } | null;
      discountOnQuantity?: { quantity?: string | null; effect?: { amount?: string | null; percentage?: number | null } | null } | null;
    } | null;
    items?: ItemsInput | null;
    appliesOnOneTimePurchase?: boolean | null;
    appliesOnSubscription?: boolean | null;
  } | null;
  customerBuys?: { items?: ItemsInput | null; value?: { quantity?: string | null; amount?: string | null } | null } | null;
  usesPerOrderLimit?: number | null;
  appliesOnOneTimePurchase?: boolean | null;
  appliesOnSubscription?: boolean | null;
  destination?: { all?: boolean | null; countries?: object | null } | null;
  maximumShippingPrice?: string | null;
}

/** Everything of a discount that its input decides. */
export type DiscountRules = Pick<
  Discount,
  | "title"
  | "value"
  | "items"
  | "minimumSubtotal"
  | "minimumQuantity"
  | "startsAt"
  | "endsAt"
  | "usageLimit"
  | "appliesOncePerCustomer"
  | "combinesWith"
  | "context"
  | "maximumShippingPrice"
  | "recurringCycleLimit"
  | "appliesOnOneTimePurchase"
  | "appliesOnSubscription"
  | "buys"
  | "getsQuantity"
  | "usesPerOrderLimit"
  | "tags"
>;

const SMALLEST_RULES: DiscountRules = {
  title: "",
  value: { percentageBasisPoints: 0 },
  items: null,
  minimumSubtotal: null,
  minimumQuantity: null,
  startsAt: "",
  endsAt: null,
  usageLimit: null,
  appliesOncePerCustomer: false,
  combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false },
  context: { all: true },
  maximumShippingPrice: null,
  recurringCycleLimit: null,
  tags: [],
};

export type Fault = (field: string[], code: string, message: string) => void;

const changed = (ids: Id[], type: string, add: string[] | null | undefined, remove: string[] | null | undefined): Id[] => {
  const removed = new Set((remove ?? []).map((id) => idOf(type, id)));
  const added = (add ?? []).map((id) => idOf(type, id) ?? "");
  return [...new Set([...ids.filter((id) => !removed.has(id)), ...added])];
};

function readValue(input: NonNullable<DiscountInput["customerGets"]>["value"], context: AdminContext, fault: Fault): Discount["value"] | undefined {
  const { percentage, discountAmount, discountOnQuantity } = input ?? {};
  const path = ["customerGets", "value"];
  if ([percentage, discountAmount, discountOnQuantity].filter((given) => given != null).length !== 1) {
    fault(path, "INVALID", "Exactly one of percentage, discountAmount and discountOnQuantity must be given");
  } else if (percentage != null) {
    if (!(percentage > 0 && percentage <= 1)) fault([...path, "percentage"], "VALUE_OUTSIDE_RANGE", "Value must be between 0.0 and 1.0");
    return { percentageBasisPoints: Math.round(percentage * 10_000) };
  } else if (discountAmount != null) {
    const amount = parseMoneyText(discountAmount.amount ?? "", context.shop.currency);
    if (amount === undefined || amount <= 0) fault([...path, "discountAmount", "amount"], "GREATER_THAN", "Value must be greater than 0");
    return { amount: amount ?? 0, onEachItem: discountAmount.appliesOnEachItem ?? false };
  } else {
    fault([...path, "discountOnQuantity"], "INVALID", "Discount on quantity is only allowed for Buy X get Y discounts");
  }
  return undefined;
}

/** Certain products, variants or collections, of this shop; `side` is who does what with them. */
export function readEntitledItems(
  items: ItemsInput | null | undefined,
  before: EntitledItems | null | undefined,
  side: "customerGets" | "customerBuys",
  context: AdminContext,
  fault: Fault
): EntitledItems {
  const path = [side, "items"];
  const old = before ?? { productIds: [], variantIds: [], collectionIds: [] };
  const { products, collections } = items ?? {};
  const read = {
    productIds: changed(old.productIds, "Product", products?.productsToAdd, products?.productsToRemove),
    variantIds: changed(old.variantIds, "ProductVariant", products?.productVariantsToAdd, products?.productVariantsToRemove),
    collectionIds: changed(old.collectionIds, "Collection", collections?.add, collections?.remove),
  };
  const { stores } = context.world;
  const ofThisShop = (entity: { shop: string } | undefined): boolean => entity?.shop === context.shop.shop;
  const variantIds = new Set([...stores.products.ofShop(context.shop.shop)].flatMap(({ variants }) => variants.map(({ id }) => id)));
  if (read.productIds.some((id) => !ofThisShop(stores.products.get(id))))
    fault([...path, "products", "productsToAdd"], "INVALID", "Product is invalid");
  if (read.variantIds.some((id) => !variantIds.has(id)))
    fault([...path, "products", "productVariantsToAdd"], "INVALID", "Product variant is invalid");
  if (read.collectionIds.some((id) => !ofThisShop(stores.collections.get(id))))
    fault([...path, "collections", "add"], "INVALID", "Collection is invalid");
  if (read.productIds.length + read.variantIds.length + read.collectionIds.length === 0)
    fault(path, "BLANK", `Items in '${side === "customerGets" ? "customer get" : "customer buys"}' must be defined`);
  return read;
}

function readItems(items: ItemsInput | null | undefined, before: Discount["items"], context: AdminContext, fault: Fault): Discount["items"] {
  if (!items?.all) return readEntitledItems(items, before, "customerGets", context, fault);
  if (items.products || items.collections) fault(["customerGets", "items"], "CONFLICT", "Cannot specify both all items and certain items");
  return null;
}

function readContext(input: DiscountInput, before: Discount["context"], context: AdminContext, fault: Fault): Discount["context"] {
  const chosen = input.context ?? input.customerSelection;
  const path = input.context ? "context" : "customerSelection";
  if (chosen == null) return before;
  if (input.context && input.customerSelection) fault(["context"], "CONFLICT", "Cannot specify both context and customerSelection");
  if (chosen.customers) {
    const customerIds = changed("customerIds" in before ? before.customerIds : [], "Customer", chosen.customers.add, chosen.customers.remove);
    if (customerIds.some((id) => context.world.stores.customers.get(id)?.shop !== context.shop.shop))
      fault([path, "customers", "add"], "INVALID", "Customer is invalid");
    return { customerIds };
  }
  if (chosen.customerSegments)
    return {
      segmentIds: changed("segmentIds" in before ? before.segmentIds : [], "Segment", chosen.customerSegments.add, chosen.customerSegments.remove),
    };
  if (!chosen.all) fault([path], "BLANK", "Context can't be blank");
  return { all: true };
}

function readMinimum(
  input: DiscountInput["minimumRequirement"],
  before: DiscountRules,
  context: AdminContext,
  fault: Fault
): Pick<DiscountRules, "minimumSubtotal" | "minimumQuantity"> {
  if (input === undefined) return { minimumSubtotal: before.minimumSubtotal, minimumQuantity: before.minimumQuantity };
  const quantity = input?.quantity?.greaterThanOrEqualToQuantity ?? null;
  const subtotal = input?.subtotal?.greaterThanOrEqualToSubtotal ?? null;
  if (quantity !== null && subtotal !== null)
    fault(["minimumRequirement"], "MINIMUM_SUBTOTAL_AND_QUANTITY_RANGE_BOTH_PRESENT", "Minimum subtotal and quantity cannot both be present");
  const minimumSubtotal = subtotal === null ? null : parseMoneyText(subtotal, context.shop.currency);
  if (minimumSubtotal === undefined)
    fault(["minimumRequirement", "subtotal", "greaterThanOrEqualToSubtotal"], "INVALID", "Minimum subtotal is invalid");
  return { minimumSubtotal: minimumSubtotal || null, minimumQuantity: Number(quantity ?? 0) || null };
}

/** For one-time purchases, subscriptions or both, and for how many of a subscription's orders. */
function readPurchaseTypes(input: DiscountInput, rules: DiscountRules, fault: Fault): void {
  const given = input.customerGets ?? input;
  rules.appliesOnOneTimePurchase = given.appliesOnOneTimePurchase ?? rules.appliesOnOneTimePurchase ?? true;
  rules.appliesOnSubscription = given.appliesOnSubscription ?? rules.appliesOnSubscription ?? false;
  if (!rules.appliesOnOneTimePurchase && !rules.appliesOnSubscription)
    fault(["customerGets"], "APPLIES_ON_NOTHING", "A discount cannot have both appliesOnOneTimePurchase and appliesOnSubscription set to false");
  const limit = rules.recurringCycleLimit;
  if (limit !== null && limit < 0)
    fault(["recurringCycleLimit"], "RECURRING_CYCLE_LIMIT_NOT_A_VALID_INTEGER", "Recurring cycle limit must be a valid integer greater than or equal to 0");
  else if (limit !== null && limit !== 1 && !rules.appliesOnSubscription)
    fault(
      ["recurringCycleLimit"],
      "MULTIPLE_RECURRING_CYCLE_LIMIT_FOR_NON_SUBSCRIPTION_ITEMS",
      "Recurring cycle limit must be 1 when discount does not apply to subscription items"
    );
}

/** What Shopify takes and this sandbox has no place for: said aloud rather than forgotten. */
function refuseUnknown({ combinesWith, context, destination }: DiscountInput): void {
  const unknown =
    (combinesWith?.productDiscountsWithTagsOnSameCartLine != null && "combinesWith.productDiscountsWithTagsOnSameCartLine") ||
    (context?.markets != null && "context.markets") ||
    (destination?.countries != null && "destination.countries");
  if (unknown) throw new Error(`the sandbox does not know ${unknown} of a discount yet`);
}

/**
 * The rules that a discount gets from an input, and what is wrong with it (`root` is the argument's name, for the field
 * paths). With `before`, what the input leaves out stays as it was (an update); without, title, start and value must be given.
 */
export function readDiscountInput(
  input: DiscountInput,
  { kind, root, before, context }: { kind: Discount["kind"]; root: string; before: DiscountRules | null; context: AdminContext }
): { rules: DiscountRules; userErrors: DiscountUserError[] } {
  refuseUnknown(input);
  const userErrors: DiscountUserError[] = [];
  const fault: Fault = (field, code, message) => void userErrors.push(discountFault([root, ...field], code, message));
  const old = before ?? SMALLEST_RULES;
  const rules: DiscountRules = {
    ...old,
    title: input.title ?? old.title,
    startsAt: input.startsAt ?? old.startsAt,
    endsAt: input.endsAt === undefined ? old.endsAt : input.endsAt,
    usageLimit: input.usageLimit === undefined ? old.usageLimit : input.usageLimit,
    appliesOncePerCustomer: input.appliesOncePerCustomer ?? old.appliesOncePerCustomer,
    recurringCycleLimit: input.recurringCycleLimit === undefined ? old.recurringCycleLimit : input.recurringCycleLimit,
    tags: input.tags ?? old.tags,
    combinesWith: {
      orderDiscounts: input.combinesWith?.orderDiscounts ?? old.combinesWith.orderDiscounts,
      productDiscounts: input.combinesWith?.productDiscounts ?? old.combinesWith.productDiscounts,
      shippingDiscounts: input.combinesWith?.shippingDiscounts ?? old.combinesWith.shippingDiscounts,
    },
    context: readContext(input, old.context, context, fault),
    ...readMinimum(input.minimumRequirement, old, context, fault),
  };

  if (rules.title.trim() === "") fault(["title"], "BLANK", "Title can't be blank");
  if (rules.title.length > 255) fault(["title"], "TOO_LONG", "Title is too long (maximum is 255 characters)");
  if (rules.startsAt === "") fault(["startsAt"], "BLANK", "Starts at can't be blank");
  else if (rules.endsAt !== null && rules.endsAt <= rules.startsAt)
    fault(["endsAt"], "END_DATE_BEFORE_START_DATE", "Ends at needs to be after starts_at");
  if (rules.usageLimit !== null && rules.usageLimit < 1) fault(["usageLimit"], "GREATER_THAN", "Usage limit must be greater than 0");

  readPurchaseTypes(input, rules, fault);
  if (kind === "bxgy") readBuyXGetY(input, rules, before, context, fault);
  else if (kind === "free_shipping") {
    rules.value = { freeShipping: true };
    if (input.destination?.countries)
      fault(["destination", "countries"], "INVALID", "the sandbox does not know free shipping for certain countries yet");
    const price = input.maximumShippingPrice;
    if (price !== undefined) rules.maximumShippingPrice = price === null ? null : parseMoneyText(price, context.shop.currency) ?? null;
    if (price != null && rules.maximumShippingPrice === null) fault(["maximumShippingPrice"], "INVALID", "Maximum shipping price is invalid");
  } else if (before === null || input.customerGets != null) {
    const value = before === null || input.customerGets?.value != null ? readValue(input.customerGets?.value, context, fault) : undefined;
    rules.value = value ?? old.value;
    if (before === null || input.customerGets?.items != null) rules.items = readItems(input.customerGets?.items, old.items, context, fault);
  }
  return { rules, userErrors };
}
