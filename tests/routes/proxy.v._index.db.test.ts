import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/proxy.v._index";
import { aBoughtOrder, aLine, aReviewProgramme } from "../features/reviews/a-bought-order";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
let shop: Shop;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T12:00:00Z") });
  shop = await aMerchantsShop();
  await aReviewProgramme(shop);
  await aBoughtOrder(shop);
});
afterEach(() => { vi.useRealTimers(); });

const signedIn = (customerId: string, of = shop, query: Record<string, string> = {}) => asVisitor(of, "v", { language: "de", query: { logged_in_customer_id: customerId, ...query } }).request;
const open = async (customerId: string, of = shop) => {
  const response = await loader({ request: signedIn(customerId, of), params: {}, context: {} });
  return { status: response.status, page: await response.text() };
};
const markIn = (page: string): string => /name="mark" value="([^"]+)"/.exec(page)?.[1] ?? "";
const post = async (customerId: string, form: Record<string, string>, query: Record<string, string> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ product: "7001", stars: "5", body: "Gut.", ...form })) body.append(name, value);
  const response = await action({ request: new Request(signedIn(customerId, shop, query).url, { method: "POST", headers: { "accept-language": "de" }, body }), params: {}, context: {} });
  return [response.status, response.headers.get("location")];
};

describe("who is signed in to the shop", () => {
  it("finds the products of all their orders that have arrived, each once, and nobody else's", async () => {
    await aBoughtOrder(shop, { orderId: "502", lines: [aLine({ productId: "7002" }), aLine({ productId: "7003" })] });
    await aBoughtOrder(shop, { orderId: "503", lines: [aLine({ productId: "7004" })], parcel: { shippedAt: new Date("2026-11-21T12:00:00Z"), deliveredAt: null } });
    await aBoughtOrder(shop, { orderId: "504", customerId: "3002", lines: [aLine({ productId: "7005" })] });
    const { status, page } = await open("3001");
    expect(status).toBe(200);
    expect(["7001", "7002", "7003", "7004", "7005"].map((product) => page.split(`Olivenöl ${product}</`).length - 1)).toEqual([1, 1, 1, 0, 0]);
    vi.setSystemTime(new Date("2026-11-24T12:00:00Z"));
    expect((await open("3001")).page).toContain("Olivenöl 7004");
  });

  it("writes, changes and takes back there", async () => {
    const mark = markIn((await open("3001")).page);
    expect(await post("3001", { mark })).toEqual([303, "/a/k/v?thanks=7001"]);
    expect(await db().review.findFirst()).toMatchObject({ source: "account", customerId: "3001", orderId: "501", stars: 5 });
    expect(await post("3001", { mark }, { do: "withdraw" })).toEqual([303, "/a/k/v?withdrawn=1"]);
    expect(await db().review.findFirst()).toMatchObject({ state: "withdrawn" });
  });

  it("a form that another page sends with their cookie is not theirs", async () => {
    const other = await aMerchantsShop();
    await aReviewProgramme(other);
    await aBoughtOrder(other);
    await aBoughtOrder(shop, { orderId: "504", customerId: "3002" });
    for (const mark of ["", "x", markIn((await open("3002")).page), markIn((await open("3001", other)).page)]) expect((await post("3001", { mark }))[0]).toBe(404);
    expect(await db().review.count()).toBe(0);
  });

  it("nobody signed in is asked to; a customer of another shop finds nothing here", async () => {
    const { status, page } = await open("");
    expect([status, page.includes("Bitte melden Sie sich an")]).toEqual([401, true]);
    expect((await open("3001", await aMerchantsShop())).status).toBe(404);
    expect((await loader({ request: asVisitor(shop, "v", { secret: "guessed" }).request, params: {}, context: {} })).status).toBe(400);
  });
});
