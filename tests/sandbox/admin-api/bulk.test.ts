import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FEINKOST } from "../../../sandbox/seed/shop-rows";
import { gid } from "../../../sandbox/world/world";
import { ALL_SCOPES, anAdmin, at } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const RUN =
  "mutation ($query: String!, $grouped: Boolean! = false) { bulkOperationRunQuery(query: $query, groupObjects: $grouped) { bulkOperation { id status } userErrors { field message code } } }";
const READ = "query ($id: ID!) { bulkOperation(id: $id) { status errorCode objectCount rootObjectCount url partialDataUrl fileSize completedAt } }";
const ORDERS = "{ orders { edges { node { id name lineItems { edges { node { id quantity } } } } } } }";

describe("bulk operations over a whole history", () => {
  let admin: TestAdmin;
  beforeAll(async () => {
    admin = await anAdmin({ history: "whole" });
  });

  const lineCount = (): number => [...admin.world.stores.orders.ofShop(FEINKOST)].reduce((sum, order) => sum + 1 + order.lines.length, 0);
  const linesOf = (): { id: string; name?: string; __parentId?: string }[] =>
    ([...admin.world.stores.bulkOperations.all()].at(-1)?.result ?? "")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; name?: string; __parentId?: string });

  it("write every node as a line that names its parent, and tell when they are done", async () => {
    const started = await admin.read(RUN, "bulkOperationRunQuery", { query: ORDERS });
    expect(started).toMatchObject({ bulkOperation: { status: "CREATED" }, userErrors: [] });
    await admin.passLater();
    const lines = linesOf();
    const orders = [...admin.world.stores.orders.ofShop(FEINKOST)];
    expect(lines).toHaveLength(lineCount());
    expect(lines[0]).toEqual({ id: gid("Order", orders[0]?.id ?? ""), name: "#1001" });
    const parents = new Set(lines.filter(({ __parentId }) => __parentId === undefined).map(({ id }) => id));
    expect(parents.size).toBe(6000);
    expect(lines.every(({ __parentId }) => __parentId === undefined || parents.has(__parentId))).toBe(true);
    expect(admin.announced.map(({ topic }) => topic)).toEqual(["bulk_operations/finish"]);
    expect(await admin.read(READ, "bulkOperation", { id: at(started, "bulkOperation.id") })).toMatchObject({
      status: "COMPLETED",
      objectCount: String(lines.length),
      rootObjectCount: "6000",
      partialDataUrl: null,
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4000\/bulk\/\d+\.jsonl\?token=/),
    });
  });

  it("put children directly behind their parent when asked to group", async () => {
    await admin.read(RUN, "", { query: ORDERS, grouped: true });
    await admin.passLater();
    const lines = linesOf();
    expect(lines).toHaveLength(lineCount());
    let parent = "";
    for (const line of lines) {
      if (line.__parentId === undefined) parent = line.id;
      else expect(line.__parentId).toBe(parent);
    }
  });

  it("do not show orders beyond sixty days without read_all_orders", async () => {
    admin.scopes(ALL_SCOPES.filter((scope) => scope !== "read_all_orders"));
    await admin.read(RUN, "", { query: "{ orders { edges { node { id createdAt } } } }" });
    await admin.passLater();
    const dates = linesOf().map((line) => String(Reflect.get(line, "createdAt")));
    expect(dates.length).toBeGreaterThan(100);
    expect(dates.every((date) => date > "2026-05-16")).toBe(true);
    admin.scopes([...ALL_SCOPES]);
  });
});

