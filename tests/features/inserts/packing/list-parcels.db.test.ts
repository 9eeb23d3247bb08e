import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { pickingOrders, readParcelQuery } from "~/features/inserts/domain/packing/parcel-query";
import type { PickingOrder } from "~/features/inserts/domain/packing/parcel-query";
import { listParcels } from "~/features/inserts/packing/list-parcels.server";
import { countParcels, countriesOfParcels, matchingParcels } from "~/features/inserts/packing/matching-parcels.server";
import { packInserts } from "~/features/inserts/packing/pack-parcels.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { aLine } from "../a-line";
import { parcelsOf } from "../a-parcel";

await testDatabase();
let shop: Shop;
beforeEach(async () => { shop = await aShop(); });

const now = new Date("2026-11-21T12:00:00Z");
const query = (address = "") => {
  const read = readParcelQuery(new URLSearchParams(address));
  if (!read) throw new Error(`no address: ${address}`);
  return read;
};
const names = async (address = "", sort: PickingOrder = "placed"): Promise<string[]> =>
  (await listParcels(shop.id, query(address), sort, 50)).parcels.map(({ orderName }) => orderName);

it("what is to be packed: not what is packed, gone, or another shop's; orders without an insert when asked for", async () => {
  const other = await aShop();
  await parcelsOf(other, { orderId: "99" });
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2", decision: "control" }, { orderId: "3", order: { fulfillmentStatus: "fulfilled" } },
    { orderId: "4", order: { cancelledAt: now } }, { orderId: "5" }, { orderId: "6", decision: "none" });
  await packInserts(shop.id, ["5"], "packer", now);
  expect(await names()).toEqual(["#1"]);
  expect(await names("insert=without")).toEqual(["#2", "#6"]);
  expect(await names("insert=any")).toEqual(["#1", "#2", "#6"]);
  expect(await names("show=packed")).toEqual(["#5"]);
  expect(await countParcels(shop.id, query("insert=any"))).toBe(3);
});

it("filters hold together: printed, rule, gift, country, article", async () => {
  const honey = { kind: "benefit", text: { de: "Honig", en: "Honey" }, addedBy: "packer", packerNote: "" } as const;
  await parcelsOf(shop, { orderId: "1", offer: honey }, { orderId: "2", ruleId: "second" }, { orderId: "3", order: { countryCode: "AT" } },
    { orderId: "4", lines: [aLine(), aLine({ sku: "WEIN-2" })] });
  await db().insertCard.updateMany({ where: { orderId: { in: ["1", "2"] } }, data: { printedAt: now } });
  expect(await names("gift=yes")).toEqual(["#1"]);
  expect(await names("rule=second")).toEqual(["#2"]);
  expect(await names("country=AT")).toEqual(["#3"]);
  expect(await names("sku=WEIN-2")).toEqual(["#4"]);
  expect(await names("printed=no")).toEqual(["#3", "#4"]);
  expect(await names("printed=yes&rule=first-order")).toEqual(["#1"]);
  expect(await countriesOfParcels(shop.id)).toEqual(["AT", "DE"]);
});

it("a search finds orders by the beginning of their name, with the shop's sign or without, or by their id", async () => {
  await parcelsOf(shop, { orderId: "5001", name: "DE-1042-A" }, { orderId: "5002", name: "DE-1043-A" }, { orderId: "5003", name: "DE-2042-A" });
  expect(await names("search=104")).toEqual(["DE-1042-A", "DE-1043-A"]);
  expect(await names("search=de-1042")).toEqual(["DE-1042-A"]);
  expect(await names("search=042")).toEqual([]);
  expect(await names("search=5003")).toEqual(["DE-2042-A"]);
  expect(await names("search=%25")).toEqual([]);
  expect(await names("search=_")).toEqual([]);
});

it("what is in a parcel is said as it stands after edits; a long list is cut", async () => {
  const many = Array.from({ length: 6 }, (_, index) => aLine({ lineId: String(index), sku: `S-${index}` }));
  await parcelsOf(shop, { orderId: "1", lines: [aLine({ quantity: 3, currentQuantity: 2 }), aLine({ currentQuantity: 0 })] }, { orderId: "2", lines: many }, { orderId: "3", lines: null });
  const { parcels } = await listParcels(shop.id, query(), "placed", 50);
  expect(parcels.map(({ articles, moreArticles }) => [articles?.length ?? null, moreArticles])).toEqual([[1, 0], [4, 2], [null, 0]]);
  expect(parcels[0]?.articles?.[0]).toEqual({ quantity: 2, sku: "KAESE-1", title: "Bergkäse" });
});

