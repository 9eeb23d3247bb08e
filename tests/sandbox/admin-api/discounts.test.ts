import { beforeEach, describe, expect, it } from "vitest";
import { FEINKOST, TEEHAUS } from "../../../sandbox/seed/shop-rows";
import { gid } from "../../../sandbox/world/world";
import { anAdmin, aDiscountInput, at, CREATE_DISCOUNT, createdDiscount } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const READ = `query ($id: ID!) { codeDiscountNode(id: $id) { id codeDiscount { __typename ... on DiscountCodeBasic {
  title status usageLimit appliesOncePerCustomer asyncUsageCount startsAt endsAt codesCount { count } codes(first: 10) { nodes { code asyncUsageCount } }
  combinesWith { orderDiscounts productDiscounts shippingDiscounts } context { __typename }
  minimumRequirement { ... on DiscountMinimumSubtotal { greaterThanOrEqualToSubtotal { amount currencyCode } } }
  customerGets { value { ... on DiscountPercentage { percentage } ... on DiscountAmount { amount { amount } appliesOnEachItem } } items { __typename } }
} } } }`;

describe("discounts", () => {
  let admin: TestAdmin;
  beforeEach(async () => {
    admin = await anAdmin();
  });

  const errorsOf = async (changes: Record<string, unknown>): Promise<unknown> => {
    const { data, errors } = await admin.ask(CREATE_DISCOUNT, { discount: aDiscountInput(changes) });
    expect(errors).toEqual([]);
    return at(data, "discountCodeBasicCreate.userErrors");
  };

  it("are kept as they were asked for; they combine with nothing and are for all unless said otherwise", async () => {
    const id = await createdDiscount(admin, { context: undefined });
    const { data } = await admin.ask(READ, { id });
    expect(at(data, "codeDiscountNode.codeDiscount")).toEqual({
      __typename: "DiscountCodeBasic",
      title: "10 % für das nächste Mal",
      status: "ACTIVE",
      usageLimit: 1,
      appliesOncePerCustomer: false,
      asyncUsageCount: 0,
      startsAt: "2026-07-01T00:00:00.000Z",
      endsAt: "2026-10-31T22:59:59.000Z",
      codesCount: { count: 1 },
      codes: { nodes: [{ code: "DANKE-1", asyncUsageCount: 0 }] },
      combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false },
      context: { __typename: "DiscountBuyerSelectionAll" },
      minimumRequirement: { greaterThanOrEqualToSubtotal: { amount: "40.00", currencyCode: "EUR" } },
      customerGets: { value: { percentage: 0.1 }, items: { __typename: "AllDiscountItems" } },
    });
    expect(admin.announced.map(({ topic }) => topic)).toEqual(["discounts/create"]);
  });

  it.each([
    ["no code", { code: "" }, [{ field: ["basicCodeDiscount", "code"], message: "Code can't be blank", code: "BLANK" }]],
    ["no title", { title: " " }, [{ field: ["basicCodeDiscount", "title"], message: "Title can't be blank", code: "BLANK" }]],
    ["no start", { startsAt: undefined }, [{ field: ["basicCodeDiscount", "startsAt"], message: "Starts at can't be blank", code: "BLANK" }]],
    [
      "an end before the start",
      { endsAt: "2026-06-30T00:00:00Z" },
      [{ field: ["basicCodeDiscount", "endsAt"], message: "Ends at needs to be after starts_at", code: "END_DATE_BEFORE_START_DATE" }],
    ],
    [
      "more than all",
      { customerGets: { value: { percentage: 10 }, items: { all: true } } },
      [
        {
          field: ["basicCodeDiscount", "customerGets", "value", "percentage"],
          message: "Value must be between 0.0 and 1.0",
          code: "VALUE_OUTSIDE_RANGE",
        },
      ],
    ],
    [
      "a limit of none",
      { usageLimit: 0 },
      [{ field: ["basicCodeDiscount", "usageLimit"], message: "Usage limit must be greater than 0", code: "GREATER_THAN" }],
    ],
    [
      "an amount of nothing",
      { customerGets: { value: { discountAmount: { amount: "0.00" } }, items: { all: true } } },
      [expect.objectContaining({ code: "GREATER_THAN" })],
    ],
    ["nothing that it is for", { customerGets: { value: { percentage: 0.1 }, items: {} } }, [expect.objectContaining({ code: "BLANK" })]],
    [
      "a product that is not there",
      { customerGets: { value: { percentage: 0.1 }, items: { products: { productsToAdd: ["gid://shopify/Product/1"] } } } },
      [expect.objectContaining({ code: "INVALID" })],
    ],
    [
      "both minimums",
      { minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: "40" }, quantity: { greaterThanOrEqualToQuantity: "2" } } },
      [expect.objectContaining({ code: "MINIMUM_SUBTOTAL_AND_QUANTITY_RANGE_BOTH_PRESENT" })],
    ],
  ])("are refused with %s", async (_what, changes, expected) => {
    expect(await errorsOf(changes)).toEqual(expected);
    expect(admin.world.stores.discounts.size).toBe(0);
    expect(admin.announced).toEqual([]);
  });

  it("a code can be given once in a shop, however it is spelled; another shop may have it too", async () => {
    await createdDiscount(admin);
    expect(await errorsOf({ code: "danke-1" })).toEqual([
      { field: ["basicCodeDiscount", "code"], message: "Code must be unique. Please try a different code.", code: "TAKEN" },
    ]);
    expect(await createdDiscount(admin, {}, TEEHAUS)).toContain("gid://shopify/DiscountCodeNode/");
    expect(await admin.read('{ codeDiscountNodeByCode(code: "DANKE-2") { id } }', "codeDiscountNodeByCode")).toBeNull();
  });

  it("an update changes what it names and leaves the rest", async () => {
    const id = await createdDiscount(admin);
    const update =
      "mutation ($id: ID!, $discount: DiscountCodeBasicInput!) { discountCodeBasicUpdate(id: $id, basicCodeDiscount: $discount) { codeDiscountNode { id } userErrors { code } } }";
    await admin.read(update, "", { id, discount: { endsAt: "2026-12-31T00:00:00Z", combinesWith: { shippingDiscounts: true } } });
    const { data } = await admin.ask(READ, { id });
    expect(at(data, "codeDiscountNode.codeDiscount")).toMatchObject({
      title: "10 % für das nächste Mal",
      endsAt: "2026-12-31T00:00:00.000Z",
      usageLimit: 1,
      combinesWith: { orderDiscounts: false, shippingDiscounts: true },
    });
    expect(await admin.read(update, "discountCodeBasicUpdate.userErrors", { id: gid("DiscountCodeNode", "1"), discount: { title: "x" } })).toEqual([
      { code: "INVALID" },
    ]);
    expect(admin.announced.map(({ topic }) => topic)).toEqual(["discounts/create", "discounts/update"]);
  });

  it("a deactivated discount has ended, an activated one holds again", async () => {
    const id = await createdDiscount(admin);
    const change = (mutation: string) =>
      `mutation ($id: ID!) { ${mutation}(id: $id) { codeDiscountNode { codeDiscount { ... on DiscountCodeBasic { status } } } userErrors { code } } }`;
    const path = (mutation: string) => `${mutation}.codeDiscountNode.codeDiscount.status`;
    expect(await admin.read(change("discountCodeDeactivate"), path("discountCodeDeactivate"), { id })).toBe("EXPIRED");
    admin.clock.time = new Date(admin.clock.time.getTime() + 1000);
    expect(await admin.read(change("discountCodeActivate"), path("discountCodeActivate"), { id })).toBe("ACTIVE");
  });

  it("a discount ends by the clock", async () => {
    const id = await createdDiscount(admin, { startsAt: "2026-08-01T00:00:00Z" });
    const status = () => admin.read(READ, "codeDiscountNode.codeDiscount.status", { id });
    expect(await status()).toBe("SCHEDULED");
    admin.clock.time = new Date("2026-08-02T00:00:00Z");
    expect(await status()).toBe("ACTIVE");
    admin.clock.time = new Date("2026-11-01T00:00:00Z");
    expect(await status()).toBe("EXPIRED");
  });

  it("a deleted discount takes its codes along, which can be given again", async () => {
    const id = await createdDiscount(admin);
    expect(
      await admin.read(
        "mutation ($id: ID!) { discountCodeDelete(id: $id) { deletedCodeDiscountId userErrors { code } } }",
        "discountCodeDelete.deletedCodeDiscountId",
        { id }
      )
    ).toBe(id);
    expect(await createdDiscount(admin)).not.toBe(id);
    expect(admin.announced.map(({ topic }) => topic)).toEqual(["discounts/create", "discounts/delete", "discounts/create"]);
  });

  it("free shipping is a discount of its own kind", async () => {
    const create =
      "mutation ($discount: DiscountCodeFreeShippingInput!) { discountCodeFreeShippingCreate(freeShippingCodeDiscount: $discount) { codeDiscountNode { codeDiscount { __typename ... on DiscountCodeFreeShipping { maximumShippingPrice { amount } destinationSelection { __typename } } } } userErrors { field code } } }";
    const discount = {
      title: "Versand frei",
      code: "FREI",
      startsAt: "2026-07-01T00:00:00Z",
      destination: { all: true },
      maximumShippingPrice: "9.90",
    };
    expect(await admin.read(create, "discountCodeFreeShippingCreate.codeDiscountNode.codeDiscount", { discount })).toEqual({
      __typename: "DiscountCodeFreeShipping",
      maximumShippingPrice: { amount: "9.90" },
      destinationSelection: { __typename: "DiscountCountryAll" },
    });
  });

  it("values and conditions of every kind come back as they were given", async () => {
    const [product] = [...admin.world.stores.products.ofShop(FEINKOST)];
    const id = await createdDiscount(admin, {
      customerGets: {
        value: { discountAmount: { amount: "5.00", appliesOnEachItem: false } },
        items: { products: { productsToAdd: [gid("Product", product?.id ?? "")] } },
      },
    });
    expect(await admin.read(READ, "codeDiscountNode.codeDiscount.customerGets", { id })).toEqual({
      value: { amount: { amount: "5.00" }, appliesOnEachItem: false },
      items: { __typename: "DiscountProducts" },
    });
  });

  it("are found by title, code and status", async () => {
    const id = await createdDiscount(admin);
    await createdDiscount(admin, { title: "Anderes", code: "ANDERS" });
    const find = (query: string) =>
      admin.read("query ($query: String) { discountNodes(first: 5, query: $query) { nodes { id } } }", "discountNodes.nodes", { query });
    expect(await find("code:danke-1 status:active")).toEqual([{ id: id.replace("DiscountCodeNode", "DiscountNode") }]);
    expect(await find("status:expired")).toEqual([]);
  });

  it("an amount, an address or an instant that is none is refused before anything happens", async () => {
    const { data, errors } = await admin.ask(CREATE_DISCOUNT, { discount: aDiscountInput({ startsAt: "soon" }) });
    expect(data).toBeNull();
    expect(errors[0]?.message).toContain('Invalid DateTime value: "soon"');
    expect(
      (await admin.ask(CREATE_DISCOUNT, { discount: aDiscountInput({ minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: "4,00" } } }) }))
        .errors[0]?.message
    ).toContain("Invalid Decimal value");
  });
});
