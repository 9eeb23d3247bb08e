import { beforeEach, describe, expect, it } from "vitest";
import { priceCheckout } from "../../../sandbox/commerce/price-checkout";
import { FEINKOST } from "../../../sandbox/seed/shop-rows";
import { gid } from "../../../sandbox/world/world";
import { anAdmin, at, createdDiscount } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const STATUS = "query ($id: ID!) { codeDiscountNode(id: $id) { codeDiscount { ... on DiscountCodeBasic { status endsAt } } } }";
const UPDATE = "mutation ($id: ID!, $discount: DiscountCodeBasicInput!) { discountCodeBasicUpdate(id: $id, basicCodeDiscount: $discount) { userErrors { field message code } } }";

describe("what is switched off, and on again", () => {
  let admin: TestAdmin;
  let id = "";
  beforeEach(async () => {
    admin = await anAdmin();
    id = await createdDiscount(admin, { minimumRequirement: null, usageLimit: null });
  });

  const act = (verb: "Activate" | "Deactivate"): Promise<unknown> =>
    admin.read(`mutation ($id: ID!) { discountCode${verb}(id: $id) { userErrors { message } } }`, `discountCode${verb}.userErrors`, { id });
  const state = (): Promise<unknown> => admin.read(STATUS, "codeDiscountNode.codeDiscount", { id });
  const atCheckout = (code = "DANKE-1"): string[] =>
    priceCheckout(admin.world, {
      shop: FEINKOST,
      lines: [{ variantId: [...admin.world.stores.products.ofShop(FEINKOST)][0]?.variants[0]?.id ?? "", quantity: 1 }],
      codes: [code],
      customer: null,
      shippingCountry: null,
    }).refused.map(({ reason }) => reason);

  it("a deactivated discount ends at that moment, and its codes are refused", async () => {
    expect(atCheckout()).toEqual([]);
    expect(await act("Deactivate")).toEqual([]);
    expect(await state()).toEqual({ status: "EXPIRED", endsAt: "2026-07-15T09:30:00.000Z" });
    expect(atCheckout()).toEqual(["expired"]);
    expect(await act("Deactivate")).toEqual([]);
    expect(admin.announced.map(({ topic }) => topic)).toEqual(["discounts/create", "discounts/update"]);
  });

  it("an activated one holds again, without an end: the old one has to be set anew", async () => {
    await act("Deactivate");
    expect(await act("Activate")).toEqual([]);
    expect(await state()).toEqual({ status: "ACTIVE", endsAt: null });
    expect(atCheckout()).toEqual([]);
    expect(at(await admin.read(UPDATE, "discountCodeBasicUpdate", { id, discount: { endsAt: "2026-10-31T22:59:59Z" } }), "userErrors")).toEqual([]);
    expect(await state()).toEqual({ status: "ACTIVE", endsAt: "2026-10-31T22:59:59.000Z" });
  });

  it("a later end alone makes a deactivated one good again; an end that is past ends it", async () => {
    await act("Deactivate");
    await admin.read(UPDATE, "", { id, discount: { endsAt: "2026-12-31T00:00:00Z" } });
    expect(atCheckout()).toEqual([]);
    await admin.read(UPDATE, "", { id, discount: { endsAt: "2026-07-02T00:00:00Z" } });
    expect(await state()).toMatchObject({ status: "EXPIRED" });
    expect(atCheckout()).toEqual(["expired"]);
  });

  it("a code that was deleted can be added again, and holds again", async () => {
    const add = 'mutation ($id: ID!) { discountRedeemCodeBulkAdd(discountId: $id, codes: [{ code: "DANKE-2" }]) { bulkCreation { id } userErrors { code } } }';
    await admin.read(add, "", { id });
    await admin.passLater();
    const first = [...admin.world.stores.discounts.all()][0]?.codes.find(({ code }) => code === "DANKE-2");
    await admin.read("mutation ($id: ID!, $ids: [ID!]) { discountCodeRedeemCodeBulkDelete(discountId: $id, ids: $ids) { job { id } userErrors { code } } }", "", {
      id,
      ids: [gid("DiscountRedeemCode", first?.id ?? "")],
    });
    await admin.passLater();
    expect(atCheckout("DANKE-2")).toEqual(["unknown"]);
    await admin.read(add, "", { id });
    await admin.passLater();
    const creation = [...admin.world.stores.codeCreations.all()].at(-1);
    expect(creation?.codes).toMatchObject([{ code: "DANKE-2", error: null }]);
    expect(creation?.codes[0]?.redeemCodeId).not.toBe(first?.id);
    expect(atCheckout("DANKE-2")).toEqual([]);
  });

  it("which purchases and how many orders of a subscription it is for is kept", async () => {
    const items = { all: true };
    const value = { percentage: 0.1 };
    const forSubscriptions = await createdDiscount(admin, { code: "ABO", recurringCycleLimit: 1, customerGets: { value, items, appliesOnSubscription: true, appliesOnOneTimePurchase: false } });
    const read = "query ($id: ID!) { codeDiscountNode(id: $id) { codeDiscount { ... on DiscountCodeBasic { recurringCycleLimit customerGets { appliesOnSubscription appliesOnOneTimePurchase } } } } }";
    expect(await admin.read(read, "codeDiscountNode.codeDiscount", { id: forSubscriptions })).toEqual({
      recurringCycleLimit: 1,
      customerGets: { appliesOnSubscription: true, appliesOnOneTimePurchase: false },
    });
    expect(atCheckout("ABO")).toEqual(["not_for_these_products"]);
    const refused = async (discount: object): Promise<unknown> => at(await admin.read(UPDATE, "discountCodeBasicUpdate", { id, discount }), "userErrors.0.code");
    expect(await refused({ customerGets: { appliesOnSubscription: false, appliesOnOneTimePurchase: false } })).toBe("APPLIES_ON_NOTHING");
    expect(await refused({ recurringCycleLimit: 3 })).toBe("MULTIPLE_RECURRING_CYCLE_LIMIT_FOR_NON_SUBSCRIPTION_ITEMS");
  });
});