it("the insert of a split order goes with its first parcel, and is not printed for the rest; unless the rule says each", async () => {
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2" }, { orderId: "3", eachParcel: true }, { orderId: "4" });
  for (const orderId of ["1", "2", "3"]) await db().parcel.create({ data: { shopId: shop.id, orderId, fulfillmentId: `7${orderId}`, shippedAt: now } });
  await db().parcel.create({ data: { shopId: shop.id, orderId: "4", fulfillmentId: "74", shippedAt: now, cancelled: true } });
  await db().insertCard.updateMany({ where: { orderId: { in: ["1", "3", "4"] } }, data: { printedAt: now } });
  const { parcels } = await listParcels(shop.id, query(), "placed", 50);
  expect(parcels.map(({ split }) => split)).toEqual(["insert-went-with-first", "first-left-without", "insert-in-each", "one-parcel"]);
  expect(await matchingParcels(shop.id, query(), "placed", 50, { toPrint: true })).toEqual({ orderIds: ["2", "3", "4"], next: null });
});

it("names are sorted as people count", async () => {
  await parcelsOf(shop, { orderId: "3", name: "#1000" }, { orderId: "1", name: "#999" }, { orderId: "2", name: "#1001" });
  expect(await names("", "name")).toEqual(["#999", "#1000", "#1001"]);
});

it("packed ones are listed with the last one first", async () => {
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2" }, { orderId: "3" });
  for (const [minute, id] of ["2", "3", "1"].entries()) await packInserts(shop.id, [id], "packer", new Date(now.getTime() + minute * 60_000));
  expect(await names("show=packed")).toEqual(["#1", "#3", "#2"]);
  expect(await names("show=packed&after=1")).toEqual(["#3", "#2"]);
  expect(await names("show=packed&before=2")).toEqual(["#1", "#3"]);
});

it("whatever the picking order and the size of a page: forwards every parcel comes once, and backwards the same pages", async () => {
  await parcelsOf(shop, ...Array.from({ length: 23 }, (_, index) => ({
    orderId: String(100 + index), name: `#${990 + index}`, placedAt: new Date(Date.UTC(2026, 10, 21, 8, index % 4)), lines: [aLine({ sku: `S-${index % 3}` })],
  })));
  await fc.assert(fc.asyncProperty(fc.constantFrom(...pickingOrders), fc.integer({ min: 1, max: 30 }), async (sort, size) => {
    const forwards: string[][] = [];
    let page = await listParcels(shop.id, query(), sort, size);
    expect(page.before).toBeNull();
    forwards.push(page.parcels.map(({ orderId }) => orderId));
    while (page.after !== null) {
      page = await listParcels(shop.id, query(`after=${page.after}`), sort, size);
      forwards.push(page.parcels.map(({ orderId }) => orderId));
    }
    const all = await matchingParcels(shop.id, query(), sort, 100, { toPrint: false });
    expect(forwards.flat()).toEqual(all.orderIds);
    expect(new Set(all.orderIds).size).toBe(23);
    for (let at = forwards.length - 1; at > 0; at--) {
      page = await listParcels(shop.id, query(`before=${forwards[at]?.[0] ?? ""}`), sort, size);
      expect(page.parcels.map(({ orderId }) => orderId)).toEqual(forwards[at - 1]);
    }
    expect(page.before).toBeNull();
  }), { numRuns: 20 });
});

it("the next thousand begin behind the last of the first, also when those were packed meanwhile", async () => {
  await parcelsOf(shop, ...["1", "2", "3", "4", "5"].map((orderId) => ({ orderId })));
  const first = await matchingParcels(shop.id, query(), "placed", 2, { toPrint: true });
  expect(first).toEqual({ orderIds: ["1", "2"], next: "2" });
  await packInserts(shop.id, first.orderIds, "packer", now);
  expect(await matchingParcels(shop.id, query("after=2"), "placed", 2, { toPrint: true })).toEqual({ orderIds: ["3", "4"], next: "4" });
  expect(await matchingParcels(shop.id, query("after=4"), "placed", 2, { toPrint: true })).toEqual({ orderIds: ["5"], next: null });
});

it("a place that is gone is the top", async () => {
  await parcelsOf(shop, { orderId: "1" });
  expect(await names("after=404")).toEqual(["#1"]);
});

it.each(["show=all", "insert=x", "printed=maybe", "gift=no", "after=x", "before=1&after=2", "country=de", "rule=A%20B"])("%s is no address of this list", (address) => {
  expect(readParcelQuery(new URLSearchParams(address))).toBeUndefined();
});
