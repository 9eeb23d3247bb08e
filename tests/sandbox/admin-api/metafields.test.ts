import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FEINKOST, TEEHAUS } from "../../../sandbox/seed/shop-rows";
import { gid } from "../../../sandbox/world/world";
import { anAdmin, at } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const SET = `mutation ($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) {
  metafields { id namespace key type value jsonValue compareDigest ownerType owner { ... on Order { id } } } userErrors { field code message } } }`;
const DEFINE = `mutation ($definition: MetafieldDefinitionInput!) { metafieldDefinitionCreate(definition: $definition) {
  createdDefinition { id namespace key ownerType type { name } access { admin storefront } } userErrors { field code message } } }`;

describe("metafields", () => {
  let admin: TestAdmin;
  let ids: string[] = [];
  beforeEach(async () => {
    admin = await anAdmin({ history: "some" });
    ids = [...admin.world.stores.orders.ofShop(FEINKOST)].slice(-30).map(({ id }) => gid("Order", id));
  });

  const code = (ownerId: string | undefined, value = "DANKE-1") => ({
    ownerId,
    namespace: "kundenkreis",
    key: "voucher_code",
    type: "single_line_text_field",
    value,
  });
  const insert = (ownerId: string | undefined, value = '{"decision":"voucher"}') => ({
    ownerId,
    namespace: "kundenkreis",
    key: "insert",
    type: "json",
    value,
  });
  const set = async (...metafields: object[]): Promise<Record<string, unknown>> =>
    (await admin.read(SET, "metafieldsSet", { metafields })) as Record<string, unknown>;
  const valueOf = (id: string | undefined) =>
    admin.read('query ($id: ID!) { order(id: $id) { metafield(namespace: "kundenkreis", key: "voucher_code") { value } } }', "order.metafield", {
      id,
    });

  it("are set across owners in one call, and read back", async () => {
    expect(await set(code(ids[0]), insert(ids[1]))).toMatchObject({
      metafields: [{ value: "DANKE-1", ownerType: "ORDER", owner: { id: ids[0] } }, { jsonValue: { decision: "voucher" } }],
      userErrors: [],
    });
    expect(await valueOf(ids[0])).toEqual({ value: "DANKE-1" });
  });

  it("set again are changed, not doubled", async () => {
    const first = at(await set(code(ids[0])), "metafields.0.id");
    expect(at(await set(code(ids[0], "DANKE-2")), "metafields.0.id")).toBe(first);
    expect(
      await admin.read("query ($id: ID!) { order(id: $id) { metafields(first: 5) { nodes { value } } } }", "order.metafields.nodes", { id: ids[0] })
    ).toEqual([{ value: "DANKE-2" }]);
  });

  it("one bad owner fails them all", async () => {
    expect(await set(code(ids[0]), code(gid("Order", "1")))).toMatchObject({
      metafields: null,
      userErrors: [{ field: ["metafields", "1", "ownerId"], code: "INVALID_VALUE", message: "Owner does not exist." }],
    });
    expect(await valueOf(ids[0])).toBeNull();
  });

  it("another shop's order is no owner", async () => {
    const answer = await admin.read(SET, "metafieldsSet.userErrors.0.field", { metafields: [code(ids[0])] }, TEEHAUS);
    expect(answer).toEqual(["metafields", "0", "ownerId"]);
  });

  it("25 are taken at once, 26 are not", async () => {
    expect(at(await set(...ids.slice(0, 25).map((id) => code(id))), "metafields")).toHaveLength(25);
    expect(await set(...ids.slice(0, 26).map((id) => code(id)))).toMatchObject({ metafields: null, userErrors: [{ code: "LESS_THAN_OR_EQUAL_TO" }] });
  });

  it.each([
    ["JSON that is none", { type: "json", value: "{" }, "INVALID_VALUE"],
    ["a line break in one line", { value: "a\nb" }, "INVALID_VALUE"],
    ["an empty value", { value: "" }, "BLANK"],
    ["an unknown type", { type: "text" }, "INVALID_TYPE"],
    ["a number that is none", { type: "number_integer", value: "1.5" }, "INVALID_VALUE"],
    ["a list that is none", { type: "list.single_line_text_field", value: "a" }, "INVALID_VALUE"],
    ["a key too short", { key: "a" }, "TOO_SHORT"],
    ["a namespace of another app", { namespace: "app--1--cards" }, "APP_NOT_AUTHORIZED"],
    ["no type and none known", { type: undefined }, "BLANK"],
    ["a digest of an older value", { compareDigest: "old" }, "STALE_OBJECT"],
  ])("%s is refused", async (_what, changes, expected) => {
    expect(await set({ ...code(ids[0]), ...changes })).toMatchObject({ metafields: null, userErrors: [{ code: expected }] });
  });

  it("follow their definition's type, which then need not be said", async () => {
    const definition = { name: "Gutscheincode", namespace: "kundenkreis", key: "voucher_code", type: "single_line_text_field", ownerType: "ORDER" };
    expect(await admin.read(DEFINE, "metafieldDefinitionCreate", { definition })).toMatchObject({
      createdDefinition: {
        namespace: "kundenkreis",
        key: "voucher_code",
        ownerType: "ORDER",
        type: { name: "single_line_text_field" },
        access: { admin: "PUBLIC_READ_WRITE", storefront: "NONE" },
      },
      userErrors: [],
    });
    expect(at(await set({ ...code(ids[0]), type: undefined }), "userErrors")).toEqual([]);
    expect(at(await set({ ...code(ids[0]), type: "json", value: "{}" }), "userErrors.0.code")).toBe("INVALID_TYPE");
    expect(await admin.read(DEFINE, "metafieldDefinitionCreate.userErrors", { definition })).toEqual([
      { field: ["definition", "key"], code: "TAKEN", message: "Key is in use for Order metafields on the 'kundenkreis' namespace." },
    ]);
    expect(
      await admin.read(
        '{ metafieldDefinitions(first: 5, ownerType: ORDER, namespace: "kundenkreis") { nodes { key metafieldsCount } } }',
        "metafieldDefinitions.nodes"
      )
    ).toEqual([{ key: "voucher_code", metafieldsCount: 1 }]);
  });

  it.each([
    ["a reserved namespace", { namespace: "shopify" }, "RESERVED_NAMESPACE_KEY"],
    ["an unknown type", { type: "text" }, "INCLUSION"],
    ["no name", { name: "" }, "BLANK"],
    ["rights for the admin in the merchant's own namespace", { access: { admin: "MERCHANT_READ" } }, "ADMIN_ACCESS_INPUT_NOT_ALLOWED"],
    ["a key with spaces", { key: "voucher code" }, "INVALID_CHARACTER"],
  ])("a definition with %s is refused", async (_what, changes, expected) => {
    const definition = { name: "Gutscheincode", namespace: "kundenkreis", key: "voucher_code", type: "json", ownerType: "ORDER", ...changes };
    expect(await admin.read(DEFINE, "metafieldDefinitionCreate", { definition })).toMatchObject({
      createdDefinition: null,
      userErrors: [{ code: expected }],
    });
  });

  it("$app means a namespace that only this app can write", async () => {
    expect(at(await set({ ...code(ids[0]), namespace: "$app:cards" }), "metafields.0.namespace")).toMatch(/^app--\d+--cards$/);
  });

  it("are deleted; what was not there is answered with null", async () => {
    await set(code(ids[0]));
    const remove =
      "mutation ($metafields: [MetafieldIdentifierInput!]!) { metafieldsDelete(metafields: $metafields) { deletedMetafields { key } userErrors { message } } }";
    const metafields = [
      { ownerId: ids[0], namespace: "kundenkreis", key: "voucher_code" },
      { ownerId: ids[1], namespace: "kundenkreis", key: "voucher_code" },
    ];
    expect(await admin.read(remove, "metafieldsDelete", { metafields })).toEqual({
      deletedMetafields: [{ key: "voucher_code" }, null],
      userErrors: [],
    });
    expect(await valueOf(ids[0])).toBeNull();
  });
});

