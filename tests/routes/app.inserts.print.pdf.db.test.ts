import { expect, it } from "vitest";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.inserts.print[.]pdf";
import { pagesOfPdf } from "../support/read-pdf";
import { testDatabase } from "../support/database";
import { aMerchantsShop, anOrder, asMerchant, asMerchantPosting, decidedOrders, switchRuleOn, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const print = (shop: Shop, query: string): Promise<Response> => loader(asMerchant(shop, `/app/inserts/print.pdf?${query}`));
const pages = async (response: Response) => pagesOfPdf(new Uint8Array(await response.arrayBuffer()));

async function shopWithOrders(): Promise<Shop> {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop);
  await decidedOrders(shop, anOrder({ orderId: "1" }), anOrder({ orderId: "2" }), anOrder({ orderId: "3", customerId: null }));
  return shop;
}

it("one page an order, and the orders without a card are counted by reason", async () => {
  const response = await print(await shopWithOrders(), "orders=1,2,3,1&format=a6&dpi=300");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/pdf");
  expect(response.headers.get("content-disposition")).toMatch(/^inline/);
  expect(response.headers.get("X-Kundenkreis-Cards")).toBe("2");
  expect(JSON.parse(response.headers.get("X-Kundenkreis-Without") ?? "")).toEqual({ "no-customer": 1 });
  expect(await pages(response)).toHaveLength(2);
});

it("printing again gives the same cards, also posted", async () => {
  const shop = await shopWithOrders();
  const text = async (response: Response) => (await pages(response)).map((page) => page.text);
  const first = await text(await print(shop, "orders=1,2&format=a6&dpi=300"));
  const second = await text(await action(asMerchantPosting(shop, "/app/inserts/print.pdf", { orders: "1,2", format: "a6", dpi: "300" })));
  expect(second).toEqual(first);
});

it("where nothing is to be printed, the reasons are said", async () => {
  const response = await print(await shopWithOrders(), "orders=3&format=a6&dpi=300");
  expect([response.status, await response.json()]).toEqual([422, { ok: false, without: { "no-customer": 1 } }]);
});

it("orders of another shop are unknown, and nothing of them is printed", async () => {
  const other = await shopWithOrders();
  const shop = await aMerchantsShop();
  const response = await print(shop, "orders=1,2&format=a6&dpi=300");
  expect([response.status, await response.json()]).toEqual([422, { ok: false, without: { "unknown-order": 2 } }]);
  expect((await print(other, "orders=1&format=a6&dpi=300")).status).toBe(200);
});

it.each([
  ["orders=&format=a6&dpi=300", "orders"], ["format=a6&dpi=300", "orders"], ["orders=1,x&format=a6&dpi=300", "orders"],
  ["orders=1%00&format=a6&dpi=300", "orders"], [`orders=${Array.from({ length: 1001 }, (_, index) => index + 1).join(",")}&format=a6&dpi=300`, "orders"],
  ["orders=1&format=a4&dpi=300", "format"], ["orders=1&format=a6", "dpi"], ["orders=1&format=a6&dpi=299", "dpi"],
])("%.40s… is refused in words", async (query, field) => {
  const response = await print(await aMerchantsShop(), query);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ ok: false, field, why: expect.stringMatching(/\.$/) as string });
});

it("without a merchant there is nothing", async () => {
  const request = new Request("https://app.example/app/inserts/print.pdf?orders=1&format=a6&dpi=300", { headers: { authorization: "Bearer x" } });
  const answer = await loader({ request, params: {}, context: {} }).catch((thrown: unknown) => thrown);
  expect((answer as Response).status).toBe(401);
});
