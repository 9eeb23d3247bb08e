import type { Discount } from "../../world/entities";
import { gid, idOf } from "../../world/world";
import type { AdminContext } from "../context";
import { codeFault, discountFault, takenFault, unknownDiscount } from "./discount-faults";
import type { DiscountUserError } from "./discount-faults";
import { readDiscountInput } from "./read-discount-input";
import type { DiscountInput, DiscountRules } from "./read-discount-input";

/** What the mutations about one discount answer with. */
export interface DiscountAnswer {
  codeDiscountNode: Discount | null;
  userErrors: DiscountUserError[];
}

const ROOTS = { basic: "basicCodeDiscount", free_shipping: "freeShippingCodeDiscount", bxgy: "bxgyCodeDiscount" } as const;

/** The discount with that id in this shop. */
export function findDiscount(context: AdminContext, longId: string): Discount | undefined {
  const discount = context.world.stores.discounts.get(idOf("DiscountCodeNode", longId) ?? idOf("DiscountNode", longId) ?? "");
  return discount?.shop === context.shop.shop ? discount : undefined;
}

/** `discountCodeBasicCreate`, `discountCodeFreeShippingCreate` and `discountCodeBxgyCreate`: a discount with its first code, which nobody else in the shop may have. */
export function createDiscount(kind: Discount["kind"], input: DiscountInput, context: AdminContext): DiscountAnswer {
  const root = ROOTS[kind];
  const { rules, userErrors } = readDiscountInput(input, { kind, root, before: null, context });
  const code = input.code ?? "";
  const wrongCode = codeFault(code, [root, "code"]);
  if (wrongCode) userErrors.push(wrongCode);
  else if (context.world.discountByCode(context.shop.shop, code)) userErrors.push(takenFault([root, "code"]));
  if (userErrors.length > 0) return { codeDiscountNode: null, userErrors };
  const now = context.world.nowText();
  const discount = context.world.stores.discounts.put({
    ...rules,
    shop: context.shop.shop,
    id: context.world.nextId(),
    kind,
    codes: [{ id: context.world.nextId(), code, usageCount: 0, createdAt: now }],
    usedBy: [],
    deactivatedAt: null,
    createdByApp: true,
    createdAt: now,
    updatedAt: now,
    metafields: [],
  });
  context.announce(discount.shop, "discounts/create", { kind: "discount", discount });
  return { codeDiscountNode: discount, userErrors: [] };
}

/** What is wrong with giving the discount that code: only one that has a single code can change it. */
function renameFault(discount: Discount, code: string | null | undefined, root: string, context: AdminContext): DiscountUserError | null {
  if (code == null || discount.codes.some((own) => own.code === code)) return null;
  if (discount.codes.length > 1) return discountFault([root, "code"], "INVALID", "Code cannot be changed for a discount with several codes");
  const holder = context.world.discountByCode(discount.shop, code);
  return codeFault(code, [root, "code"]) ?? (holder && holder !== discount ? takenFault([root, "code"]) : null);
}

/**
 * `discountCodeBasicUpdate`, `discountCodeFreeShippingUpdate` and `discountCodeBxgyUpdate`: what the input leaves out stays. A discount
 * that was deactivated has merely ended: a later end makes it good again.
 */
export function updateDiscount(kind: Discount["kind"], id: string, input: DiscountInput, context: AdminContext): DiscountAnswer {
  const root = ROOTS[kind];
  const discount = findDiscount(context, id);
  if (!discount || discount.kind !== kind) return { codeDiscountNode: null, userErrors: [unknownDiscount("id")] };
  const before: DiscountRules = discount;
  const { rules, userErrors } = readDiscountInput(input, { kind, root, before, context });
  const wrongCode = renameFault(discount, input.code, root, context);
  if (wrongCode) userErrors.push(wrongCode);
  if (userErrors.length > 0) return { codeDiscountNode: null, userErrors };
  const only = discount.codes[0];
  Object.assign(discount, ruleFields(rules), { updatedAt: context.world.nowText() });
  if (discount.endsAt === null || discount.endsAt > context.world.nowText()) discount.deactivatedAt = null;
  if (input.code != null && only && only.code !== input.code && discount.codes.length === 1) discount.codes = [{ ...only, code: input.code }];
  return changed(discount, context);
}

/** The rules alone: what is read from an input must not bring a discount's codes and counters with it. */
const RULES = [
  "title", "value", "items", "minimumSubtotal", "minimumQuantity", "startsAt", "endsAt", "usageLimit", "appliesOncePerCustomer", "combinesWith",
  "context", "maximumShippingPrice", "recurringCycleLimit", "appliesOnOneTimePurchase", "appliesOnSubscription", "buys", "getsQuantity",
  "usesPerOrderLimit", "tags",
] as const satisfies (keyof DiscountRules)[];

const ruleFields = (rules: DiscountRules): Partial<DiscountRules> =>
  Object.fromEntries(RULES.filter((name) => rules[name] !== undefined).map((name) => [name, rules[name]]));

function changed(discount: Discount, context: AdminContext): DiscountAnswer {
  discount.updatedAt = context.world.nowText();
  context.world.stores.discounts.put(discount);
  context.announce(discount.shop, "discounts/update", { kind: "discount", discount });
  return { codeDiscountNode: discount, userErrors: [] };
}

/** `discountCodeDeactivate`: it ends now. Repeating it changes nothing. */
export function deactivateDiscount(id: string, context: AdminContext): DiscountAnswer {
  const discount = findDiscount(context, id);
  if (!discount) return { codeDiscountNode: null, userErrors: [unknownDiscount("id")] };
  if (discount.deactivatedAt !== null) return { codeDiscountNode: discount, userErrors: [] };
  const now = context.world.nowText();
  discount.deactivatedAt = now;
  if (discount.endsAt === null || discount.endsAt > now) discount.endsAt = now;
  return changed(discount, context);
}

/** `discountCodeActivate`: it holds from now on, without an end if that was past. */
export function activateDiscount(id: string, context: AdminContext): DiscountAnswer {
  const discount = findDiscount(context, id);
  if (!discount) return { codeDiscountNode: null, userErrors: [unknownDiscount("id")] };
  const now = context.world.nowText();
  discount.deactivatedAt = null;
  if (discount.endsAt !== null && discount.endsAt <= now) discount.endsAt = null;
  if (discount.startsAt > now) discount.startsAt = now;
  return changed(discount, context);
}

/** `discountCodeDelete`: the discount and all of its codes are gone. */
export function deleteDiscount(id: string, context: AdminContext): { deletedCodeDiscountId: string | null; userErrors: DiscountUserError[] } {
  const discount = findDiscount(context, id);
  if (!discount) return { deletedCodeDiscountId: null, userErrors: [unknownDiscount("id")] };
  context.world.stores.discounts.remove(discount.id);
  context.announce(discount.shop, "discounts/delete", { kind: "discount", discount });
  return { deletedCodeDiscountId: gid("DiscountCodeNode", discount.id), userErrors: [] };
}
