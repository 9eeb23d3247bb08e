import { beforeEach, describe, expect, it } from "vitest";
import { cancelOrder } from "../../../sandbox/commerce/cancel-order";
import { placeOrder } from "../../../sandbox/commerce/place-order";
import { FEINKOST, TEEHAUS } from "../../../sandbox/seed/shop-rows";
import { gid } from "../../../sandbox/world/world";
import { okay } from "../commerce/a-shop";
import { ALL_SCOPES, anAdmin, at } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const CREDIT = `mutation ($id: ID!, $input: StoreCreditAccountCreditInput!) { storeCreditAccountCredit(id: $id, creditInput: $input) {
  storeCreditAccountTransaction { id amount { amount } balanceAfterTransaction { amount } expiresAt account { id balance { amount } } } userErrors { field message code } } }`;
const DEBIT = `mutation ($id: ID!, $input: StoreCreditAccountDebitInput!) { storeCreditAccountDebit(id: $id, debitInput: $input) {
  storeCreditAccountTransaction { amount { amount } account { balance { amount } } } userErrors { field code } } }`;
const READ = `query ($id: ID!) { customer(id: $id) { storeCreditAccounts(first: 5) { nodes { id balance { amount currencyCode } owner { ... on Customer { email } }
  transactions(first: 20) { nodes { __typename event amount { amount } balanceAfterTransaction { amount } origin { ... on OrderTransaction { gateway order { id } } } ... on StoreCreditAccountCreditTransaction { remainingAmount { amount } } } } } } } }`;
const euro = (amount: string): { amount: string; currencyCode: string } => ({ amount, currencyCode: "EUR" });

