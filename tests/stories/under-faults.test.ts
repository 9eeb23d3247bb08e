import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { pagesOfPdf } from "../support/read-pdf";
import { aCustomer, shopFloor } from "../support/shop-floor";

let house: House;
let floor: ReturnType<typeof shopFloor>;
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = shopFloor(house);
  await floor.control("POST", "faults", { duplicate: 0.5, disorder: 0.5, failAdminApi: 0.2, seed: 7 });
});
afterAll(() => house.stop());

describe("told twice, out of order, while Shopify fails before and after the effect", () => {
  it("every order has its one code, on the order, on paper, in Shopify; used once, and tied to what earned it", async () => {
    const customers = Array.from({ length: 12 }, () => aCustomer());
    const firsts = await Promise.all(customers.map((customer, index) => floor.order({ customer, ...(index % 3 === 0 ? { capture: "on_fulfilment" } : {}) })));
    await floor.settle(120_000);
    const ids = firsts.map(({ body }) => body.id);
    const codes = await Promise.all(ids.map(async (id) => (await floor.codeOf(id)) ?? ""));
    expect(new Set(codes).size).toBe(12);
    const pages = await pagesOfPdf((await floor.print(ids)).bytes);
    pages.forEach((page, index) => { expect(page.text.replace(/[\s-]/g, "")).toContain(codes[index]); });

    const inShopify = (await floor.state()).discounts.flatMap(({ codes: all }) => all.map(({ code }) => code));
    expect(inShopify.filter((code) => codes.includes(code)).sort(), "each code once, whatever was lost on the way").toEqual([...codes].sort());

    const seconds = await Promise.all(customers.map((customer, index) => floor.order({ customer, discountCodes: [codes[index]] })));
    expect(seconds.map(({ status }) => status)).toEqual(customers.map(() => 201));
    await floor.settle(120_000);
    for (const [index, { body: second }] of seconds.entries()) {
      const page = await (await floor.asMerchant(`/app/orders/${ids[index] ?? ""}`)).text();
      expect(page).toContain(second.name);
    }
    const thirds = await Promise.all(customers.map((customer, index) => floor.order({ customer, discountCodes: [codes[index]] })));
    expect(thirds.map(({ status }) => status)).toEqual(customers.map(() => 422));
    await floor.settle(120_000);
    expect((await floor.health()).dead).toBe(0);
  });
});
