import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { plainCode } from "../support/merchants-desk";
import type { WantedRule } from "../support/merchants-desk";
import { aCustomer, shopFloor } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";

let house: House;
let floor: ReturnType<typeof shopFloor>;
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = shopFloor(house);
  await floor.settle();
  await floor.desk.switchRule("first-order", false);
  await floor.sell("ANDERES", "30.00");
});
afterAll(() => house.stop());

const tenPercent: WantedRule["variants"][0] = { offerKind: "percentage", percentage: "10" };
/** A rule for one article, in front of all others. */
async function ruleFor(sku: string, more: Partial<WantedRule> = {}): Promise<string> {
  await floor.sell(sku, "20.00");
  const id = await floor.desk.saveRule({ name: sku, conditions: [{ kind: "skus", words: [sku] }], variants: [tenPercent], ...more });
  await floor.desk.orderRules([id]);
  return id;
}
async function place(sku: string, change: object = {}): Promise<StoryOrder> {
  const { status, body } = await floor.order({ lines: [{ sku, quantity: 2 }], ...change });
  expect(status, JSON.stringify(body.errors ?? "")).toBe(201);
  return body;
}
const decisionOn = async ({ id }: StoryOrder): Promise<string> => {
  const decided = await floor.desk.decisionOn(id);
  return `${decided?.decision ?? "?"}: ${decided?.reason ?? "?"}`;
};
const ruleOf = async ({ id }: StoryOrder): Promise<string | undefined> => (await floor.desk.orderPage(id)).rule?.id;
const voucherOf = async ({ name }: StoryOrder) => (await floor.desk.vouchersOf(name))[0];
const isInShopify = async (order: StoryOrder): Promise<boolean> => (await floor.registered(plainCode((await voucherOf(order))?.code ?? "?"))) !== undefined;

describe("several rules", () => {
  it("are asked in the merchant's order, and the first that takes the order has it", async () => {
    const special = await ruleFor("VIELERLEI");
    const general = await floor.desk.saveRule({ name: "Alle", conditions: [{ kind: "value", from: "30,00" }], variants: [tenPercent] });
    const first = await place("VIELERLEI");
    await floor.settle();
    await floor.desk.orderRules([general]);
    const second = await place("VIELERLEI");
    await floor.settle();
    expect([await ruleOf(first), await ruleOf(second)]).toEqual([special, general]);
    await floor.desk.switchRule(general, false);
    const third = await place("VIELERLEI");
    await floor.settle();
    expect(await ruleOf(third)).toBe(special);
    expect(await ruleOf(first), "what was decided stays").toBe(special);
  });

  it("know what only Shopify knows: a customer's tags, a segment, a product's tags; and take nothing where that does not hold", async () => {
    const { body: { segments } } = await floor.desk.ask<{ segments: { segments: { id: string; title: string }[] } }>("/app/segments.json");
    const regulars = segments.segments.find(({ title }) => title === "Stammkundschaft");
    const tagged = await ruleFor("ETIKETT", { conditions: [{ kind: "skus", words: ["ETIKETT"] }, { kind: "customerTags", words: ["grosskunde"] }] });
    const inSegment = await ruleFor("SEGMENT", { conditions: [{ kind: "skus", words: ["SEGMENT"] }, { kind: "segments", things: [regulars] }] });
    await floor.sell("TANNE", "20.00", { tags: ["weihnachten"] });
    const byProduct = await ruleFor("UNBENUTZT", { conditions: [{ kind: "productTags", words: ["weihnachten"] }] });
    const known = async (tags: string[]): Promise<object> => {
      const customer = aCustomer();
      await floor.control("POST", "customers", { ...customer, tags });
      return customer;
    };
    const orders = await Promise.all([
      place("ETIKETT", { customer: await known(["Grosskunde"]) }), place("ETIKETT"),
      place("SEGMENT", { customer: await known(["stammkundschaft"]) }), place("SEGMENT"),
      place("TANNE"), place("ANDERES"),
    ]);
    await floor.settle();
    expect(await Promise.all(orders.map(ruleOf))).toEqual([tagged, undefined, inSegment, undefined, byProduct, undefined]);
    for (const { id } of orders) expect((await floor.desk.decisionOn(id))?.unknown, "nothing was left open").toEqual([]);
  });

  it("draw A, B or the control group by lot, once for each customer, also when the rule is edited meanwhile", async () => {
    const wanted: WantedRule = {
      name: "Los", conditions: [{ kind: "skus", words: ["LOS"] }], controlShare: "30", oncePerCustomer: false,
      variants: [{ offerKind: "fixedAmount", amount: "2,00" }, { offerKind: "fixedAmount", amount: "3,00" }],
    };
    const id = await ruleFor("LOS", wanted);
    const lot = async (order: StoryOrder): Promise<string> => {
      const { rule, voucher } = await floor.desk.orderPage(order.id);
      return `${rule?.id ?? "none"} ${voucher ? (rule?.variant ?? "no card") : "control"}`;
    };
    const [customers, firsts, drawn]: [object[], StoryOrder[], string[]] = [[], [], []];
    // By lot: so many until each has come up.
    while (new Set(drawn).size < 3 || drawn.length < 10) {
      const more = Array.from({ length: 5 }, () => aCustomer());
      const theirs = await Promise.all(more.map((customer) => place("LOS", { customer })));
      await floor.settle();
      customers.push(...more);
      firsts.push(...theirs);
      drawn.push(...(await Promise.all(theirs.map(lot))));
    }
    expect([...new Set(drawn)].sort()).toEqual([`${id} A`, `${id} B`, `${id} control`]);

    await floor.desk.saveRule({ ...wanted, id, variants: [{ offerKind: "fixedAmount", amount: "4,00" }, { offerKind: "fixedAmount", amount: "5,00" }] });
    // Whoever has one uses it: then nothing speaks against the next.
    const seconds = await Promise.all(firsts.map(async (first, index) => {
      const voucher = await voucherOf(first);
      return place("LOS", { customer: customers[index], discountCodes: voucher ? [plainCode(voucher.code)] : [] });
    }));
    await floor.settle();
    expect(await Promise.all(seconds.map(lot))).toEqual(drawn);
    expect(new Set(await Promise.all(seconds.map(async (order) => (await floor.desk.orderPage(order.id)).rule?.version)))).toEqual(new Set([2]));
  });

  it("give a customer one voucher, however many orders come at once", async () => {
    await ruleFor("EINMAL");
    const customer = aCustomer();
    const orders = await Promise.all([1, 2, 3].map(() => place("EINMAL", { customer })));
    await floor.settle();
    expect((await Promise.all(orders.map(decisionOn))).sort()).toEqual(["none: had-one", "none: had-one", "voucher: rule"]);
  });
});

