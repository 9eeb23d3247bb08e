import { readFileSync, readdirSync, existsSync } from "node:fs";
import { parse } from "smol-toml";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inProject } from "../../../../scripts/setup/project.mjs";
import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { recordReviews } from "~/features/reviews/reviews/record-reviews.server";
import { addWord, giveAnswer } from "~/features/reviews/satisfaction/give-answer.server";
import { wantFlowTold } from "~/features/reviews/flow/tell-flow.server";
import { flowTriggerSchema } from "~/kernel/entries/flow-entries";
import { reviewKey } from "~/kernel/entries/review-entries";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { testDatabase } from "../../../support/database";
import { runJobs } from "../../../support/run-jobs";
import { theOrderIsTold } from "../a-checkout";

const { pool } = await testDatabase();
let shopify: TestShopify;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T10:00:00Z") });
  shopify = await aShopify();
  await theOrderIsTold(shopify.shop);
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const told = () => [...shopify.world.stores.adminCalls.all()].filter(({ operation }) => operation.includes("ReceiveFlowTrigger")).map(({ variables, outcome }) => [JSON.parse(variables), outcome] as [{ payload: Record<string, unknown> }, string]);
const answer = (score: number) => giveAnswer(shopify.shop, { checkoutToken: "c0ffee00c0ffee00", scale: "csat", score }, now());
const review = (version: { body: string; flags?: "link"[]; source?: "card" | "import" }) => recording(shopify.shop.id, (tx) => recordReviews(tx, shopify.shop.id, firstReviewProgramme, [{
  key: reviewKey("3001", "7001"), productId: "7001", orderId: "5001", customerId: "3001", source: "card", verified: "buyer", incentivized: false, stars: 2, title: "", displayName: "Änne G.", locale: "de",
  attributes: {}, photoIds: [], flags: [], writtenAt: now(), ...version,
}], now()));

const eventId = expect.stringMatching(/^[0-9a-f]{32}$/) as string;
const idsTold = () => told().map(([{ payload }]) => payload["event id"]);

it("of an unhappy answer Flow hears once, with ids and numbers only, however often it is told", async () => {
  await answer(1);
  await addWord(shopify.shop, "c0ffee00c0ffee00", "Zu langsam", now());
  await runJobs(pool, shopify);
  await recording(shopify.shop.id, (tx) => wantFlowTold(tx, shopify.shop.id, "detractor-answered", ["answer/c0ffee00c0ffee00"]));
  await runJobs(pool, shopify);
  expect(told()).toEqual([[{ handle: "detractor-answered", payload: { order_id: 5001, score: 1, "best score": 5, "event id": eventId } }, "ok"]]);
  expect(await db().ledgerEntry.findMany({ where: { kind: "flow.told" } })).toMatchObject([{ key: "flow/detractor-answered/answer/c0ffee00c0ffee00", subject: "answer/c0ffee00c0ffee00", orderId: "5001" }]);
});

it("of a content answer it hears nothing", async () => {
  await answer(5);
  await runJobs(pool, shopify);
  expect(told()).toEqual([]);
});

it("of a review it hears when it is shown, once, whatever is rewritten", async () => {
  await review({ body: "Naja", flags: ["link"] });
  await runJobs(pool, shopify);
  expect(told()).toEqual([]);
  await review({ body: "Naja, doch nicht" });
  await review({ body: "Naja, wirklich nicht" });
  await runJobs(pool, shopify);
  expect(told()).toEqual([[{ handle: "review-published", payload: { product_id: 7001, order_id: 5001, stars: 2, "event id": eventId } }, "ok"]]);
});

it("what was taken over from another tool is no news", async () => {
  await review({ body: "Naja", source: "import" });
  await runJobs(pool, shopify);
  expect(told()).toEqual([]);
});

it("killed between the call and its booking Flow hears twice, under one event id by which a workflow can tell; another happening has another", async () => {
  await answer(1);
  await runJobs(pool, shopify);
  await pool.query("DELETE FROM ledger_entry WHERE kind = 'flow.told'");
  await recording(shopify.shop.id, (tx) => wantFlowTold(tx, shopify.shop.id, "detractor-answered", ["answer/c0ffee00c0ffee00"]));
  await review({ body: "Naja" });
  await runJobs(pool, shopify);
  expect(idsTold()).toHaveLength(3);
  expect(new Set(idsTold()).size).toBe(2);
  expect(JSON.stringify(told()), "nobody else learns who").not.toContain("3001");
});

it("a call that fails is made again", async () => {
  shopify.faults.failAdminApi = 1;
  await answer(1);
  await runJobs(pool, shopify, 3);
  shopify.faults.failAdminApi = 0;
  await runJobs(pool, shopify);
  expect(told().filter(([, outcome]) => outcome === "ok")).toHaveLength(1);
});

it("every trigger of the app's is deployed under its handle", () => {
  const handles = readdirSync(inProject("extensions")).map((folder) => inProject("extensions", folder, "shopify.extension.toml")).filter((file) => existsSync(file))
    .flatMap((file) => (parse(readFileSync(file, "utf8")) as { extensions: { type: string; handle: string }[] }).extensions ?? []).filter(({ type }) => type === "flow_trigger").map(({ handle }) => handle);
  expect(handles.sort()).toEqual([...flowTriggerSchema.options].sort());
});
