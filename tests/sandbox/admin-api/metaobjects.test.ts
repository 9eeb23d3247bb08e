import { beforeEach, describe, expect, it } from "vitest";
import { FEINKOST, TEEHAUS } from "../../../sandbox/seed/shop-rows";
import { ALL_SCOPES, anAdmin } from "./an-admin";
import type { TestAdmin } from "./an-admin";

let admin: TestAdmin;
let product: string;
beforeEach(async () => {
  admin = await anAdmin();
  admin.scopes([...ALL_SCOPES, "write_product_reviews", "read_metaobjects"]);
  product = `gid://shopify/Product/${[...admin.world.stores.products.ofShop(FEINKOST)][0]?.id ?? ""}`;
});

const upsert = `mutation ($handle: MetaobjectHandleInput!, $metaobject: MetaobjectUpsertInput!) {
  metaobjectUpsert(handle: $handle, metaobject: $metaobject) { metaobject { id handle capabilities { publishable { status } } body: field(key: "body") { value } } userErrors { field code elementKey message } } }`;
const enable = () => admin.read(`mutation { standardMetaobjectDefinitionEnable(type: "product_review") { userErrors { code } } }`, "standardMetaobjectDefinitionEnable.userErrors");
const required = () => [
  { key: "rating", value: '{"scale_min":"1.0","scale_max":"5.0","value":"4.0"}' }, { key: "submitted_at", value: "2026-03-10T10:00:00Z" }, { key: "source", value: "email" },
  { key: "product", value: product }, { key: "app_verification_status", value: "unverified" },
];
const write = (fields: { key: string; value: string }[], handle = "review-1", shop = FEINKOST) =>
  admin.read(upsert, "metaobjectUpsert", { handle: { type: "product_review", handle }, metaobject: { fields, capabilities: { publishable: { status: "ACTIVE" } } } }, shop);

describe("metaobjects of a type that Shopify reserves", () => {
  it("need the type to be switched on, which can be done as often as one likes", async () => {
    expect(await write(required())).toMatchObject({ metaobject: null, userErrors: [{ code: "UNDEFINED_OBJECT_TYPE" }] });
    expect([await enable(), await enable()]).toEqual([[], []]);
    expect(await write(required())).toMatchObject({ metaobject: { handle: "review-1", capabilities: { publishable: { status: "ACTIVE" } } }, userErrors: [] });
  });

  it("are one for each handle; a field that is not named stays, an empty value takes it away", async () => {
    await enable();
    await write([...required(), { key: "body", value: "Schmeckt." }]);
    expect(await write([{ key: "title", value: "Gut" }], "REVIEW-1")).toMatchObject({ metaobject: { body: { value: "Schmeckt." } } });
    expect(await write([{ key: "body", value: "" }])).toMatchObject({ metaobject: { body: { value: null } } });
    expect(admin.world.stores.metaobjects.size).toBe(1);
  });

  it("are refused with every fault and without any effect", async () => {
    await enable();
    expect(await write([{ key: "rating", value: "4" }, { key: "title", value: "a\nb" }, { key: "stars", value: "4" }, { key: "product", value: "gid://shopify/Product/1" }])).toEqual({
      metaobject: null,
      userErrors: [
        ["INVALID_VALUE", "rating"], ["INVALID_VALUE", "title"], ["UNDEFINED_OBJECT_FIELD", "stars"], ["INVALID_VALUE", "product"], ["OBJECT_FIELD_REQUIRED", "submitted_at"],
        ["OBJECT_FIELD_REQUIRED", "source"], ["OBJECT_FIELD_REQUIRED", "app_verification_status"],
      ].map(([code, elementKey]) => expect.objectContaining({ code, elementKey }) as unknown),
    });
    expect(admin.world.stores.metaobjects.size).toBe(0);
  });

  it("are found by handle and deleted by id, once, and in their own shop only", async () => {
    await enable();
    await write(required());
    const byHandle = (shop = FEINKOST) => admin.read(`{ metaobjectByHandle(handle: { type: "product_review", handle: "review-1" }) { id } }`, "metaobjectByHandle.id", {}, shop);
    const remove = (id: unknown, shop = FEINKOST) => admin.read("mutation ($id: ID!) { metaobjectDelete(id: $id) { deletedId userErrors { code } } }", "metaobjectDelete", { id }, shop);
    const id = await byHandle();
    for (const install of admin.world.stores.installs.all()) install.scopes = [...ALL_SCOPES, "write_product_reviews", "read_metaobjects"];
    expect(await byHandle(TEEHAUS)).toBeUndefined();
    expect(await remove(id, TEEHAUS)).toEqual({ deletedId: null, userErrors: [{ code: "RECORD_NOT_FOUND" }] });
    expect([await remove(id), await remove(id)]).toEqual([{ deletedId: id, userErrors: [] }, { deletedId: null, userErrors: [{ code: "RECORD_NOT_FOUND" }] }]);
  });

  it("are out of reach without the scope for them, whatever else is granted", async () => {
    admin.scopes([...ALL_SCOPES, "read_metaobjects", "write_metaobjects"]);
    const { errors } = await admin.ask(upsert, { handle: { type: "product_review", handle: "x" }, metaobject: {} });
    expect(errors[0]?.extensions?.code).toBe("ACCESS_DENIED");
  });
});
