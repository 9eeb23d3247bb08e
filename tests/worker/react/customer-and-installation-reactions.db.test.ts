import { beforeEach, describe, expect, it } from "vitest";
import { answerDataRequest } from "~/core/customers/data-request.server";
import { firstNames, noteCustomers } from "~/core/customers/note-customers.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { findShop } from "~/platform/shopify/shop-store.server";
import { eraseCustomers, keepDataRequests } from "~/worker/react/comply.server";
import { endInstallations, eraseShops, keepScopes } from "~/worker/react/installation.server";
import { forgetCustomers, keepNames, mergeCustomers } from "~/worker/react/keep-customers.server";
import { aShop } from "../../support/a-shop";
import { testDatabase } from "../../support/database";
import { anEvent, expectToldTwiceIsOnce } from "../../support/told-twice";

const { pool } = await testDatabase();
let shop: Shop;
beforeEach(async () => {
  shop = await aShop();
  await noteCustomers(db(), shop, [{ customerId: "77", firstName: "Ayşe" }], now());
});
const name = async (customerId = "77"): Promise<string | undefined> => (await firstNames(shop, [customerId])).get(customerId);
const order = (orderId: string, customerId: string) => db().shopOrder.create({
  data: {
    shopId: shop.id, orderId, name: `#${orderId}`, customerId, currency: "EUR", totalMinor: 8000n, sourceName: "web", test: false,
    financialStatus: "paid", fulfillmentStatus: null, discountCodes: [], placedAt: now(), toldAt: now(),
  },
});

describe("a customer", () => {
  it("who changed their name is greeted by the new one", async () => {
    await keepNames(shop.id, [anEvent("customers/update", { id: "77", first_name: "Aysel" })]);
    expect(await name()).toBe("Aysel");
  });

  it("who never ordered since the app came is not kept, whatever is told of them", async () => {
    await expectToldTwiceIsOnce(pool, keepNames, shop.id, [anEvent("customers/update", { id: "78", first_name: "Bert" })]);
    expect(await name("78")).toBeUndefined();
  });

  it.each<[string, Reaction, string, object]>([
    ["the merchant deleted", forgetCustomers, "customers/delete", { id: "77" }],
    ["Shopify asks to erase", eraseCustomers, "customers/redact", { customer: { id: "77" }, orders_to_redact: [] }],
  ])("%s is erased, and an old webhook told again brings nothing back", async (_, reaction, topic, body) => {
    await expectToldTwiceIsOnce(pool, reaction, shop.id, [anEvent(topic, body)]);
    expect(await name()).toBeUndefined();
    await noteCustomers(db(), shop, [{ customerId: "77", firstName: "Ayşe" }], now());
    expect(await name()).toBeUndefined();
  });

  it("of another shop with the same id is left alone", async () => {
    const other = await aShop();
    await eraseCustomers(other.id, [anEvent("customers/redact", { customer: { id: "77" } })]);
    expect(await name()).toBe("Ayşe");
  });

  it("who turned out to be another: the orders are one person's", async () => {
    await order("1", "77");
    await order("2", "78");
    const event = anEvent("customers/merge", {
      admin_graphql_api_customer_kept_id: "gid://shopify/Customer/78", admin_graphql_api_customer_deleted_id: "gid://shopify/Customer/77", status: "completed",
    });
    await expectToldTwiceIsOnce(pool, mergeCustomers, shop.id, [event]);
    expect((await db().shopOrder.findMany()).map(({ customerId }) => customerId)).toEqual(["78", "78"]);
    expect(await name()).toBeUndefined();
  });

  it("who asks what is stored gets everything, once on the list", async () => {
    await order("1", "77");
    const event = anEvent("customers/data_request", { customer: { id: "77" }, orders_requested: ["1"], data_request: { id: "9999" } });
    await expectToldTwiceIsOnce(pool, keepDataRequests, shop.id, [event]);
    expect(await answerDataRequest(shop, "9999")).toMatchObject({ firstName: "Ayşe", orders: [{ orderId: "1" }] });
    expect(await answerDataRequest(await aShop(), "9999"), "another shop's request").toBeUndefined();
  });
});

describe("an installation", () => {
  const session = () => db().session.create({ data: { shopId: shop.id, id: `offline_${shop.domain}`, isOnline: false, sealedSession: Buffer.from("x") } });

  it("that ends takes its tokens along and keeps the data until Shopify asks", async () => {
    await session();
    await expectToldTwiceIsOnce(pool, endInstallations, shop.id, [anEvent("app/uninstalled", {})]);
    expect(await db().session.count()).toBe(0);
    expect((await findShop(shop.domain))?.uninstalledAt).not.toBeNull();
    expect(await name()).toBe("Ayşe");
  });

  it("is not ended by a telling from before it began", async () => {
    await session();
    await endInstallations(shop.id, [anEvent("app/uninstalled", {}, new Date("2026-10-01T00:00:00Z"))]);
    expect(await db().session.count()).toBe(1);
  });

  it("has the scopes that were granted last", async () => {
    const [older, newer] = [new Date("2026-11-21T10:00:00Z"), new Date("2026-11-21T11:00:00Z")];
    await keepScopes(shop.id, [anEvent("app/scopes_update", { current: ["a", "b"] }, newer), anEvent("app/scopes_update", { current: ["a"] }, older)]);
    expect((await findShop(shop.domain))?.scopes).toBe("a,b");
  });

  it("that ended is erased when Shopify asks: nothing of the shop is left in any table", async () => {
    await order("1", "77");
    await endInstallations(shop.id, [anEvent("app/uninstalled", {})]);
    await eraseShops(shop.id, [anEvent("shop/redact", {})]);
    const tables = await pool.query<{ table_name: string }>("SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'shop_id'");
    for (const { table_name: table } of tables.rows) {
      expect((await pool.query(`SELECT FROM ${table} WHERE shop_id = $1`, [shop.id])).rowCount, table).toBe(0);
    }
    expect(await findShop(shop.domain)).toBeUndefined();
  });

  it("that came back in the meantime is not erased", async () => {
    await db().shop.update({ where: { id: shop.id }, data: { authorizedAt: new Date("2026-11-20T00:00:00Z") } });
    await expectToldTwiceIsOnce(pool, eraseShops, shop.id, [anEvent("shop/redact", {})]);
    expect(await findShop(shop.domain)).toBeDefined();
  });

  it("is erased also when its end lies in the inbox and nobody has reacted to it yet", async () => {
    await db().shop.update({ where: { id: shop.id }, data: { authorizedAt: new Date("2026-11-21T11:00:00Z") } });
    const at = new Date("2026-11-21T11:59:00Z");
    await db().inboxEvent.create({ data: { shopId: shop.id, topic: "app/uninstalled", eventId: "end", triggeredAt: at, receivedAt: at, outstanding: [] } });
    await eraseShops(shop.id, [anEvent("shop/redact", {})]);
    expect(await findShop(shop.domain)).toBeUndefined();
  });

  it("is erased also when its end was never told", async () => {
    await eraseShops(shop.id, [anEvent("shop/redact", {})]);
    expect(await findShop(shop.domain)).toBeUndefined();
  });

  it("is not ended by an uninstall from before the app was opened anew", async () => {
    await session();
    await db().shop.update({ where: { id: shop.id }, data: { authorizedAt: new Date("2026-11-21T13:00:00Z") } });
    await endInstallations(shop.id, [anEvent("app/uninstalled", {})]);
    expect(await db().session.count()).toBe(1);
  });
});