describe("a bulk operation", () => {
  let admin: TestAdmin;
  beforeEach(async () => {
    admin = await anAdmin({ history: "some" });
  });

  const run = async (query: string): Promise<unknown> => admin.read(RUN, "bulkOperationRunQuery", { query });
  const started = async (query = ORDERS): Promise<string> => String(at(await run(query), "bulkOperation.id"));
  const state = (id: string): Promise<unknown> => admin.read(READ, "bulkOperation", { id });

  it.each([
    [
      "a connection inside a list",
      "{ orders { edges { node { id fulfillments { id events { edges { node { id } } } } } } } }",
      "connection field within a list field",
    ],
    ["the lines of refunds", "{ orders { edges { node { id refunds { id refundLineItems { edges { node { id } } } } } } } }", "connection field within a list field"],
    [
      "the lines of parcels",
      "{ orders { edges { node { id fulfillments { id fulfillmentLineItems { edges { node { id } } } } } } } }",
      "connection field within a list field",
    ],
    ["no connection", "{ shop { name } }", "must start with a connection"],
    ["two fields at the top", "{ orders { edges { node { id } } } customers { edges { node { id } } } }", "a single top-level field"],
    ["a field that does not exist", "{ orders { edges { node { nope } } } }", 'Cannot query field "nope"'],
    ["text that is no query", "{", "Syntax Error"],
    ["parents without an id", "{ orders { edges { node { name lineItems { edges { node { id } } } } } } }", "must select the 'id' field"],
    [
      "three levels inside the outermost",
      "{ customers { edges { node { id orders { edges { node { id returns { edges { node { id returnLineItems { edges { node { id } } } } } } } } } } } } }",
      "nesting depth",
    ],
    [
      "six connections",
      "{ orders { edges { node { id lineItems { edges { node { id } } } returns { edges { node { id } } } metafields { edges { node { id } } } shippingLines { edges { node { id } } } discountApplications { edges { node { index } } } } } } }",
      "more than 5 connections",
    ],
  ])("is refused with %s", async (_what, query, message) => {
    const answer = await run(query);
    expect(at(answer, "bulkOperation")).toBeNull();
    expect(at(answer, "userErrors.0")).toMatchObject({ field: ["query"], code: "INVALID", message: expect.stringContaining(message) });
  });

  it("takes two levels inside the outermost, and counts what it has done so far", async () => {
    const id = await started("{ customers { edges { node { id orders { edges { node { id lineItems { edges { node { id } } } } } } } } } }");
    expect(await state(id)).toMatchObject({ status: "CREATED", objectCount: "0", url: null });
    await admin.passLater();
    const orders = [...admin.world.stores.orders.ofShop(FEINKOST)].filter(({ customerId }) => customerId !== null);
    expect(await state(id)).toMatchObject({
      status: "COMPLETED",
      rootObjectCount: "100",
      objectCount: String(100 + orders.reduce((sum, order) => sum + 1 + order.lines.length, 0)),
    });
  });

  it("grows step by step", async () => {
    const id = await started("{ orders { edges { node { id } } } }");
    await admin.passOneStep();
    expect(await state(id)).toMatchObject({ status: "RUNNING", objectCount: "250", rootObjectCount: "250", completedAt: null, url: null });
    await admin.passOneStep();
    expect(await state(id)).toMatchObject({ status: "COMPLETED", objectCount: "300" });
  });

  it("runs beside four others, and no more", async () => {
    for (let count = 0; count < 5; count += 1) expect(at(await run(ORDERS), "userErrors")).toEqual([]);
    expect(at(await run(ORDERS), "userErrors.0.code")).toBe("LIMIT_REACHED");
    await admin.passLater();
    expect(at(await run(ORDERS), "userErrors")).toEqual([]);
  });

  it("that is canceled stops after the part it is at, and says so", async () => {
    const id = await started();
    await admin.passOneStep();
    const cancel = "mutation ($id: ID!) { bulkOperationCancel(id: $id) { bulkOperation { status } userErrors { message } } }";
    expect(await admin.read(cancel, "bulkOperationCancel", { id })).toEqual({ bulkOperation: { status: "CANCELING" }, userErrors: [] });
    await admin.passLater();
    expect(await state(id)).toMatchObject({ status: "CANCELED", url: null, partialDataUrl: null });
    expect(admin.announced.map(({ topic }) => topic)).toEqual(["bulk_operations/finish"]);
    expect(await admin.read(cancel, "bulkOperationCancel.userErrors", { id })).toHaveLength(1);
  });

  it("that breaks off leaves what it had", async () => {
    const id = await started("{ orders { edges { node { id } } } }");
    await admin.passOneStep();
    admin.faults.failBulkOperation = 1;
    await admin.passLater();
    expect(await state(id)).toMatchObject({
      status: "FAILED",
      errorCode: "INTERNAL_SERVER_ERROR",
      objectCount: "250",
      url: null,
      partialDataUrl: expect.stringContaining(".jsonl?token="),
    });
  });

  it("fails without the scope of what it reads", async () => {
    admin.scopes(["read_products"]);
    const id = await started();
    await admin.passLater();
    expect(await state(id)).toMatchObject({ status: "FAILED", errorCode: "ACCESS_DENIED", url: null, partialDataUrl: null });
  });

  it("keeps its result for seven days", async () => {
    const id = await started();
    await admin.passLater();
    admin.clock.time = new Date(admin.clock.time.getTime() + 7 * 86_400_000 - 1);
    expect(await state(id)).toMatchObject({ status: "COMPLETED" });
    admin.clock.time = new Date(admin.clock.time.getTime() + 1);
    expect(await state(id)).toMatchObject({ status: "EXPIRED", url: null });
  });

  it("is found as the newest, and among all of them", async () => {
    await started();
    await admin.passLater();
    admin.clock.time = new Date(admin.clock.time.getTime() + 1000);
    const second = await started();
    expect(await admin.read("{ currentBulkOperation { id } }", "currentBulkOperation.id")).toBe(second);
    expect(await admin.read("{ currentBulkOperation(type: MUTATION) { id } }", "currentBulkOperation")).toBeNull();
    expect(await admin.read("{ bulkOperations(first: 5) { nodes { id } } }", "bulkOperations.nodes.0.id")).toBe(second);
    expect(await admin.read('{ bulkOperations(first: 5, query: "status:completed") { nodes { id } } }', "bulkOperations.nodes")).toHaveLength(1);
  });
});
