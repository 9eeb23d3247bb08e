import { expect, it } from "vitest";
import { packInserts } from "~/features/inserts/packing/pack-parcels.server";
import { seal } from "~/platform/crypto/seal.server";
import { db } from "~/platform/db/prisma.server";
import { inboxContext } from "~/platform/inbox/webhook-door.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.parcels.find[.]json";
import { parcelsOf } from "../features/inserts/a-parcel";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const find = async (shop: Shop, typed: string): Promise<unknown> => (await loader(asMerchant(shop, `/app/parcels/find.json?name=${encodeURIComponent(typed)}`))).json();

it.each(["DE-1042-A", "1042", "de-1042-a", "DE-1042", "DEß1042-A", " 1042 ", "5001"])("scanned %s is order DE-1042-A", async (typed) => {
  const shop = await aMerchantsShop();
  await parcelsOf(shop, { orderId: "5001", name: "DE-1042-A" }, { orderId: "5002", name: "DE-1043-A" });
  expect(await find(shop, typed)).toMatchObject({ ok: true, orderId: "5001", orderName: "DE-1042-A", hasInsert: true, packed: false, open: true });
});

it("an order that gets no insert says why; a packed one says so; a gift is said in any case", async () => {
  const shop = await aMerchantsShop();
  const offer = { kind: "benefit", text: { de: "Honig", en: "Honey" }, addedBy: "packer", packerNote: "Honig, Regal 4" } as const;
  await parcelsOf(shop, { orderId: "1", decision: "control" }, { orderId: "2", offer });
  await packInserts(shop.id, ["2"], "packer", new Date("2026-11-21T12:00:00Z"));
  expect(await find(shop, "#1")).toMatchObject({ hasInsert: false, reason: "lot" });
  expect(await find(shop, "#2")).toMatchObject({ hasInsert: true, packed: true, gift: "Honig, Regal 4" });
});

it("an order of another shop is not found, nor one that there is not", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await parcelsOf(other, { orderId: "1" });
  for (const typed of ["#1", "1", "404", "", "%_", "\u0000"]) expect(await find(shop, typed)).toEqual({ ok: false });
});

it("an order that still waits in the inbox is found: printing decides it", async () => {
  const shop = await aMerchantsShop();
  const at = new Date("2026-11-21T12:00:00Z");
  const body = { id: 7001, name: "#7", currency: "EUR", total_price: "80.00", created_at: at, updated_at: at, test: false, financial_status: "paid", source_name: "web", discount_codes: [], customer: null };
  await db().inboxEvent.create({ data: { shopId: shop.id, topic: "orders/create", eventId: "e", triggeredAt: at, receivedAt: at, sealedBody: seal(shop.key, Buffer.from(JSON.stringify(body)), inboxContext("orders/create", "e")), outstanding: [] } });
  expect(await find(shop, "7")).toEqual({ ok: true, orderId: "7001", orderName: "#7", hasInsert: null });
});
