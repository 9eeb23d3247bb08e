import { beforeEach, expect, it } from "vitest";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/api.v1.print";
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

const post = (body: unknown, by: string | null = key, type = "application/json"): Promise<Response> =>
  action(asWarehouse(by, "/api/v1/print", {}, { method: "POST", headers: { "content-type": type }, body: typeof body === "string" ? body : JSON.stringify(body) }));

it("several cards in one PDF; orders of another shop and those without an insert are counted by reason", async () => {
  const other = await aShop();
  await parcelsOf(other, { orderId: "9" });
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2" }, { orderId: "3", decision: "none" });
  const response = await post({ orderIds: ["2", "1", "3", "9"], format: "a6", dpi: 203 });
  expect([response.status, response.headers.get("x-kundenkreis-cards")]).toEqual([200, "2"]);
  expect(JSON.parse(response.headers.get("x-kundenkreis-without") ?? "")).toEqual({ "no-rule": 1, "unknown-order": 1 });
  expect(await pagesOfPdf(new Uint8Array(await response.arrayBuffer()))).toHaveLength(2);
});

it("where there is nothing to print, every order's reason is said", async () => {
  await parcelsOf(shop, { orderId: "3", decision: "control" });
  const response = await post({ orderIds: ["3", "4"] });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    code: "nothing-to-print", without: [{ orderId: "3", reason: "lot" }, { orderId: "4", reason: "unknown-order", detail: "order not found" }],
  });
});

it.each<[unknown, number]>([
  ["{", 400], [[], 400], [{}, 400], [{ orderIds: [] }, 400], [{ orderIds: [1] }, 400], [{ orderIds: ["1a"] }, 400], [{ orderIds: ["1"], format: "a3" }, 400],
  [{ orderIds: ["1"], dpi: 72 }, 400], [{ orderIds: ["1"], colour: "red" }, 400], [{ orderIds: Array.from({ length: 1001 }, (_, index) => String(index)) }, 400],
  [" ".repeat(70_000), 413],
])("%.60j is refused in words", async (body, status) => {
  const response = await post(body);
  expect([response.status, await response.json()]).toMatchObject([status, { code: "bad-body", status, detail: expect.any(String) as string }]);
});

it("what is not called JSON is not read", async () => {
  expect((await post({ orderIds: ["1"] }, key, "text/plain")).status).toBe(415);
});

it("without a key, or with another method, nothing happens", async () => {
  expect((await post({ orderIds: ["1"] }, null)).status).toBe(401);
  expect((await action(asWarehouse(key, "/api/v1/print", {}, { method: "PUT" }))).status).toBe(405);
  expect((await loader(asWarehouse(key, "/api/v1/print"))).status).toBe(405);
});
