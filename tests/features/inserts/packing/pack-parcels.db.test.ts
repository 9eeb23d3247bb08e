import { beforeEach, expect, it } from "vitest";
import { insertKey } from "~/features/inserts/domain/deciding/decide-insert";
import { packInserts, unpackInserts } from "~/features/inserts/packing/pack-parcels.server";
import { projectCards, refreshOpenCards } from "~/features/inserts/deciding/project-cards.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { aLine } from "../a-line";
import { parcelsOf } from "../a-parcel";

const { pool } = await testDatabase();
let shop: Shop;
beforeEach(async () => { shop = await aShop(); });

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 21, 12, minute));
const card = (orderId: string, shopId = shop.id) => db().insertCard.findUniqueOrThrow({ where: { shopId_orderId: { shopId, orderId } } });
const marks = async (): Promise<string[]> =>
  (await db().ledgerEntry.findMany({ where: { kind: { in: ["insert.packed", "insert.unpacked"] } }, orderBy: { position: "asc" } })).map(({ key }) => key);

it("told twice, a parcel is packed once; taken back and packed again are marks of their own", async () => {
  await parcelsOf(shop, { orderId: "1" });
  expect(await packInserts(shop.id, ["1", "1"], "packer", at(1))).toEqual({ changed: ["1"], unknown: [] });
  expect(await packInserts(shop.id, ["1"], "api", at(2))).toEqual({ changed: [], unknown: [] });
  expect((await card("1")).packedAt).toEqual(at(1));
  expect(await unpackInserts(shop.id, ["1"], at(3))).toEqual({ changed: ["1"], unknown: [] });
  expect(await unpackInserts(shop.id, ["1"], at(4))).toEqual({ changed: [], unknown: [] });
  expect((await card("1")).packedAt).toBeNull();
  await packInserts(shop.id, ["1"], "packer", at(5));
  expect((await card("1")).packedAt).toEqual(at(5));
  expect(await marks()).toEqual(["insert/order/1/packed/1", "insert/order/1/unpacked/1", "insert/order/1/packed/2"]);
});

it("two packers at once book one mark", async () => {
  await parcelsOf(shop, { orderId: "1" });
  const outcomes = await Promise.all([packInserts(shop.id, ["1"], "packer", at(1)), packInserts(shop.id, ["1"], "packer", at(1))]);
  expect(outcomes.flatMap(({ changed }) => changed)).toEqual(["1"]);
});

it("the order of another shop is unknown, and stays as it is", async () => {
  const other = await aShop();
  await parcelsOf(other, { orderId: "1" });
  expect(await packInserts(shop.id, ["1"], "packer", at(1))).toEqual({ changed: [], unknown: ["1"] });
  expect(await unpackInserts(shop.id, ["1"], at(1))).toEqual({ changed: [], unknown: ["1"] });
  expect((await card("1", other.id)).packedAt).toBeNull();
});

it("an order that is partly gone is to be packed again, and open no more when the rest has left", async () => {
  await parcelsOf(shop, { orderId: "1" });
  await packInserts(shop.id, ["1"], "packer", at(1));
  await db().parcel.create({ data: { shopId: shop.id, orderId: "1", fulfillmentId: "7", shippedAt: at(2) } });
  await db().shopOrder.updateMany({ data: { fulfillmentStatus: "partial" } });
  await refreshOpenCards(db(), shop.id, ["1"]);
  expect(await card("1")).toMatchObject({ open: true, packedAt: null });
  await packInserts(shop.id, ["1"], "packer", at(3));
  await db().shopOrder.updateMany({ data: { fulfillmentStatus: "fulfilled" } });
  await refreshOpenCards(db(), shop.id, ["1", "no-such"]);
  expect(await card("1")).toMatchObject({ open: false, packedAt: at(3) });
});

it("what is refreshed follows the order: cancelled, edited, sent elsewhere, its customer merged", async () => {
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2" }, { orderId: "3" });
  await db().shopOrder.updateMany({ where: { orderId: "1" }, data: { cancelledAt: at(0) } });
  await db().shopOrder.updateMany({ where: { orderId: "2" }, data: { lines: [aLine({ sku: "B-7" })], countryCode: "AT", customerId: "77" } });
  await refreshOpenCards(db(), shop.id, ["1", "2", "3"]);
  expect(await card("1")).toMatchObject({ open: false });
  expect(await card("2")).toMatchObject({ open: true, firstSku: "B-7", countryCode: "AT", customerId: "77" });
  expect(await card("3")).toMatchObject({ open: true, firstSku: "KAESE-1", countryCode: "DE" });
});

it("what the packer adds is read from the offer, in the packers' words before those of the card", async () => {
  const gift = { kind: "benefit", text: { de: "Ein Glas Honig", en: "A jar of honey" }, addedBy: "packer" } as const;
  await parcelsOf(shop,
    { orderId: "1", offer: { ...gift, packerNote: "Honig, Regal 4" } }, { orderId: "2", offer: { ...gift, packerNote: "" } },
    { orderId: "3", offer: { ...gift, addedBy: "nobody", packerNote: "" } }, { orderId: "4" });
  expect(await Promise.all(["1", "2", "3", "4"].map(async (id) => (await card(id)).packerNote))).toEqual(["Honig, Regal 4", "Ein Glas Honig", "", ""]);
});

it("thrown away and rebuilt, the read model is the same", async () => {
  await parcelsOf(shop, { orderId: "1", eachParcel: true }, { orderId: "2", decision: "control" }, { orderId: "3", lines: null }, { orderId: "4" });
  await packInserts(shop.id, ["1", "4"], "packer", at(1));
  await unpackInserts(shop.id, ["4"], at(2));
  await db().shopOrder.updateMany({ where: { orderId: "3" }, data: { fulfillmentStatus: "fulfilled" } });
  await refreshOpenCards(db(), shop.id, ["3"]);
  const rows = async () => (await pool.query("SELECT * FROM insert_card ORDER BY order_id")).rows as unknown[];
  const before = await rows();
  await pool.query("TRUNCATE insert_card");
  await projectCards(db(), shop.id, ["1", "2", "3", "4"].map(insertKey));
  expect(await rows()).toEqual(before);
});