describe("an order's fate is its voucher's", () => {
  const earned = async (change: object = {}): Promise<StoryOrder> => {
    const order = await place("FATUM", change);
    await floor.settle();
    return order;
  };
  it("refunded whole: revoked; in part, edited: it stands", async () => {
    await ruleFor("FATUM", { oncePerCustomer: false });
    const [whole, part, edited] = [await earned(), await earned(), await earned()];
    await floor.doTo(whole.id, "refund");
    await floor.doTo(part.id, "refund", { lines: [{ sku: "FATUM", quantity: 1 }] });
    await floor.doTo(edited.id, "edit", { add: [{ sku: "ANDERES", quantity: 1 }], remove: [{ sku: "FATUM", quantity: 2 }] });
    await floor.settle();
    expect([await voucherOf(whole), await voucherOf(part), await voucherOf(edited)]).toMatchObject([{ state: "revoked", revokedBecause: "refunded" }, { state: "live" }, { state: "live" }]);
    expect([await isInShopify(whole), await isInShopify(part), await isInShopify(edited)]).toEqual([false, true, true]);
    expect((await floor.desk.parcels(`search=${encodeURIComponent(whole.name)}`)), "nothing is left to pack").toEqual([]);
  });

  it("split: one insert in the first parcel, unless the rule says each", async () => {
    await ruleFor("JEDES", { eachParcel: true });
    const [once, each] = [await earned(), await place("JEDES")];
    await floor.settle();
    for (const { id } of [once, each]) expect((await floor.print([id])).status).toBe(200);
    for (const { id, lines: [line] } of [once, each]) await floor.doTo(id, "fulfil", { lines: [{ lineItemId: line?.id ?? "", quantity: 1 }] });
    await floor.settle();
    const split = async (order: StoryOrder) => (await floor.desk.parcels(`search=${encodeURIComponent(order.name)}`))[0]?.split;
    expect([await split(once), await split(each)]).toEqual(["insert-went-with-first", "insert-in-each"]);
    const printed = async (order: StoryOrder): Promise<number> => (await floor.asMerchant(`/app/inserts/print.pdf?format=a6&dpi=203&filter=${encodeURIComponent(`search=${encodeURIComponent(order.name)}`)}`)).status;
    expect([await printed(once), await printed(each)], "for the second parcel").toEqual([422, 200]);
    for (const { id } of [once, each]) await floor.doTo(id, "fulfil");
    for (const { id } of [once, each]) await floor.doTo(id, "deliver");
    await floor.settle();
    expect([await split(once), await split(each)], "both are gone").toEqual([undefined, undefined]);
    expect((await floor.desk.orderPage(once.id)).voucher?.validUntil).toBeInstanceOf(Date);
  });

  it("exchanged: the promise stands", async () => {
    const order = await earned();
    await floor.doTo(order.id, "fulfil");
    await floor.doTo(order.id, "return", { step: "request", lines: [{ sku: "FATUM", quantity: 1 }], exchange: [{ sku: "ANDERES", quantity: 1 }] });
    for (const step of ["approve", "process"]) expect((await floor.doTo(order.id, "return", { step })).status).toBe(200);
    await floor.settle();
    expect([(await voucherOf(order))?.state, await isInShopify(order)]).toEqual(["live", true]);
  });

  it("a test gets none, nor does a sale over the counter; a draft order does", async () => {
    const orders = await Promise.all([place("FATUM", { test: true }), place("FATUM", { sourceName: "pos", shippingAddress: null }), place("FATUM", { sourceName: "shopify_draft_order" }), place("FATUM", { customer: null })]);
    await floor.settle();
    expect(await Promise.all(orders.map(decisionOn))).toEqual(["none: test-order", "none: sold-over-counter", "voucher: rule", "none: no-customer"]);
  });

  it("cancelled before it left: revoked; after: the card is in the parcel, and its code stays good", async () => {
    const [before, after] = [await earned({ paid: false }), await earned({ paid: false })];
    await floor.doTo(before.id, "cancel");
    await floor.doTo(after.id, "fulfil");
    await floor.settle();
    expect((await floor.doTo(after.id, "cancel")).status).toBe(200);
    await floor.settle();
    expect([await voucherOf(before), await voucherOf(after)]).toMatchObject([{ state: "revoked", revokedBecause: "cancelled" }, { state: "live" }]);
    expect([await isInShopify(before), await isInShopify(after)]).toEqual([false, true]);
  });
});

