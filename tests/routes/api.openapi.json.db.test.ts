import { readdirSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020";
import { beforeEach, describe, expect, it } from "vitest";
import { inProject } from "../../scripts/setup/project.mjs";
import description from "~/features/inserts/api/openapi.json";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader as openapi } from "~/routes/api.openapi[.]json";
import * as printInsert from "~/routes/api.v1.inserts.$orderId[.]pdf";
import * as packed from "~/routes/api.v1.inserts.$orderId.packed";
import * as inserts from "~/routes/api.v1.inserts._index";
import * as print from "~/routes/api.v1.print";
import { parcelsOf } from "../features/inserts/a-parcel";
import { aShop } from "../support/a-shop";
import { testDatabase } from "../support/database";
import { aKey, asWarehouse } from "./a-warehouse";
import { withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

type Method = "get" | "put" | "post" | "delete";
interface Operation { responses: Record<string, object>; requestBody?: unknown }
interface Route { loader?: Answer; action?: Answer }
type Answer = (given: ReturnType<typeof asWarehouse>) => Promise<Response>;

/** A route's file → the address that the framework gives it. */
const addressOf = (file: string): string =>
  `/${file.replace(/\.tsx?$/, "").replaceAll("[.]", "\u0000").replace(/\._index$/, "").split(".").join("/").replaceAll("\u0000", ".").replace(/\$(\w+)/g, "{$1}")}`;

const files = readdirSync(inProject("app/routes")).filter((file) => file.startsWith("api.v1."));
const routes: Record<string, Route> = {
  "/api/v1/inserts": inserts, "/api/v1/inserts/{orderId}.pdf": printInsert, "/api/v1/print": print, "/api/v1/inserts/{orderId}/packed": packed,
};
const operations = Object.entries(description.paths).flatMap(([path, item]) =>
  Object.entries(item as unknown as Record<string, Operation>).map(([method, operation]) => ({ path, method: method as Method, operation })));

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(description, "openapi");

/** What the description says about an answer of this status; undefined when it says nothing. */
function described(path: string, method: Method, status: number): { content?: Record<string, unknown>; pointer: string } | undefined {
  const own = operations.find((one) => one.path === path && one.method === method)?.operation.responses[String(status)] as { $ref?: string; content?: Record<string, unknown> } | undefined;
  if (own?.$ref) {
    const name = own.$ref.split("/").at(-1) ?? "";
    const shared = (description.components.responses as Record<string, { content?: Record<string, unknown> }>)[name];
    return shared && { ...(shared.content ? { content: shared.content } : {}), pointer: `openapi#/components/responses/${name}` };
  }
  return own && { ...(own.content ? { content: own.content } : {}), pointer: `openapi#/paths/${path.replaceAll("/", "~1").replace("{", "%7B").replace("}", "%7D")}/${method}/responses/${status}` };
}

async function expectAsDescribed(path: string, method: Method, response: Response): Promise<void> {
  const said = described(path, method, response.status);
  expect(said, `${method} ${path} may answer ${response.status}`).toBeDefined();
  const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
  expect(Object.keys(said?.content ?? {})).toContain(type);
  if (!type.endsWith("json")) return;
  const validate = ajv.getSchema(`${said?.pointer ?? ""}/content/${type.replace("/", "~1").replace("+", "%2B")}/schema`);
  const body: unknown = await response.json();
  expect(validate?.(body), JSON.stringify(validate?.errors)).toBe(true);
}

async function ask(path: string, method: Method, key: string | null, { query = "", orderId = "1", body }: { query?: string; orderId?: string; body?: unknown } = {}): Promise<Response> {
  const route = routes[path];
  const given = asWarehouse(key, path.replace("{orderId}", orderId) + query, { orderId }, {
    method: method.toUpperCase(), ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const answer = method === "get" ? route?.loader : route?.action;
  if (!answer) throw new Error(`${path} has nothing for ${method}`);
  return answer(given);
}

describe("the description of the interface", () => {
  it("is OpenAPI 3.1, and served as it is", async () => {
    const validated = await new Validator().validate(structuredClone(description));
    expect(validated.errors ?? []).toEqual([]);
    const served = (await openapi().json()) as typeof description;
    expect(served).toEqual({ ...description, servers: [{ url: "https://app.example" }] });
  });

  it("names every address there is, and no other", () => {
    expect(files.map(addressOf).sort()).toEqual(Object.keys(description.paths).sort());
  });
});

describe("every operation answers as described", () => {
  let shop: Shop;
  let key: string;
  beforeEach(async () => {
    shop = await aShop();
    key = await aKey(shop);
    await parcelsOf(shop, { orderId: "1", offer: { kind: "benefit", text: { de: "Honig", en: "Honey" }, addedBy: "packer", packerNote: "" } }, { orderId: "2" }, { orderId: "3", decision: "control" });
  });
  const body = (operation: Operation, orderIds: string[]) => (operation.requestBody ? { body: { orderIds } } : {});

  it.each(operations)("$method $path", async ({ path, method, operation }) => {
    const good = await ask(path, method, key, body(operation, ["1", "2"]));
    expect(good.status).toBe(200);
    await expectAsDescribed(path, method, good);
    await expectAsDescribed(path, method, await ask(path, method, null, body(operation, ["1"])));
    if (path.includes("{orderId}") || operation.requestBody) {
      await expectAsDescribed(path, method, await ask(path, method, key, { orderId: "3", ...body(operation, ["3", "404"]) }));
      await expectAsDescribed(path, method, await ask(path, method, key, { orderId: "404", ...body(operation, ["404"]) }));
    }
    if (method === "get") await expectAsDescribed(path, method, await ask(path, method, key, { query: "?limit=x&dpi=x" }));
    for (const other of ["put", "post", "delete"] as const) {
      if (!operations.some((one) => one.path === path && one.method === other)) await expectAsDescribed(path, method, await ask(path, other, key));
    }
  });

  it("the key of another shop opens none of it", async () => {
    const strangersKey = await aKey(await aShop());
    const list = (await (await ask("/api/v1/inserts", "get", strangersKey)).json()) as { inserts: unknown[] };
    expect(list.inserts).toEqual([]);
    expect((await ask("/api/v1/inserts/{orderId}.pdf", "get", strangersKey)).status).toBe(404);
    expect((await ask("/api/v1/inserts/{orderId}/packed", "put", strangersKey)).status).toBe(404);
    expect((await ask("/api/v1/print", "post", strangersKey, { body: { orderIds: ["1"] } })).status).toBe(404);
  });
});
