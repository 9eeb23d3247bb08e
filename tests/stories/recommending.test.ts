import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { aCustomer, shopFloor } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";

let house: House;
let floor: ReturnType<typeof shopFloor>;
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = shopFloor(house);
});
afterAll(() => house.stop());

interface Advocate { customerId: string; code: string }

/** Somebody whose parcel has arrived, and the code that works at the checkout from then on. */
async function anAdvocate(firstName: string): Promise<Advocate> {
  const known = new Set(await openCodes());
  const { body: order } = await floor.order({ customer: aCustomer({ firstName }) });
  await arrive(order);
  const code = (await openCodes()).find((one) => !known.has(one));
  return { customerId: order.customer?.id ?? "", code: code ?? "none was registered" };
}

/** Codes that many may use lie under the one discount without an end. */
const openCodes = async (): Promise<string[]> =>
  (await floor.state()).discounts.filter(({ endsAt }) => endsAt === null).flatMap(({ codes }) => codes.map(({ code }) => code));

async function arrive(order: Pick<StoryOrder, "id">): Promise<void> {
  await floor.settle();
  await floor.doTo(order.id, "fulfil");
  await floor.doTo(order.id, "deliver");
  await floor.settle();
}

const days = async (count: number): Promise<void> => {
  await floor.advance(`P${count}D`);
  await floor.settle();
};

const creditOf = async ({ customerId }: Advocate): Promise<number> =>
  Number((await floor.state()).storeCredit.find((account) => account.customerId === customerId)?.balance ?? 0);

const friendOrders = async (code: string, change: object = {}): Promise<StoryOrder> => {
  const { status, body } = await floor.order({ customer: aCustomer({ firstName: "Ben" }), discountCodes: [code], ...change });
  expect([status, body.totalDiscounts], "the friend saves ten euros").toEqual([201, "10.00"]);
  return body;
};

describe("a friend's order, an advocate's reward", () => {
  it("by the code: ten euros of store credit when the return window is over, and half of it back when half of the goods come back", async () => {
    const anna = await anAdvocate("Anna");
    const order = await friendOrders(anna.code);
    await arrive(order);
    await days(13);
    expect(await creditOf(anna), "the hold is not over").toBe(0);
    await days(3);
    expect(await creditOf(anna)).toBe(10);
    const [line] = order.lines;
    await floor.doTo(order.id, "refund", { lines: [{ lineItemId: line?.id, quantity: (line?.quantity ?? 0) / 2 }] });
    await floor.settle();
    expect(await creditOf(anna)).toBeCloseTo(5, 0);
    expect((await floor.health()).dead).toBe(0);
  });

  it("a friend who gives everything back on day ten: nothing is paid", async () => {
    const anna = await anAdvocate("Anna");
    const order = await friendOrders(anna.code);
    await arrive(order);
    await days(10);
    await floor.doTo(order.id, "refund");
    await floor.settle();
    await days(30);
    expect(await creditOf(anna)).toBe(0);
  });

  it("by the link: two devices get two vouchers, the same one the same again; whichever is used, the advocate is rewarded once", async () => {
    const anna = await anAdvocate("Anna");
    const visit = async (device: string): Promise<string> => {
      const page = await floor.browser().open(`/a/k/r/${anna.code}?v=${device}`);
      return /\/discount\/([A-Z0-9]+)/.exec(page.html)?.[1] ?? `no voucher: ${page.status}`;
    };
    const [phone, laptop] = ["phone-0123456789abcdef", "laptop-0123456789abcde"];
    const onPhone = await visit(phone);
    const onLaptop = await visit(laptop);
    expect(onPhone).not.toBe(onLaptop);
    expect(await visit(phone)).toBe(onPhone);
    await arrive(await friendOrders(onLaptop));
    await days(16);
    expect(await creditOf(anna)).toBe(10);
  });

  it("an old customer's use of the code earns nobody anything", async () => {
    const anna = await anAdvocate("Anna");
    const customer = aCustomer({ firstName: "Cem" });
    await floor.order({ customer });
    await floor.settle();
    await arrive((await floor.order({ customer, discountCodes: [anna.code] })).body);
    await days(16);
    expect(await creditOf(anna)).toBe(0);
  });

  it("oneself under another spelling of one's address: held for a person, who may say yes", async () => {
    const known = new Set(await openCodes());
    const { body: own } = await floor.order({ customer: aCustomer({ email: "annab@googlemail.com" }) });
    await arrive(own);
    const code = (await openCodes()).find((one) => !known.has(one)) ?? "";
    const self = { customerId: own.customer?.id ?? "", code };
    const order = await friendOrders(code, { customer: aCustomer({ email: "anna.b+x@gmail.com" }) });
    await arrive(order);
    await days(16);
    expect(await creditOf(self)).toBe(0);
    const queue = await (await floor.asMerchant("/app/referrals/review", { headers: { "accept-language": "de" } })).text();
    expect(queue).toContain(order.name);
  });
});

describe("told twice, out of order, while Shopify fails before and after the effect", () => {
  it("twelve friends of three advocates: what the ledger gave is what the shop's accounts hold", { timeout: 400_000 }, async () => {
    const advocates = [await anAdvocate("Dora"), await anAdvocate("Eva"), await anAdvocate("Finn")];
    await floor.control("POST", "faults", { duplicate: 0.5, disorder: 0.5, failAdminApi: 0.2, seed: 11 });
    const orders = await Promise.all(Array.from({ length: 12 }, (_, index) => friendOrders(advocates[index % 3]?.code ?? "")));
    await floor.settle(120_000);
    for (const { id } of orders) await floor.doTo(id, "fulfil");
    for (const { id } of orders) await floor.doTo(id, "deliver");
    await floor.settle(120_000);
    await floor.advance("P16D");
    await floor.settle(120_000);
    // Of every advocate's four friends, one has given everything back.
    for (const { id } of orders.slice(0, 3)) await floor.doTo(id, "refund");
    await floor.settle(120_000);
    await floor.control("POST", "faults", { duplicate: 0, disorder: 0, failAdminApi: 0 });
    await floor.settle(120_000);
    for (const advocate of advocates) expect(await creditOf(advocate)).toBe(30);
    expect((await floor.health()).dead).toBe(0);
  });
});