describe("tags and notes", () => {
  let admin: TestAdmin;
  beforeAll(async () => {
    admin = await anAdmin({ history: "some" });
  });

  it("a tag that is there already is not added again, and nothing is told", async () => {
    const [order] = [...admin.world.stores.orders.ofShop(FEINKOST)].slice(-1);
    const add = "mutation ($id: ID!, $tags: [String!]!) { tagsAdd(id: $id, tags: $tags) { node { ... on Order { tags } } userErrors { message } } }";
    const variables = { id: gid("Order", order?.id ?? ""), tags: ["Karte", "karte", "gedruckt"] };
    expect(await admin.read(add, "tagsAdd.node.tags", variables)).toEqual(["Karte", "gedruckt"]);
    await admin.read(add, "", variables);
    expect(admin.announced.map(({ topic }) => topic)).toEqual(["orders/updated"]);
  });

  it("an order's note is changed", async () => {
    const [order] = [...admin.world.stores.orders.ofShop(FEINKOST)].slice(-1);
    const update = "mutation ($input: OrderInput!) { orderUpdate(input: $input) { order { note } userErrors { message } } }";
    expect(await admin.read(update, "orderUpdate.order.note", { input: { id: gid("Order", order?.id ?? ""), note: "Danke" } })).toBe("Danke");
  });
});
