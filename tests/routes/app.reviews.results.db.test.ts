import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.reviews.results";
import { aReviewProgramme, anAsked, anAskedShop, anOrderOf } from "../features/reviews/inviting/an-asked-shop";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-21T12:00:00Z");
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now }); });
afterEach(() => { vi.useRealTimers(); });

const open = (shop: Shop, query = "") => loader(asMerchant(shop, `/app/reviews/results${query}`));
const read = async (shop: Shop, query = "") => (await open(shop, query)).results;

it("while nobody was to be asked, there is nothing to count", async () => {
  expect(await open(await aMerchantsShop())).toMatchObject({ months: null, results: null });
});

it("the months that can be chosen reach back to the first lot, and the numbers come after the page", async () => {
  const { months, results } = await open(await anAskedShop(now));
  expect(months).toEqual(["2026-11", "2026-10", "2026-09"]);
  expect(results).toBeInstanceOf(Promise);
  await results;
});

it("asked, answered and stars are those of customers here: nothing imported, nothing rejected, nothing withdrawn", async () => {
  expect(await read(await anAskedShop(now))).toMatchObject({ asked: { toAsk: 2, asked: 2, reminded: 0, answered: 1, withdrawn: 1, control: 1 }, stars: [0, 0, 0, 1, 0] });
});

describe("against the control group", () => {
  it("only whose days are over count, and few people tell nothing", async () => {
    expect(await read(await anAskedShop(now))).toMatchObject({ comparison: {
      answered: { tried: { people: 2, value: 0.5 }, base: { people: 1, value: 0 }, verdict: { kind: "not-enough" } },
      again30: { tried: { people: 2, value: 0 }, base: { people: 1, value: 0 } },
      again60: { tried: { people: 2, value: 0.5 }, base: { people: 1, value: 1 } },
      again90: { tried: null, base: null },
    } });
  });

  it("test orders, cancelled ones and those before the day planned for the question are none", async () => {
    const shop = await aMerchantsShop();
    await aReviewProgramme(shop.id, 1, 1000, days(-100));
    for (const [customerId, order] of [["1", { test: true }], ["2", { cancelledAt: days(-1) }]] as const) {
      await anAsked(shop.id, { customerId, lot: "programme", since: days(-70) });
      await anOrderOf(shop.id, customerId, days(-60), order);
    }
    await anAsked(shop.id, { customerId: "3", lot: "programme", since: days(-70) });
    await anOrderOf(shop.id, "3", days(-71));
    expect(await read(shop)).toMatchObject({ comparison: { again60: { tried: { people: 3, value: 0 } } } });
  });

  it("a customer counts once, with the first lot, and is compared with who had the same chances", async () => {
    const shop = await aMerchantsShop();
    await aReviewProgramme(shop.id, 1, 1000, days(-200));
    await aReviewProgramme(shop.id, 2, 5000, days(-100));
    await anAsked(shop.id, { customerId: "1", lot: "programme", since: days(-150) });
    await anAsked(shop.id, { customerId: "1", lot: "control", since: days(-50), version: 2, productId: "8" });
    await anAsked(shop.id, { customerId: "2", lot: "control", since: days(-50), version: 2 });
    await anAsked(shop.id, { customerId: "3", lot: "programme", since: days(-50), version: 2 });
    expect(await read(shop)).toMatchObject({ comparison: { again30: { tried: { people: 1 }, base: { people: 1 }, leftOut: 1 } } });
  });
});

it("a time that was chosen counts who drew their lot in it; one that is none is refused", async () => {
  const shop = await anAskedShop(now);
  expect(await read(shop, "?period=2026-11")).toMatchObject({ asked: { toAsk: 0, withdrawn: 1 }, stars: [0, 0, 0, 0, 0], comparison: { again30: { tried: null, base: null } } });
  await expect(open(shop, "?period=yesterday")).rejects.toMatchObject({ init: { status: 400 } });
});

it("another shop's customers count for nobody here", async () => {
  await anAskedShop(now);
  const other = await aMerchantsShop();
  expect(await open(other)).toMatchObject({ months: null, results: null });
  await aReviewProgramme(other.id, 1, 1000, days(-100));
  await anAsked(other.id, { customerId: "1", lot: "programme", since: days(-70) });
  expect(await read(other)).toMatchObject({ asked: { toAsk: 1, answered: 0 }, stars: [0, 0, 0, 0, 0], comparison: { again60: { tried: { people: 1, value: 0 }, base: null } } });
});
