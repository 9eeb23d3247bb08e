import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { recommendingFloor } from "../support/recommending-floor";
import type { StoryAdvocate } from "../support/recommending-floor";
import { aCustomer } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";

interface GivenReward { stage: string; who: { customerId: string }; terms: { offer: { minor: number } }; takenMinor: number; unclearMinor: number | null }

let house: House;
let floor: ReturnType<typeof recommendingFloor>;
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = recommendingFloor(house);
  await floor.stock();
});
afterAll(() => house.stop());

const giveHalfBack = (order: StoryOrder) => floor.doTo(order.id, "refund", { lines: [{ lineItemId: order.lines[0]?.id, quantity: 1 }] });

describe("a friend's order, an advocate's reward", () => {
  it("by the code: ten euros of store credit when the return window is over, and half of it back when half of the goods come back on day twenty", async () => {
    const anna = await floor.anAdvocate("Anna");
    const order = await floor.friendOrders(anna.code);
    await floor.arrive(order);
    await floor.pass("P13D");
    expect(await floor.creditOf(anna), "the return window is still open").toBe(0);
    await floor.pass("P3D");
    expect(await floor.creditOf(anna)).toBe(10);
    await floor.pass("P4D");
    expect((await giveHalfBack(order)).status).toBe(200);
    await floor.settle();
    expect(await floor.creditOf(anna)).toBe(5);
  });

  it("a friend who gives everything back on day ten: nothing is paid", async () => {
    const anna = await floor.anAdvocate("Anna");
    const order = await floor.friendOrders(anna.code);
    await floor.arrive(order);
    await floor.pass("P10D");
    await floor.doTo(order.id, "refund");
    await floor.settle();
    await floor.pass("P30D");
    expect(await floor.creditOf(anna)).toBe(0);
  });

  it("by the link: two devices get two vouchers, the same device the same one again; whichever is used, the advocate is rewarded once", async () => {
    const anna = await floor.anAdvocate("Anna");
    const [phone, laptop] = ["phone-0123456789abcdef", "laptop-0123456789abcde"];
    const onPhone = await floor.visit(anna, phone);
    const onLaptop = await floor.visit(anna, laptop);
    expect(onPhone).not.toBe(onLaptop);
    expect(await floor.visit(anna, phone)).toBe(onPhone);
    await floor.arrive(await floor.friendOrders(onLaptop));
    await floor.pass("P16D");
    expect(await floor.creditOf(anna)).toBe(10);
  });

  it("by the name: told on the order's status page, answered the same whoever it is; the advocate is rewarded, the friend gets a voucher for the next order", async () => {
    const anna = await floor.anAdvocate("Anna", { lastName: "Seltenername" });
    const order = await floor.order(aCustomer({ firstName: "Ben" }));
    const known = await floor.tellName(order, anna.email);
    expect(await floor.tellName(await floor.order(aCustomer()), "niemand@example.com"), "nobody learns who is a customer").toEqual(known);
    await floor.arrive(order);
    await floor.pass("P16D");
    expect(await floor.creditOf(anna)).toBe(10);
    const vouchers = await floor.desk.vouchersOf(order.name);
    expect(vouchers.filter(({ key }) => key.startsWith("friend/")).map(({ state }) => state)).toEqual(["live"]);
  });

  it("an old customer's use of the code earns nobody anything", async () => {
    const anna = await floor.anAdvocate("Anna");
    const customer = aCustomer({ firstName: "Cem" });
    await floor.order(customer);
    await floor.settle();
    await floor.arrive(await floor.order(customer, { discountCodes: [anna.code] }));
    await floor.pass("P16D");
    expect(await floor.creditOf(anna)).toBe(0);
  });
});

