import { beforeEach, describe, expect, it } from "vitest";
import { placeOrder } from "../../../sandbox/commerce/place-order";
import { refundOrder } from "../../../sandbox/commerce/refund-order";
import { FEINKOST, TEEHAUS } from "../../../sandbox/seed/shop-rows";
import { gid } from "../../../sandbox/world/world";
import { okay } from "../commerce/a-shop";
import { ALL_SCOPES, anAdmin, at } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const CREATE = `mutation ($input: GiftCardCreateInput!) { giftCardCreate(input: $input) { giftCardCode giftCard { id balance { amount } lastCharacters maskedCode } userErrors { field message code } } }`;
const READ = `query ($id: ID!) { giftCard(id: $id) { balance { amount currencyCode } initialValue { amount } enabled isRedeemable expiresOn note deactivatedAt customer { email } order { id } recipientAttributes { message recipient { email } }
  transactions(first: 10) { nodes { __typename amount { amount } note processedAt } } } }`;

describe("gift cards", () => {
  let admin: TestAdmin;
  beforeEach(async () => {
    admin = await anAdmin();
  });

  const create = (input: Record<string, unknown> = {}): Promise<unknown> =>
    admin.read(CREATE, "giftCardCreate", { input: { initialValue: "25.00", code: "DANKE2026ABCD", ...input } });
  const created = async (input?: Record<string, unknown>): Promise<string> => String(at(await create(input), "giftCard.id"));
  const order = (changes: object) =>
    placeOrder(admin.world, () => "event", {
      shop: FEINKOST,
      customer: { email: "anna@example.com" },
      lines: [{ variantId: [...admin.world.stores.products.ofShop(FEINKOST)][0]?.variants[0]?.id ?? "", quantity: 3 }],
      discountCodes: [],
      shippingAddress: null,
      paid: true,
      ...changes,
    });

  it("are made with a code of one's own or a made-up one; only its last letters are shown afterwards", async () => {
    expect(await create()).toMatchObject({
      giftCardCode: "danke2026abcd",
      giftCard: { balance: { amount: "25.00" }, lastCharacters: "abcd", maskedCode: "•••• •••• •••• abcd" },
      userErrors: [],
    });
    expect(at(await create({ code: null, initialValue: null, initialAmount: { amount: "5", currencyCode: "EUR" } }), "giftCardCode")).toMatch(/^[a-z0-9]{16}$/);
  });

  it.each([
    ["a short code", { code: "DANKE12" }, "TOO_SHORT", ["input", "code"]],
    ["a long code", { code: "DANKE1234567890123456" }, "TOO_LONG", ["input", "code"]],
    ["a code with a hyphen", { code: "DANKE-2026" }, "INVALID", ["input", "code"]],
    ["no value", { initialValue: null }, "MISSING_ARGUMENT", ["input", "initialValue"]],
    ["a value of nothing", { initialValue: "0" }, "GREATER_THAN", ["input", "initialValue"]],
    ["a value beyond the limit", { initialValue: "2000.01" }, "GIFT_CARD_LIMIT_EXCEEDED", ["input", "initialValue"]],
    ["a customer that is not there", { customerId: "gid://shopify/Customer/1" }, "CUSTOMER_NOT_FOUND", ["input", "customerId"]],
  ])("are refused with %s", async (_what, input, code, field) => {
    expect(await create(input)).toMatchObject({ giftCard: null, giftCardCode: null, userErrors: [{ code, field }] });
    expect(admin.world.stores.giftCards.size).toBe(0);
  });

  it("a code is given once in a shop, however it is spelled", async () => {
    await create();
    expect(at(await create({ code: "danke2026ABCD" }), "userErrors")).toEqual([{ field: ["input", "code"], message: "Code has already been taken", code: "TAKEN" }]);
    expect(at(await admin.read(CREATE, "giftCardCreate", { input: { initialValue: "1", code: "DANKE2026ABCD" } }, TEEHAUS), "userErrors")).toEqual([]);
  });

  it("pay at the checkout what they can; the order says so, and a refund goes back to the card last", async () => {
    const id = await created();
    const paid = okay(order({ giftCards: ["danke2026abcd"] }));
    const rest = paid.total - 2500;
    expect(rest).toBeGreaterThan(0);
    expect(paid.financialStatus).toBe("paid");
    const read = `query ($id: ID!) { order(id: $id) { paymentGatewayNames displayFinancialStatus transactions { kind gateway formattedGateway accountNumber receiptJson amountSet { shopMoney { amount } } parentTransaction { gateway } } } }`;
    expect(await admin.read(read, "order", { id: gid("Order", paid.id) })).toMatchObject({
      paymentGatewayNames: ["gift_card", "shopify_payments"],
      displayFinancialStatus: "PAID",
      transactions: [
        { kind: "SALE", gateway: "gift_card", formattedGateway: "Gift Card", accountNumber: "•••• •••• •••• abcd", amountSet: { shopMoney: { amount: "25.00" } }, receiptJson: expect.stringContaining('"gift_card_last_characters":"abcd"') },
        { kind: "SALE", gateway: "shopify_payments" },
      ],
    });
    expect(await admin.read(READ, "giftCard", { id })).toMatchObject({
      balance: { amount: "0.00", currencyCode: "EUR" },
      enabled: true,
      isRedeemable: false,
      transactions: { nodes: [{ __typename: "GiftCardDebitTransaction", amount: { amount: "-25.00" } }] },
    });
    okay(refundOrder(admin.world, () => "event", { orderId: paid.id, amount: rest + 1000 }));
    expect(paid.transactions.slice(2).map(({ gateway, amount }) => [gateway, amount])).toEqual([
      [undefined, rest],
      ["gift_card", 1000],
    ]);
    expect(await admin.read(READ, "giftCard.balance.amount", { id })).toBe("10.00");
  });

  it("one that covers everything leaves nothing else to pay", async () => {
    await created({ initialValue: "1000" });
    const paid = okay(order({ giftCards: ["DANKE 2026 ABCD"] }));
    expect(paid.transactions.map(({ gateway, amount }) => [gateway, amount])).toEqual([["gift_card", paid.total]]);
    expect(paid.financialStatus).toBe("paid");
  });

  it("one that is deactivated, expired, empty or unknown is refused, and nothing is ordered", async () => {
    const id = await created({ expiresOn: "2026-07-15" });
    expect(okay(order({ giftCards: ["DANKE2026ABCD"] })).total).toBeGreaterThan(0);
    const reasonOf = (code = "DANKE2026ABCD"): unknown => at(order({ giftCards: [code] }), "errors.0.reason");
    expect(reasonOf()).toBe("gift_card_empty");
    admin.clock.time = new Date("2026-07-15T22:30:00Z");
    expect(reasonOf()).toBe("gift_card_expired");
    const update = "mutation ($id: ID!, $input: GiftCardUpdateInput!) { giftCardUpdate(id: $id, input: $input) { giftCard { expiresOn note } userErrors { message } } }";
    expect(await admin.read(update, "giftCardUpdate.giftCard", { id, input: { expiresOn: "2026-12-31" } })).toEqual({ expiresOn: "2026-12-31", note: null });
    expect(reasonOf()).toBe("gift_card_empty");
    const deactivate = "mutation ($id: ID!) { giftCardDeactivate(id: $id) { giftCard { enabled deactivatedAt } userErrors { code } } }";
    expect(await admin.read(deactivate, "giftCardDeactivate.giftCard.enabled", { id })).toBe(false);
    expect(reasonOf()).toBe("gift_card_disabled");
    expect(reasonOf("NOSUCHCARD")).toBe("gift_card_unknown");
    expect([...admin.world.stores.orders.ofShop(FEINKOST)]).toHaveLength(1);
  });

  it("are credited and debited, never below nothing", async () => {
    const id = await created();
    const credit = "mutation ($id: ID!, $input: GiftCardCreditInput!) { giftCardCredit(id: $id, creditInput: $input) { giftCardCreditTransaction { amount { amount } giftCard { balance { amount } } } userErrors { code } } }";
    expect(await admin.read(credit, "giftCardCredit.giftCardCreditTransaction", { id, input: { creditAmount: { amount: "5", currencyCode: "EUR" }, note: "Kulanz" } })).toEqual({
      amount: { amount: "5.00" },
      giftCard: { balance: { amount: "30.00" } },
    });
    const debit = "mutation ($id: ID!, $input: GiftCardDebitInput!) { giftCardDebit(id: $id, debitInput: $input) { giftCardDebitTransaction { amount { amount } } userErrors { code } } }";
    expect(await admin.read(debit, "giftCardDebit.userErrors.0.code", { id, input: { debitAmount: { amount: "30.01", currencyCode: "EUR" } } })).toBe("INSUFFICIENT_FUNDS");
    expect(await admin.read(debit, "giftCardDebit.giftCardDebitTransaction.amount.amount", { id, input: { debitAmount: { amount: "30", currencyCode: "EUR" } } })).toBe("-30.00");
  });

  it("are closed without their scopes, which a merchant grants on request; their transactions have one of their own", async () => {
    const id = await created();
    admin.scopes(ALL_SCOPES.filter((scope) => !scope.includes("gift_card")));
    expect((await admin.ask(CREATE, { input: { initialValue: "5" } })).errors[0]?.message).toContain("Access denied for giftCardCreate field. Required access: `write_gift_cards`");
    expect((await admin.ask(READ, { id })).errors[0]?.message).toContain("Access denied for giftCard field.");
    admin.scopes(["read_gift_cards", "read_customers", "read_orders"]);
    expect((await admin.ask(READ, { id })).errors[0]?.message).toContain("read_gift_card_transactions");
  });

  it("are listed and found by their last letters", async () => {
    await created();
    await created({ code: "ANOTHER1WXYZ" });
    expect(await admin.read('{ giftCards(first: 5, query: "last_characters:wxyz") { nodes { lastCharacters } } giftCardsCount { count } }', "giftCards.nodes")).toEqual([{ lastCharacters: "wxyz" }]);
  });
});
