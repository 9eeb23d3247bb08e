import { GraphQLError } from "graphql";
import type { Metaobject } from "../../world/entities";
import { gid, idOf } from "../../world/world";
import type { AdminContext } from "../context";
import { fieldsOf } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { metafieldValueFault } from "./check-metafield-value";
import { STANDARD_METAOBJECTS } from "./standard-metaobjects";

interface UserError {
  field: string[] | null;
  message: string;
  code: string;
  elementKey: string | null;
  elementIndex: number | null;
}

interface Handle {
  type: string;
  handle: string;
}

interface UpsertArguments {
  handle: Handle;
  metaobject?: { handle?: string | null; fields?: { key: string; value: string }[] | null; capabilities?: { publishable?: { status: Metaobject["status"] } | null } | null } | null;
}

const fault = (field: string[] | null, code: string, message: string, elementKey: string | null = null): UserError => ({ field, message, code, elementKey, elementIndex: null });

const isEnabled = ({ shop }: AdminContext, type: string): boolean => shop.standardMetaobjects?.includes(type) === true;

/** `standardMetaobjectDefinitionEnable`: of the definitions that Shopify reserves; enabling one again changes nothing. */
export function enableStandardMetaobject({ type }: { type: string }, context: AdminContext): { metaobjectDefinition: object | null; userErrors: UserError[] } {
  const template = STANDARD_METAOBJECTS[type];
  if (!template) return { metaobjectDefinition: null, userErrors: [fault(["type"], "RECORD_NOT_FOUND", "A standard definition wasn't found for the specified type.")] };
  const { world, shop } = context;
  if (!isEnabled(context, type)) world.stores.shops.put(Object.assign(shop, { standardMetaobjects: [...(shop.standardMetaobjects ?? []), type] }));
  return { metaobjectDefinition: { id: gid("MetaobjectDefinition", shop.id), type, name: template.name }, userErrors: [] };
}

/** `metaobjectByHandle`; an unknown one is null. */
export const metaobjectByHandle = ({ type, handle }: Handle, { world, shop }: AdminContext): Metaobject | null => world.metaobjectByHandle(shop.shop, type, handle.toLowerCase()) ?? null;

/**
 * `metaobjectUpsert`: made when no entry of the type has this handle, else changed; fields that are not named keep their values, an empty value takes one away. All
 * or nothing. Only standard types are known here.
 */
export function upsertMetaobject({ handle: { type, handle }, metaobject: input }: UpsertArguments, context: AdminContext): { metaobject: Metaobject | null; userErrors: UserError[] } {
  const { world, shop } = context;
  const template = STANDARD_METAOBJECTS[type];
  if (!template || !isEnabled(context, type)) return { metaobject: null, userErrors: [fault(["handle", "type"], "UNDEFINED_OBJECT_TYPE", `No metaobject definition exists for type "${type}"`)] };
  if (!/^[a-z0-9][a-z0-9-]{0,254}$/i.test(handle)) return { metaobject: null, userErrors: [fault(["handle", "handle"], "INVALID", "Handle is invalid")] };
  if (input?.handle != null && input.handle !== handle) throw new GraphQLError("the sandbox does not know renaming metaobjects yet", { extensions: { code: "UNKNOWN_TO_SANDBOX" } });
  const known = world.metaobjectByHandle(shop.shop, type, handle.toLowerCase());
  const values = new Map((known?.fields ?? []).map(({ key, value }) => [key, value]));
  const given = input?.fields ?? [];
  const userErrors = given.flatMap(({ key, value }, index) => fieldFault(context, template.fields[key]?.type, key, value, index));
  for (const { key, value } of given) {
    if (value === "") values.delete(key);
    else values.set(key, value);
  }
  for (const [key, { name, isRequired }] of Object.entries(template.fields)) {
    if (isRequired && !values.has(key)) userErrors.push(fault([], "OBJECT_FIELD_REQUIRED", `${name} can't be blank`, key));
  }
  if (userErrors.length > 0) return { metaobject: null, userErrors };
  const now = world.nowText();
  const fields = Object.keys(template.fields).flatMap((key) => (values.has(key) ? [{ key, value: values.get(key) ?? "" }] : []));
  const status = input?.capabilities?.publishable?.status ?? known?.status ?? "DRAFT";
  if (known) return { metaobject: world.stores.metaobjects.put(Object.assign(known, { fields, status, updatedAt: now })), userErrors: [] };
  return { metaobject: world.stores.metaobjects.put({ shop: shop.shop, id: world.nextId(), type, handle: handle.toLowerCase(), status, fields, createdAt: now, updatedAt: now }), userErrors: [] };
}

function fieldFault(context: AdminContext, type: string | undefined, key: string, value: string, index: number): UserError[] {
  const at = ["metaobject", "fields", String(index), "value"];
  if (type === undefined) return [fault(["metaobject", "fields", String(index)], "UNDEFINED_OBJECT_FIELD", `Field definition "${key}" does not exist`, key)];
  if (value === "") return [];
  const wrong = metafieldValueFault(type, value);
  if (wrong) return [fault(at, wrong.code === "TOO_LONG" ? "TOO_LONG" : "INVALID_VALUE", wrong.message, key)];
  return isThere(context, type, value) ? [] : [fault(at, "INVALID_VALUE", "Value references non-existent resource.", key)];
}

/** Whether what a reference names exists in this shop. */
function isThere({ world, shop }: AdminContext, type: string, longId: string): boolean {
  switch (type) {
    case "product_reference": return world.stores.products.get(idOf("Product", longId) ?? "")?.shop === shop.shop;
    case "order_reference": return world.stores.orders.get(idOf("Order", longId) ?? "")?.shop === shop.shop;
    case "customer_reference": return world.stores.customers.get(idOf("Customer", longId) ?? "")?.shop === shop.shop;
    case "variant_reference": return world.variantById(shop.shop, idOf("ProductVariant", longId) ?? "") !== undefined;
    default: return true;
  }
}

/** `metaobjectDelete`. */
export function deleteMetaobject({ id }: { id: string }, { world, shop }: AdminContext): { deletedId: string | null; userErrors: UserError[] } {
  const found = world.stores.metaobjects.get(idOf("Metaobject", id) ?? "");
  if (found?.shop !== shop.shop) return { deletedId: null, userErrors: [fault(["id"], "RECORD_NOT_FOUND", "Record not found")] };
  world.stores.metaobjects.remove(found.id);
  return { deletedId: id, userErrors: [] };
}

const fieldOf = ({ type, fields }: Metaobject, wanted: string): object | null => {
  const definition = STANDARD_METAOBJECTS[type]?.fields[wanted];
  return definition ? { key: wanted, type: definition.type, value: fields.find(({ key }) => key === wanted)?.value ?? null } : null;
};

export const metaobjectResolvers: ResolverTable = {
  Metaobject: fieldsOf<Metaobject>()({
    id: ({ id }: Metaobject) => gid("Metaobject", id),
    type: ({ type }: Metaobject) => type,
    handle: ({ handle }: Metaobject) => handle,
    displayName: ({ handle }: Metaobject) => handle,
    field: (metaobject: Metaobject, { key }: { key: string }) => fieldOf(metaobject, key),
    fields: (metaobject: Metaobject) => Object.keys(STANDARD_METAOBJECTS[metaobject.type]?.fields ?? {}).map((key) => fieldOf(metaobject, key)),
    capabilities: ({ status }: Metaobject) => ({ publishable: { status } }),
    createdAt: ({ createdAt }: Metaobject) => createdAt,
    updatedAt: ({ updatedAt }: Metaobject) => updatedAt,
  }),
};