describe("what a person looks at", () => {
  const held = async (order: StoryOrder): Promise<boolean> =>
    (await floor.desk.ask<{ rows: { orderId: string }[] }>("/app/referrals/review")).body.rows.some(({ orderId }) => orderId === order.id);

  it("oneself under another spelling of one's address is held; nothing is paid until somebody says yes", async () => {
    const self = await floor.anAdvocate("Anna", { email: "annab@googlemail.com" });
    const order = await floor.friendOrders(self.code, { customer: aCustomer({ email: "anna.b+x@gmail.com" }) });
    await floor.arrive(order);
    await floor.pass("P16D");
    expect([await held(order), await floor.creditOf(self)]).toEqual([true, 0]);
    await floor.desk.send("/app/referrals/review", { verdict: "accepted", orders: order.id });
    await floor.settle();
    expect([await held(order), await floor.creditOf(self)]).toEqual([false, 10]);
  });

  it("a flatmate at the same address is held; where the shop allows households, the advocate is paid", async () => {
    const anna = await floor.anAdvocate("Anna");
    const first = await floor.friendOrders(anna.code, { shippingAddress: anna.address });
    await floor.settle();
    expect(await held(first)).toBe(true);
    await floor.changeProgramme({ household: "allow" });
    const second = await floor.friendOrders(anna.code, { shippingAddress: anna.address });
    await floor.arrive(second);
    await floor.pass("P16D");
    expect([await held(second), await floor.creditOf(anna)]).toEqual([false, 10]);
  });
});

describe("the third friend", () => {
  it("earns what was promised for three, once, whatever comes after; a return re-counts it", async () => {
    const reward = { offerKind: "storeCredit", amount: "10.00", validForDays: "365" };
    await floor.changeProgramme({ milestones: [{ friends: "3", reward: { ...reward, amount: "25.00" } as never }] });
    const anna = await floor.anAdvocate("Anna");
    const orders: StoryOrder[] = [];
    const bring = async (): Promise<void> => {
      const order = await floor.friendOrders(anna.code);
      orders.push(order);
      await floor.arrive(order);
      await floor.pass("P16D");
    };
    const credit = async (): Promise<number> => floor.creditOf(anna);
    const seen: number[] = [];
    for (const _ of [1, 2, 3, 4]) {
      await bring();
      seen.push(await credit());
    }
    expect(seen).toEqual([10, 20, 55, 65]);
    for (const order of orders.slice(0, 2)) await floor.doTo(order.id, "refund");
    await floor.settle();
    expect(await credit(), "two friends are left: neither their two rewards nor that for three").toBe(20);
  });
});

describe("told twice, out of order, while Shopify fails before and after the effect, and the worker killed in the middle of it", () => {
  it("twelve friends of three advocates: what the ledger gave is what the shop's accounts hold", { timeout: 400_000 }, async () => {
    await floor.changeProgramme({ milestones: [] });
    const advocates: StoryAdvocate[] = [];
    for (const name of ["Dora", "Eva", "Finn"]) advocates.push(await floor.anAdvocate(name));
    const kill = (): void => { house.kill("worker", "SIGKILL"); };
    await floor.control("POST", "faults", { duplicate: 0.5, disorder: 0.5, failAdminApi: 0.2, seed: 11 });
    const orders = await Promise.all(Array.from({ length: 12 }, (_, index) => floor.friendOrders(advocates[index % 3]?.code ?? "")));
    kill();
    await floor.settle(120_000);
    for (const { id } of orders) await floor.doTo(id, "fulfil");
    for (const { id } of orders) await floor.doTo(id, "deliver");
    await floor.settle(120_000);
    await floor.advance("P16D");
    kill();
    await floor.settle(120_000);
    // Of every advocate's four friends, one has given everything back.
    for (const { id } of orders.slice(0, 3)) await floor.doTo(id, "refund");
    kill();
    await floor.settle(120_000);
    await floor.control("POST", "faults", { duplicate: 0, disorder: 0, failAdminApi: 0 });
    await floor.tryAgain();
    const { rows } = (await floor.desk.ask<{ rows: GivenReward[] }>("/app/referrals/rewards")).body;
    for (const advocate of advocates) {
      const theirs = rows.filter(({ who }) => who.customerId === advocate.customerId);
      // Whose goods came back before Shopify had given the credit has had nothing, and nothing is taken.
      const keptMinor = theirs.reduce((sum, { stage, terms, takenMinor }) => sum + (stage === "given" ? terms.offer.minor - takenMinor : 0), 0);
      expect([theirs.length, keptMinor, await floor.creditOf(advocate)], JSON.stringify(theirs)).toEqual([4, 3000, 30]);
    }
    expect(rows.filter(({ unclearMinor }) => unclearMinor !== null), "nothing is left for a person").toEqual([]);
    expect((await floor.health()).dead).toBe(0);
  });
});
