import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { reviewingFloor } from "../support/reviewing-floor";
import { aCustomer } from "../support/shop-floor";

let house: House;
let floor: ReturnType<typeof reviewingFloor>;
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = reviewingFloor(house);
  await floor.sell("BROT", "50.00");
  await floor.switchOn();
});
afterAll(() => house.stop());

const anArrivedOrder = (customer: object) => floor.anArrivedOrder(customer, "BROT");
const rated = () => floor.rated("BROT");
const write = (link: string, productId: string, stars: number, body: string) => floor.write(link, { productId, stars, body });

describe("a parcel has arrived", () => {
  it("without consent only the card asks; scanned, answered, it is on the product, and the card writes once", async () => {
    const order = await anArrivedOrder(aCustomer());
    await floor.pass("P11D");
    expect(await floor.mailsTo(order), "no mail without consent").toEqual([]);
    const link = await floor.cardsReviewLink(order);
    expect(link).not.toBe("");
    const { productId } = await rated();
    expect((await write(link, productId, 4, "Kräftige Kruste, hält lange frisch.")).status).toBeLessThan(400);
    await floor.settle();
    const { rating, count, excerpt } = await rated();
    expect([JSON.parse(rating ?? "{}"), count]).toMatchObject([{ value: "4.00", scale_max: "5.0" }, "1"]);
    expect(excerpt).toContain("Kräftige Kruste");
    await write(link, productId, 1, "Jemand anders mit einem Foto der Karte.");
    await floor.settle();
    expect((await rated()).excerpt, "a photo of the card is worth nothing now").not.toContain("Jemand anders");
  });

  it("with consent one mail asks, with the stars in it, and a star leads to the form; who has answered is not reminded", async () => {
    const order = await anArrivedOrder(floor.subscribed());
    await floor.pass("P11D");
    const mails = await floor.mailsTo(order);
    expect(mails).toHaveLength(1);
    const link = floor.linkIn(mails[0]);
    const { productId } = await rated();
    const page = await (await floor.see(`${link}?product=${productId}&stars=2`)).text();
    expect(page, "the star is filled in and nothing is sent").toMatch(/value="2"[^>]*checked|checked[^>]*value="2"/);
    expect((await write(link, productId, 2, "Zu trocken.")).status).toBeLessThan(400);
    await floor.settle();
    expect((await rated()).count, "shown, whatever its stars").toBe("2");
    await floor.pass("P11D");
    expect(await floor.mailsTo(order)).toHaveLength(1);
  });

  it("who has not answered is reminded once, and never again", async () => {
    const order = await anArrivedOrder(floor.subscribed());
    await floor.pass("P11D");
    await floor.pass("P11D");
    await floor.pass("P30D");
    expect(await floor.mailsTo(order)).toHaveLength(2);
  });

  it("nobody is asked while a return is open", async () => {
    const order = await anArrivedOrder(floor.subscribed());
    await floor.doTo(order.id, "return", {});
    await floor.pass("P11D");
    expect(await floor.mailsTo(order)).toEqual([]);
  });

  it("nobody is asked after everything was refunded", async () => {
    const order = await anArrivedOrder(floor.subscribed());
    await floor.doTo(order.id, "refund");
    await floor.pass("P11D");
    expect(await floor.mailsTo(order)).toEqual([]);
  });
});

describe("told twice, out of order, while Shopify fails, and the worker killed in the middle of it", () => {
  it("one mail each, one review each, and the product's metafields say what was written", { timeout: 400_000 }, async () => {
    const before = Number((await rated()).count ?? 0);
    await floor.control("POST", "faults", { duplicate: 0.5, disorder: 0.5, failAdminApi: 0.2, seed: 7 });
    // More buyers from one network on one day would be looked at first.
    const orders = await Promise.all(Array.from({ length: 4 }, async () => (await floor.order({ customer: floor.subscribed(), lines: [{ sku: "BROT", quantity: 1 }] })).body));
    house.kill("worker", "SIGKILL");
    await floor.settle(120_000);
    for (const { id } of orders) await floor.doTo(id, "fulfil");
    for (const { id } of orders) await floor.doTo(id, "deliver");
    await floor.settle(120_000);
    await floor.advance("P11D");
    house.kill("worker", "SIGKILL");
    await floor.settle(120_000);
    await floor.pass("PT2H");
    const { productId } = await rated();
    for (const [index, order] of orders.entries()) {
      const mails = await floor.mailsTo(order);
      expect(mails, order.name).toHaveLength(1);
      const link = floor.linkIn(mails[0]);
      await Promise.all([1, 2].map(() => write(link, productId, 1 + (index % 5), `Stimme ${index}.`)));
      if (index === 2) house.kill("worker", "SIGKILL");
    }
    await floor.settle(120_000);
    await floor.control("POST", "faults", { duplicate: 0, disorder: 0, failAdminApi: 0 });
    await floor.pass("PT5M");
    expect(Number((await rated()).count) - before).toBe(4);
    expect((await floor.health()).dead).toBe(0);
  });
});
