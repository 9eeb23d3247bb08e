import { beforeEach, expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/api.v1.inserts.$orderId[.]pdf";
import { parcelsOf } from "../features/inserts/a-parcel";
import { aShop } from "../support/a-shop";
import { testDatabase } from "../support/database";
import { pagesOfPdf } from "../support/read-pdf";
import { aKey, asWarehouse } from "./a-warehouse";
import { withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
let shop: Shop;
let key: string;
beforeEach(async () => { shop = await aShop(); key = await aKey(shop); });

const fetchPdf = (orderId: string, query = "", by: string | null = key): Promise<Response> => loader(asWarehouse(by, `/api/v1/inserts/${orderId}.pdf${query}`, { orderId }));

it("the card of an order, the same again, and it counts as printed", async () => {
  await parcelsOf(shop, { orderId: "1" });
  const first = await fetchPdf("1");
  expect([first.status, first.headers.get("content-type"), first.headers.get("x-kundenkreis-cards")]).toEqual([200, "application/pdf", "1"]);
  const text = async (response: Response) => (await pagesOfPdf(new Uint8Array(await response.arrayBuffer()))).map((page) => page.text);
  expect(await text(await fetchPdf("1"))).toEqual(await text(first));
  expect((await db().insertCard.findFirstOrThrow()).printedAt).not.toBeNull();
});

it("an order of another shop is not found", async () => {
  const other = await aShop();
  await parcelsOf(other, { orderId: "1" });
  const response = await fetchPdf("1");
  expect([response.status, await response.json()]).toMatchObject([404, { code: "unknown-order" }]);
});

it("an order without an insert says why", async () => {
  await parcelsOf(shop, { orderId: "1", decision: "control" });
  const response = await fetchPdf("1");
  expect([response.status, await response.json()]).toMatchObject([404, { code: "no-insert", reason: "lot", detail: "This order gets no insert: control group, by lot." }]);
});

it.each(["?format=a4", "?dpi=299", "?dpi=x"])("%s is refused in words", async (query) => {
  await parcelsOf(shop, { orderId: "1" });
  const response = await fetchPdf("1", query);
  expect([response.status, await response.json()]).toMatchObject([400, { code: "bad-parameter", detail: expect.stringMatching(/one of/) as string }]);
});

it("without a key, or with another method, there is nothing", async () => {
  expect((await fetchPdf("1", "", null)).status).toBe(401);
  expect((await action(asWarehouse(key, "/api/v1/inserts/1.pdf", { orderId: "1" }, { method: "DELETE" }))).status).toBe(405);
});
