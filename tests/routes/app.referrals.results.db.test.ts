import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.referrals.results";
import { aSharedShop, admitted } from "../features/referrals/a-shared-shop";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-21T12:00:00Z");
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now }); });
afterEach(() => { vi.useRealTimers(); });

const open = (shop: Shop, query = "") => loader(asMerchant(shop, `/app/referrals/results${query}`));
const read = async (shop: Shop, query = "") => (await open(shop, query)).results;

it("while nobody has drawn a lot, there is nothing to count", async () => {
  expect(await open(await aMerchantsShop())).toMatchObject({ frame: null, results: null });
});

it("the months that can be chosen reach back to the first lot or friend, and the numbers come after the page", async () => {
  const { frame, results } = await open(await aSharedShop());
  expect(frame).toEqual({ currency: "EUR", months: ["2026-11", "2026-10", "2026-09", "2026-08"] });
  expect(results).toBeInstanceOf(Promise);
  await results;
});

it("each month says what was shown, shared, visited, ordered and confirmed, and what rewards were given and taken back; quiet months are not left out", async () => {
  expect(await read(await aSharedShop())).toMatchObject({
    months: [
      { month: "2026-08", shown: 4, shared: 0, visited: 0, ordered: 0, confirmed: 0, rewards: 0 },
      { month: "2026-09", shown: 0, ordered: 0, rewards: 0, earnedMinor: 0 },
      { month: "2026-10", shown: 0 },
      { month: "2026-11", shown: 3, shared: 2, visited: 5, ordered: 2, confirmed: 1, rewards: 2, earnedMinor: 2000, takenMinor: 400, openMinor: 100 },
    ],
    total: { shown: 7, ordered: 2, confirmed: 1, earnedMinor: 2000 },
  });
});

describe("a time that was chosen", () => {
  it("counts what happened in it by the shop's clock, and who drew their lot in it", async () => {
    const shop = await aSharedShop();
    expect(await read(shop, "?period=2026-08")).toMatchObject({ months: [{ month: "2026-08", shown: 4 }], total: { ordered: 0, rewards: 0 }, comparison: { brought: { tried: { people: 1 }, base: null } } });
    expect(await read(shop, "?period=3")).toMatchObject({ total: { shown: 7, ordered: 2 }, comparison: { brought: { tried: { people: 1 }, base: { people: 1 } } } });
  });

  it("ends with its last moment, also where the shop's day ends before the world's", async () => {
    const shop = await aMerchantsShop({ timeZone: "Europe/Berlin" });
    await admitted(shop.id, "1", "programme", new Date("2026-09-30T21:59:00Z"));
    await admitted(shop.id, "2", "programme", new Date("2026-09-30T22:01:00Z"));
    expect(await read(shop, "?period=2026-09")).toMatchObject({ comparison: { brought: { tried: { people: 1 } } } });
    expect(await read(shop, "?period=2026-10")).toMatchObject({ comparison: { brought: { tried: { people: 1 } } } });
  });

  it("in which nothing happened has nothing", async () => {
    expect(await read(await aSharedShop(), "?period=2026-07")).toMatchObject({ months: [], comparison: { brought: { tried: null, base: null } } });
  });

  it("that is none is refused", async () => {
    await expect(open(await aSharedShop(), "?period=yesterday")).rejects.toMatchObject({ init: { status: 400 } });
  });
});

describe("against the control group", () => {
  it("a refused order is no friend brought; who is in the control group counts once they are named; and few people tell nothing", async () => {
    expect(await read(await aSharedShop())).toMatchObject({
      comparison: {
        brought: { tried: { people: 2, value: 0.5 }, base: { people: 1, value: 1 }, verdict: { kind: "not-enough" } },
        named: { tried: { people: 2, value: 0 }, base: { people: 1, value: 1 }, verdict: { kind: "not-enough" } },
      },
    });
  });

  it("customers are compared with those who drew with the same chances: saving the programme otherwise parts nobody", async () => {
    const shop = await aMerchantsShop();
    const { version: _version, on: _on, ...definition } = firstProgramme("EUR", 100);
    const saved = (version: number, share: number, at: string) =>
      db().referralProgramme.create({ data: { shopId: shop.id, version, on: true, definition: { ...definition, controlShareBasisPoints: share }, createdAt: new Date(at) } });
    await saved(1, 0, "2026-08-01T00:00:00Z");
    await saved(2, 1000, "2026-09-01T00:00:00Z");
    await saved(3, 1000, "2026-10-01T00:00:00Z");
    // Drawn with no control group at all: there is nobody to compare these with.
    await admitted(shop.id, "1", "programme", new Date("2026-08-10T00:00:00Z"));
    await admitted(shop.id, "2", "programme", new Date("2026-09-10T00:00:00Z"));
    await admitted(shop.id, "3", "control", new Date("2026-10-10T00:00:00Z"));
    expect(await read(shop)).toMatchObject({ comparison: { brought: { tried: { people: 1 }, base: { people: 1 }, leftOut: 1 } } });
  });
});

it("another shop sees none of it", async () => {
  await aSharedShop();
  const other = await aMerchantsShop();
  expect(await open(other)).toMatchObject({ frame: null });
  await admitted(other.id, "1", "programme", now);
  expect(await read(other)).toMatchObject({ months: [], comparison: { brought: { tried: { people: 1 }, base: null } } });
});