describe("a programme's end", () => {
  it("a budget used up gives nothing more, and the merchant is written to, once a day at most", async () => {
    await ruleFor("BUDGET", { budgetKind: "vouchers", budgetVouchers: "2" });
    await ruleFor("GELD", { budgetKind: "money", budgetMoney: "4,00" });
    const orders = await Promise.all([1, 2, 3].map(() => place("BUDGET")));
    const customer = aCustomer();
    const saving = await place("GELD", { customer });
    await floor.settle();
    expect((await Promise.all(orders.map(decisionOn))).sort()).toEqual(["none: budget-used-up", "voucher: rule", "voucher: rule"]);
    await place("GELD", { customer, discountCodes: [plainCode((await voucherOf(saving))?.code ?? "")] });
    await floor.settle();
    const tooLate = await place("GELD");
    await floor.settle();
    expect(await decisionOn(tooLate)).toBe("none: budget-used-up");
    await floor.advance("PT20M");
    await floor.settle();
    const mails = (await floor.state()).mails;
    expect(mails.map(({ text }) => [text.includes("„BUDGET“"), text.includes("„GELD“")]), "both in one mail").toEqual([[true, true]]);
    const mail = await (await fetch(`${house.sandboxUrl}/inbox`)).text();
    expect(mail, "and it stands in the inbox").toContain(mails[0]?.to);
    await ruleFor("BUDGET-2", { budgetKind: "vouchers", budgetVouchers: "1" });
    await Promise.all([place("BUDGET-2"), place("BUDGET-2")]);
    await floor.settle();
    await floor.advance("PT2H");
    await floor.settle();
    expect((await floor.state()).mails.length, "not before tomorrow").toBe(1);
    await floor.advance("P1D");
    await floor.settle();
    expect((await floor.state()).mails.length).toBe(2);
  });

  it("after its last day a rule takes no order; its vouchers stay good", async () => {
    await ruleFor("ENDE", { endsOn: (await floor.state()).now.slice(0, 10) });
    const last = await place("ENDE");
    await floor.settle();
    await floor.advance("P2D");
    const late = await place("ENDE");
    await floor.settle();
    expect([await decisionOn(last), await decisionOn(late)]).toEqual(["voucher: rule", "none: programme-ended"]);
    expect(await isInShopify(last)).toBe(true);
  });
});
