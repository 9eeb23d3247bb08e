import { beforeAll, describe, expect, it } from "vitest";
import { FEINKOST } from "../../../sandbox/seed/shop-rows";
import { gid } from "../../../sandbox/world/world";
import { anAdmin, at } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const RUN = "mutation ($query: String!) { bulkOperationRunQuery(query: $query) { bulkOperation { id status } userErrors { field message code } } }";

describe("bulk operations", () => {
  let admin: TestAdmin;
  beforeAll(async () => {
    admin = await anAdmin({ history: "whole" });
  });

  const run = async (query: string): Promise<unknown> => admin.read(RUN, "bulkOperationRunQuery", { query });

  it("write every node as a line, children behind their parent with its id, and tell when they are done", async () => {
    const started = await run("{ orders { edges { node { id name lineItems { edges { node { id quantity } } } } } } }");
    expect(started).toMatchObject({ bulkOperation: { status: "CREATED" }, userErrors: [] });
    await admin.passLater();
    for (let turn = 0; turn < 200 && admin.announced.length === 0; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    const [operation] = [...admin.world.stores.bulkOperations.all()];
    const lines = (operation?.result ?? "")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; name?: string; __parentId?: string });
    const orders = [...admin.world.stores.orders.ofShop(FEINKOST)];
    expect(lines).toHaveLength(orders.reduce((sum, order) => sum + 1 + order.lines.length, 0));
    expect(lines[0]).toEqual({ id: gid("Order", orders[0]?.id ?? ""), name: "#1001" });
    let parent = "";
    for (const line of lines) {
      if (line.__parentId === undefined) parent = line.id;
      else expect(line.__parentId).toBe(parent);
    }
    expect(admin.announced.map(({ topic }) => topic)).toEqual(["bulk_operations/finish"]);
    expect(
      await admin.read("query ($id: ID!) { bulkOperation(id: $id) { status objectCount rootObjectCount url } }", "bulkOperation", {
        id: at(started, "bulkOperation.id"),
      })
    ).toMatchObject({
      status: "COMPLETED",
      objectCount: String(lines.length),
      rootObjectCount: "6000",
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4000\/bulk\/\d+\.jsonl\?token=/),
    });
  });

  it.each([
    [
      "a connection inside a list",
      "{ orders { edges { node { id fulfillments { id events { edges { node { id } } } } } } } }",
      "connection field within a list field",
    ],
    ["no connection", "{ shop { name } }", "must start with a connection"],
    ["two fields at the top", "{ orders { edges { node { id } } } customers { edges { node { id } } } }", "a single top-level field"],
    ["a field that does not exist", "{ orders { edges { node { nope } } } }", 'Cannot query field "nope"'],
    ["text that is no query", "{", "Syntax Error"],
    ["parents without an id", "{ orders { edges { node { name lineItems { edges { node { id } } } } } } }", "must select the 'id' field"],
    ["three levels", "{ customers { edges { node { id orders { edges { node { id lineItems { edges { node { id } } } } } } } } } }", "nesting depth"],
  ])("refuse %s", async (_what, query, message) => {
    const answer = await run(query);
    expect(at(answer, "bulkOperation")).toBeNull();
    expect(at(answer, "userErrors.0.message")).toContain(message);
  });

  it("run one at a time", async () => {
    expect(at(await run("{ customers { edges { node { id } } } }"), "userErrors")).toEqual([]);
    expect(at(await run("{ customers { edges { node { id } } } }"), "userErrors.0.code")).toBe("OPERATION_IN_PROGRESS");
  });
});
