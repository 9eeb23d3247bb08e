import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House, Member } from "../support/house";
import { aCustomer, shopFloor } from "../support/shop-floor";
import { mulberry32 } from "../support/mulberry32";

/** How many seeds are tried: 20 unless SOAK_SEEDS says otherwise. */
const seeds = Number(process.env["SOAK_SEEDS"] ?? 20);
const firstSeed = Number(process.env["SOAK_FIRST_SEED"] ?? 1);

let house: House;
let floor: ReturnType<typeof shopFloor>;
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = shopFloor(house);
});
afterAll(() => house.stop());

describe("worker or web killed, the database restarted, at random moments", () => {
  it.each(Array.from({ length: seeds }, (_, index) => firstSeed + index))("no code is lost and none doubled (seed %i)", async (seed) => {
    const chance = mulberry32(seed);
    await floor.control("POST", "faults", { duplicate: 0.3, disorder: 0.3, failAdminApi: 0.1, seed });
    const ids: string[] = [];
    for (let step = 0; step < 6; step++) {
      const orders = await Promise.all(Array.from({ length: 1 + Math.floor(chance() * 4) }, () => floor.order({ customer: aCustomer() })));
      ids.push(...orders.map(({ body }) => body.id));
      const victim = (["worker", "web", "postgres", undefined] as (Member | undefined)[])[Math.floor(chance() * 4)];
      if (victim) house.kill(victim, victim === "postgres" ? "SIGQUIT" : "SIGKILL");
    }
    await floor.settle(120_000);
    const codes = await Promise.all(ids.map(async (id) => (await floor.codeOf(id)) ?? `no code on ${id}`));
    expect(new Set(codes).size, "every order has a code of its own").toBe(ids.length);
    const inShopify = (await floor.state()).discounts.flatMap((discount) => discount.codes.map(({ code }) => code));
    expect(inShopify.filter((code) => codes.includes(code)).sort(), "every code is in Shopify, once").toEqual([...codes].sort());
    expect((await floor.health()).dead).toBe(0);
  });
});
