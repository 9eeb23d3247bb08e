import { beforeEach, describe, expect, it } from "vitest";
import { priceCheckout } from "../../../sandbox/commerce/price-checkout";
import { FEINKOST } from "../../../sandbox/seed/shop-rows";
import type { Product } from "../../../sandbox/world/entities";
import { gid } from "../../../sandbox/world/world";
import { anAdmin, at } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const CREATE = `mutation ($discount: DiscountCodeBxgyInput!) { discountCodeBxgyCreate(bxgyCodeDiscount: $discount) { codeDiscountNode { id } userErrors { field message code } } }`;
const READ = `query ($code: String!) { codeDiscountNodeByCode(code: $code) { id codeDiscount { __typename ... on DiscountCodeBxgy {
  title status summary usageLimit usesPerOrderLimit appliesOncePerCustomer discountClasses codes(first: 5) { nodes { code } } combinesWith { orderDiscounts } context { __typename }
  customerBuys { isOneTimePurchase items { __typename ... on DiscountCollections { collections(first: 5) { nodes { title } } } } value { __typename ... on DiscountQuantity { quantity } ... on DiscountPurchaseAmount { amount } } }
  customerGets { items { ... on DiscountProducts { products(first: 5) { nodes { id } } } } value { ... on DiscountOnQuantity { quantity { quantity } effect { ... on DiscountPercentage { percentage } } } } }
} } } }`;

describe("discountCodeBxgyCreate", () => {
  let admin: TestAdmin;
  let products: Product[];
  let everything = "";
  beforeEach(async () => {
    admin = await anAdmin();
    products = [...admin.world.stores.products.ofShop(FEINKOST)];
    everything = [...admin.world.stores.collections.ofShop(FEINKOST)].find(({ title }) => title === "Alle Produkte")?.id ?? "";
  });

  const input = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
    title: "Ein Geschenk",
    code: "GESCHENK-1",
    startsAt: "2026-07-01T00:00:00Z",
    endsAt: null,
    usageLimit: 1,
    usesPerOrderLimit: 1,
    context: { all: "ALL" },
    customerBuys: { value: { quantity: "1" }, items: { collections: { add: [gid("Collection", everything)] } } },
    customerGets: {
      value: { discountOnQuantity: { quantity: "1", effect: { percentage: 1 } } },
      items: { products: { productsToAdd: [gid("Product", products[3]?.id ?? "")] } },
    },
    ...changes,
  });
  const create = (changes?: Record<string, unknown>): Promise<unknown> => admin.read(CREATE, "discountCodeBxgyCreate", { discount: input(changes) });

  it("keeps what is bought and what is got, and is found by its code", async () => {
    expect(at(await create(), "userErrors")).toEqual([]);
    expect(await admin.read(READ, "codeDiscountNodeByCode.codeDiscount", { code: "geschenk-1" })).toEqual({
      __typename: "DiscountCodeBxgy",
      title: "Ein Geschenk",
      status: "ACTIVE",
      summary: "Buy 1 item, get 1 item free",
      usageLimit: 1,
      usesPerOrderLimit: 1,
      appliesOncePerCustomer: false,
      discountClasses: ["PRODUCT"],
      codes: { nodes: [{ code: "GESCHENK-1" }] },
      combinesWith: { orderDiscounts: false },
      context: { __typename: "DiscountBuyerSelectionAll" },
      customerBuys: {
        isOneTimePurchase: true,
        items: { __typename: "DiscountCollections", collections: { nodes: [{ title: "Alle Produkte" }] } },
        value: { __typename: "DiscountQuantity", quantity: "1" },
      },
      customerGets: {
        items: { products: { nodes: [{ id: gid("Product", products[3]?.id ?? "") }] } },
        value: { quantity: { quantity: "1" }, effect: { percentage: 1 } },
      },
    });
    expect(admin.announced.map(({ topic }) => topic)).toEqual(["discounts/create"]);
  });

  it.each([
    ["all items on the buying side", { customerBuys: { value: { quantity: "1" }, items: { all: true } } }, ["customerBuys", "items", "all"]],
    [
      "all items on the getting side",
      { customerGets: { value: { discountOnQuantity: { quantity: "1", effect: { percentage: 1 } } }, items: { all: true } } },
      ["customerGets", "items", "all"],
    ],
    ["a plain percentage", { customerGets: { value: { percentage: 1 }, items: {} } }, ["customerGets", "value"]],
    ["neither quantity nor amount to buy", { customerBuys: { value: {}, items: {} } }, ["customerBuys", "value"]],
    ["nothing that is bought", { customerBuys: undefined }, ["customerBuys", "value"]],
    ["no use in an order", { usesPerOrderLimit: 0 }, ["usesPerOrderLimit"]],
  ])("refuses %s", async (_what, changes, field) => {
    const answer = await create(changes);
    expect(at(answer, "codeDiscountNode")).toBeNull();
    expect((at(answer, "userErrors") as { field: string[] }[]).map((error) => error.field)).toContainEqual(["bxgyCodeDiscount", ...field]);
    expect(admin.world.stores.discounts.size).toBe(0);
  });

  it("codes are added to it like to any other, and hold at the checkout", async () => {
    const id = String(at(await create(), "codeDiscountNode.id"));
    await admin.read(
      "mutation ($id: ID!) { discountRedeemCodeBulkAdd(discountId: $id, codes: [{ code: \"GESCHENK-2\" }]) { bulkCreation { id } userErrors { code } } }",
      "discountRedeemCodeBulkAdd",
      { id }
    );
    await admin.passLater();
    const variantOf = (place: number): string => products[place]?.variants[0]?.id ?? "";
    const priced = priceCheckout(admin.world, {
      shop: FEINKOST,
      lines: [
        { variantId: variantOf(0), quantity: 1 },
        { variantId: variantOf(3), quantity: 1 },
      ],
      codes: ["GESCHENK-2"],
      customer: null,
      shippingCountry: null,
    });
    expect(priced.applied).toMatchObject([{ code: "GESCHENK-2", amount: products[3]?.variants[0]?.price }]);
  });

  it("an update changes what it names and leaves the rest", async () => {
    const id = String(at(await create(), "codeDiscountNode.id"));
    const update = "mutation ($id: ID!, $discount: DiscountCodeBxgyInput!) { discountCodeBxgyUpdate(id: $id, bxgyCodeDiscount: $discount) { userErrors { message } } }";
    expect(await admin.read(update, "discountCodeBxgyUpdate.userErrors", { id, discount: { customerBuys: { value: { amount: "40.00" } } } })).toEqual([]);
    expect(await admin.read(READ, "codeDiscountNodeByCode.codeDiscount", { code: "GESCHENK-1" })).toMatchObject({
      title: "Ein Geschenk",
      usesPerOrderLimit: 1,
      customerBuys: { items: { collections: { nodes: [{ title: "Alle Produkte" }] } }, value: { amount: "40.00" } },
      customerGets: { value: { quantity: { quantity: "1" } } },
    });
  });
});
