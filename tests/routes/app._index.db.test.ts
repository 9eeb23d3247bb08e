import { expect, it, vi } from "vitest";
import { noteForMerchant } from "~/core/notices/notice.server";
import { db } from "~/platform/db/prisma.server";
import { action, loader } from "~/routes/app._index";
import { testDatabase } from "../support/database";
import { aMerchantsShop, anOrder, answerOf, asMerchant, asMerchantPosting, decidedOrders, switchRuleOn, withoutNetwork } from "./merchant-request";

const database = await testDatabase();
withoutNetwork();
const today = new Date();

const failedJob = (shopId: number, id: string) =>
  db().failedJob.create({ data: { shopId, id, name: "register-vouchers", payload: { shopId }, kind: "refused", detail: "", attempts: 3, failedAt: today } });

it("a fresh shop is told what is missing, and its figures are zero", async () => {
  const shop = await aMerchantsShop({ preparedAt: null });
  const { standing, facts, figures, days } = await loader(asMerchant(shop, "/app"));
  expect(standing).toMatchObject({ prepared: false, ruleOn: false, failedJobs: [], failedEvents: 0, openDataRequests: 0, proxyPathBefore: null });
  expect(facts).toEqual([]);
  expect(days).toBe(30);
  expect(await figures).toMatchObject({ decided: 0, vouchers: [] });
});

it("the figures count the orders of the time that was asked for, by decision and by what became of their vouchers", async () => {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop);
  const old = new Date(today.getTime() - 40 * 86_400_000);
  await decidedOrders(shop, anOrder({ orderId: "1", placedAt: today }), anOrder({ orderId: "2", placedAt: today, customerId: null }), anOrder({ orderId: "3", placedAt: old }));
  expect(await (await loader(asMerchant(shop, "/app"))).figures).toMatchObject({ decided: 2, withCard: 1, none: 1, control: 0, vouchers: [{ state: "promised", count: 1 }] });
  expect(await (await loader(asMerchant(shop, "/app?days=90"))).figures).toMatchObject({ decided: 3, withCard: 2 });
});

it("the latest entries are told with their orders, newest first", async () => {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop);
  await decidedOrders(shop, anOrder({ orderId: "1" }));
  await decidedOrders(shop, anOrder({ orderId: "2", customerId: null }));
  const { facts } = await loader(asMerchant(shop, "/app"));
  expect(facts.map(({ orderName, fact }) => [orderName, fact.kind])).toEqual([["#2", "insert.decided"], ["#1", "insert.decided"]]);
});

it("a failed job is started anew once, and is gone from the page", async () => {
  const shop = await aMerchantsShop();
  await failedJob(shop.id, "job-1");
  expect((await loader(asMerchant(shop, "/app"))).standing.failedJobs).toHaveLength(1);
  expect(await answerOf(action(asMerchantPosting(shop, "/app", { intent: "try-again", job: "job-1" })))).toMatchObject({ status: 200 });
  expect(await answerOf(action(asMerchantPosting(shop, "/app", { intent: "try-again", job: "job-1" })))).toMatchObject({ status: 404 });
  expect((await loader(asMerchant(shop, "/app"))).standing.failedJobs).toEqual([]);
  expect((await database.pool.query("SELECT task_identifier FROM graphile_worker.jobs WHERE task_identifier = 'register-vouchers'")).rowCount).toBe(1);
});

it("a failed job of another shop cannot be seen or started", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await failedJob(other.id, "job-1");
  await decidedOrders(other, anOrder({ orderId: "1" }));
  const { standing, facts, figures } = await loader(asMerchant(shop, "/app"));
  expect([standing.failedJobs, facts, (await figures).decided]).toEqual([[], [], 0]);
  expect(await answerOf(action(asMerchantPosting(shop, "/app", { intent: "try-again", job: "job-1" })))).toMatchObject({ status: 404 });
  expect((await loader(asMerchant(other, "/app"))).standing.failedJobs).toHaveLength(1);
});

it("the warning about a changed proxy path stays until it was read", async () => {
  const shop = await aMerchantsShop();
  await db().shop.update({ where: { id: shop.id }, data: { proxyPath: "/a/x", proxyPathBefore: "/a/k" } });
  expect((await loader(asMerchant(shop, "/app"))).standing).toMatchObject({ proxyPath: "/a/x", proxyPathBefore: "/a/k" });
  await action(asMerchantPosting(shop, "/app", { intent: "proxy-read" }));
  expect((await loader(asMerchant(shop, "/app"))).standing.proxyPathBefore).toBeNull();
});

it.each(["/app?days=7", "/app?days=x"])("%s is no time that can be chosen", async (path) => {
  expect(await answerOf(loader(asMerchant(await aMerchantsShop(), path)))).toMatchObject({ status: 400 });
});

it.each([{ intent: "other" }, {}])("a form that says nothing known (%o) is refused", async (form) => {
  expect(await answerOf(action(asMerchantPosting(await aMerchantsShop(), "/app", form as Record<string, string>)))).toMatchObject({ status: 400 });
});

it("the setup guide knows what is done, and stays away once it was put away", async () => {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop);
  expect((await loader(asMerchant(shop, "/app"))).setup).toMatchObject({ prepared: true, ruleOn: true, testPrinted: false, proxyAnswers: null, cardPrinted: false, guideClosed: false });
  await action(asMerchantPosting(shop, "/app", { intent: "close-guide" }));
  expect((await loader(asMerchant(shop, "/app"))).setup.guideClosed).toBe(true);
});

it("whether the cards' pages answer is looked at on the shop's own domain; silence counts as no", async () => {
  const shop = await aMerchantsShop();
  await action(asMerchantPosting(shop, "/app", { intent: "check-proxy" }));
  expect((await loader(asMerchant(shop, "/app"))).setup.proxyAnswers).toBe(false);
  vi.stubGlobal("fetch", (address: string) => Promise.resolve(new Response(address === "https://feinkost.example/a/k/check" ? `kundenkreis ${shop.domain}` : "Page not found")));
  await action(asMerchantPosting(shop, "/app", { intent: "check-proxy" }));
  expect((await loader(asMerchant(shop, "/app"))).setup.proxyAnswers).toBe(true);
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("<h1>Welcome to our shop</h1>")));
  await action(asMerchantPosting(shop, "/app", { intent: "check-proxy" }));
  expect((await loader(asMerchant(shop, "/app"))).setup.proxyAnswers).toBe(false);
});

it("a notice is gone once the merchant says that it is done; another shop's stays", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  for (const { id } of [shop, other]) await noteForMerchant(db(), id, { key: "budget/x", kind: "budget-used-up", data: { name: "x" } }, today);
  await action(asMerchantPosting(shop, "/app", { intent: "close-notice", notice: "budget/x" }));
  expect((await loader(asMerchant(shop, "/app"))).notices).toEqual([]);
  expect((await loader(asMerchant(other, "/app"))).notices).toHaveLength(1);
});