describe("store credit", () => {
  let admin: TestAdmin;
  let customerId = "";
  let id = "";
  const order = (changes: object = {}) =>
    placeOrder(admin.world, () => "event", {
      shop: FEINKOST,
      customer: { email: "anna@example.com" },
      lines: [{ variantId: [...admin.world.stores.products.ofShop(FEINKOST)][0]?.variants[0]?.id ?? "", quantity: 3 }],
      discountCodes: [],
      shippingAddress: null,
      paid: true,
      ...changes,
    });
  beforeEach(async () => {
    admin = await anAdmin();
    customerId = okay(order()).customerId ?? "";
    id = gid("Customer", customerId);
  });

  const credit = (amount: string, more: object = {}): Promise<unknown> => admin.read(CREDIT, "storeCreditAccountCredit", { id, input: { creditAmount: euro(amount), ...more } });
  const account = async (): Promise<unknown> => at(await admin.read(READ, "customer", { id }), "storeCreditAccounts.nodes.0");

  it("opens an account with the first credit, and adds to it with the next", async () => {
    expect(await account()).toBeUndefined();
    expect(await credit("10.00")).toMatchObject({ storeCreditAccountTransaction: { amount: { amount: "10.00" }, balanceAfterTransaction: { amount: "10.00" } }, userErrors: [] });
    await credit("5");
    expect(await account()).toMatchObject({ balance: { amount: "15.00", currencyCode: "EUR" }, owner: { email: "anna@example.com" } });
    expect(admin.world.stores.storeCreditAccounts.size).toBe(1);
  });

  it.each([
    ["another currency", { creditAmount: { amount: "5", currencyCode: "USD" } }, "UNSUPPORTED_CURRENCY"],
    ["nothing", { creditAmount: euro("0") }, "NEGATIVE_OR_ZERO_AMOUNT"],
    ["less than nothing", { creditAmount: euro("-5") }, "NEGATIVE_OR_ZERO_AMOUNT"],
    ["more than may be", { creditAmount: euro("15000.01") }, "CREDIT_LIMIT_EXCEEDED"],
    ["an end that is past", { creditAmount: euro("5"), expiresAt: "2026-07-15T09:30:00Z" }, "EXPIRES_AT_IN_PAST"],
  ])("a credit of %s is refused", async (_what, input, code) => {
    expect(await admin.read(CREDIT, "storeCreditAccountCredit", { id, input })).toMatchObject({ storeCreditAccountTransaction: null, userErrors: [{ code }] });
    expect(admin.world.stores.storeCreditAccounts.size).toBe(0);
  });

  it("neither strangers nor another shop's customers get any", async () => {
    const input = { creditAmount: euro("5") };
    expect(await admin.read(CREDIT, "storeCreditAccountCredit.userErrors.0.code", { id: "gid://shopify/Customer/1", input })).toBe("OWNER_NOT_FOUND");
    expect(await admin.read(CREDIT, "storeCreditAccountCredit.userErrors.0.code", { id, input }, TEEHAUS)).toBe("OWNER_NOT_FOUND");
    expect(await admin.read(CREDIT, "storeCreditAccountCredit.userErrors.0.code", { id: "gid://shopify/StoreCreditAccount/1", input })).toBe("ACCOUNT_NOT_FOUND");
  });

  it("a debit takes no more than there is", async () => {
    await credit("10");
    const debit = (amount: string): Promise<unknown> => admin.read(DEBIT, "storeCreditAccountDebit", { id, input: { debitAmount: euro(amount) } });
    expect(await debit("10.01")).toMatchObject({ storeCreditAccountTransaction: null, userErrors: [{ code: "INSUFFICIENT_FUNDS" }] });
    expect(await debit("4")).toMatchObject({ storeCreditAccountTransaction: { amount: { amount: "-4.00" }, account: { balance: { amount: "6.00" } } }, userErrors: [] });
  });

  it("pays at the checkout, and comes back with a cancellation", async () => {
    await credit("10");
    const paid = okay(order({ storeCredit: true }));
    expect(paid.transactions.map(({ gateway, amount }) => [gateway, amount])).toEqual([
      ["shopify_store_credit", 1000],
      [undefined, paid.total - 1000],
    ]);
    expect(await account()).toMatchObject({
      balance: { amount: "0.00" },
      transactions: {
        nodes: [
          { __typename: "StoreCreditAccountCreditTransaction", event: "ADJUSTMENT", remainingAmount: { amount: "0.00" }, origin: null },
          { __typename: "StoreCreditAccountDebitTransaction", event: "ORDER_PAYMENT", amount: { amount: "-10.00" }, origin: { gateway: "shopify_store_credit", order: { id: gid("Order", paid.id) } } },
        ],
      },
    });
    okay(cancelOrder(admin.world, () => "event", { orderId: paid.id }));
    expect(await account()).toMatchObject({ balance: { amount: "10.00" }, transactions: { nodes: [{}, {}, { event: "ORDER_CANCELLATION" }] } });
    expect(paid.financialStatus).toBe("refunded");
  });

  it("authorised money is given up with a cancellation before it was taken", async () => {
    await credit("10");
    const held = okay(order({ storeCredit: true, capture: "on_fulfilment" }));
    expect(held.financialStatus).toBe("authorized");
    expect(await account()).toMatchObject({ balance: { amount: "0.00" } });
    okay(cancelOrder(admin.world, () => "event", { orderId: held.id }));
    expect(held.financialStatus).toBe("voided");
    expect(await account()).toMatchObject({ balance: { amount: "10.00" } });
  });

  it("what ends first is spent first, and what is left of it ends", async () => {
    await credit("10", { expiresAt: "2026-08-01T00:00:00Z" });
    await credit("5");
    await admin.read(DEBIT, "", { id, input: { debitAmount: euro("4") } });
    admin.clock.time = new Date("2026-08-01T00:00:00Z");
    expect(await account()).toMatchObject({
      balance: { amount: "5.00" },
      transactions: { nodes: [{}, {}, {}, { __typename: "StoreCreditAccountExpirationTransaction", amount: { amount: "-6.00" } }] },
    });
    expect(okay(order({ storeCredit: true })).transactions[0]).toMatchObject({ gateway: "shopify_store_credit", amount: 500 });
  });

  it("is closed without its scopes", async () => {
    admin.scopes(ALL_SCOPES.filter((scope) => !scope.includes("store_credit")));
    expect((await admin.ask(CREDIT, { id, input: { creditAmount: euro("5") } })).errors[0]?.message).toContain("`write_store_credit_account_transactions` access scope");
    expect((await admin.ask(READ, { id })).errors[0]?.message).toContain("read_store_credit_accounts");
  });
});
