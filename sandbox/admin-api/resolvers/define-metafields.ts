import type { MetafieldDefinition } from "../../world/entities";
import { gid, idOf } from "../../world/world";
import { accessDenied } from "../context";
import type { AdminContext } from "../context";
import { isMetafieldType } from "./check-metafield-value";
import { fullNamespace, isReserved, nameFault } from "./metafield-names";
import { definitionOf } from "./metafield-resolvers";
import { mayTouch } from "./owners";

interface Access {
  admin?: string | null;
  storefront?: string | null;
  customerAccount?: string | null;
}

interface DefinitionInput {
  name?: string | null;
  namespace?: string | null;
  key: string;
  description?: string | null;
  type: string;
  ownerType: string;
  access?: Access | null;
  pin?: boolean | null;
}

interface UserError {
  field: string[];
  message: string;
  code: string;
}

const OWNER_NAMES: Record<string, string> = { ORDER: "Order", CUSTOMER: "Customer", PRODUCT: "Product", SHOP: "Shop", DISCOUNT: "Discount" };

const fault = (field: string, code: string, message: string): UserError => ({ field: ["definition", field], message, code });

function check(context: AdminContext, input: DefinitionInput, namespace: string): UserError[] {
  const errors: UserError[] = [];
  for (const part of ["namespace", "key"] as const) {
    const wrong = nameFault(part, part === "namespace" ? namespace : input.key);
    if (wrong) errors.push(fault(part, wrong.code === "INVALID" ? "INVALID_CHARACTER" : wrong.code, wrong.message));
  }
  if (!input.name?.trim()) errors.push(fault("name", "BLANK", "Name can't be blank"));
  if (!isMetafieldType(input.type)) errors.push(fault("type", "INCLUSION", "Type name is not a valid type."));
  if (isReserved(context, namespace)) errors.push(fault("namespace", "RESERVED_NAMESPACE_KEY", `Namespace ${namespace} is reserved.`));
  if (input.access?.admin != null && !namespace.startsWith("app--")) {
    errors.push({
      field: ["definition", "access", "admin"],
      code: "ADMIN_ACCESS_INPUT_NOT_ALLOWED",
      message: 'Setting this access control is not permitted. It must be one of ["public_read_write"].',
    });
  }
  if (errors.length === 0 && definitionOf(context, input.ownerType, namespace, input.key)) {
    errors.push(
      fault("key", "TAKEN", `Key is in use for ${OWNER_NAMES[input.ownerType] ?? input.ownerType} metafields on the '${namespace}' namespace.`)
    );
  }
  return errors;
}

function requireOwnerAccess(context: AdminContext, ownerType: string, field: string): void {
  if (!mayTouch(context, ownerType, "read"))
    throw accessDenied(field, "API client to have access to the namespace and the resource type associated with the metafield definition.");
}

/** `metafieldDefinitionCreate`; a place that is defined already is TAKEN. */
export function createDefinition(
  input: DefinitionInput,
  context: AdminContext
): { createdDefinition: MetafieldDefinition | null; userErrors: UserError[] } {
  requireOwnerAccess(context, input.ownerType, "metafieldDefinitionCreate");
  const namespace = fullNamespace(context, input.namespace);
  const userErrors = check(context, input, namespace);
  if (userErrors.length > 0) return { createdDefinition: null, userErrors };
  const createdDefinition = context.world.stores.metafieldDefinitions.put({
    shop: context.shop.shop,
    id: context.world.nextId(),
    ownerType: input.ownerType,
    namespace,
    key: input.key,
    name: input.name ?? "",
    description: input.description ?? null,
    type: input.type,
    createdAt: context.world.nowText(),
    pinnedPosition: input.pin ? 1 : undefined,
    access: {
      admin: input.access?.admin ?? undefined,
      storefront: input.access?.storefront ?? undefined,
      customerAccount: input.access?.customerAccount ?? undefined,
    },
  });
  return { createdDefinition, userErrors: [] };
}

/** `metafieldDefinitionUpdate`: name, description, access and pin of the definition at that place. */
export function updateDefinition(
  input: Omit<DefinitionInput, "type">,
  context: AdminContext
): { updatedDefinition: MetafieldDefinition | null; userErrors: UserError[]; validationJob: null } {
  requireOwnerAccess(context, input.ownerType, "metafieldDefinitionUpdate");
  const definition = definitionOf(context, input.ownerType, fullNamespace(context, input.namespace), input.key);
  if (!definition) return { updatedDefinition: null, userErrors: [fault("key", "NOT_FOUND", "Definition not found.")], validationJob: null };
  if (input.name != null) definition.name = input.name;
  if (input.description !== undefined) definition.description = input.description;
  if (input.pin != null) definition.pinnedPosition = input.pin ? 1 : undefined;
  if (input.access)
    definition.access = {
      ...definition.access,
      storefront: input.access.storefront ?? definition.access?.storefront,
      customerAccount: input.access.customerAccount ?? definition.access?.customerAccount,
    };
  context.world.stores.metafieldDefinitions.put(definition);
  return { updatedDefinition: definition, userErrors: [], validationJob: null };
}

interface DeleteArguments {
  id?: string | null;
  identifier?: { ownerType: string; namespace?: string | null; key: string } | null;
  deleteAllAssociatedMetafields?: boolean | null;
}

/** `metafieldDefinitionDelete`, by id or by place; on request with every metafield of it. */
export function deleteDefinition({ id, identifier, deleteAllAssociatedMetafields }: DeleteArguments, context: AdminContext): object {
  const byId = id == null ? undefined : context.world.stores.metafieldDefinitions.get(idOf("MetafieldDefinition", id) ?? "");
  const definition = identifier ? definitionOf(context, identifier.ownerType, fullNamespace(context, identifier.namespace), identifier.key) : byId;
  if (!definition || definition.shop !== context.shop.shop) {
    return {
      deletedDefinitionId: null,
      deletedDefinition: null,
      userErrors: [{ field: ["id"], message: "Definition not found.", code: "NOT_FOUND" }],
    };
  }
  requireOwnerAccess(context, definition.ownerType, "metafieldDefinitionDelete");
  context.world.stores.metafieldDefinitions.remove(definition.id);
  if (deleteAllAssociatedMetafields) removeAll(context, definition);
  const { ownerType, namespace, key } = definition;
  return { deletedDefinitionId: gid("MetafieldDefinition", definition.id), deletedDefinition: { ownerType, namespace, key }, userErrors: [] };
}

function removeAll(context: AdminContext, { ownerType, namespace, key }: MetafieldDefinition): void {
  const { orders, customers, products, discounts, shops } = context.world.stores;
  const clean = <T extends { metafields: { namespace: string; key: string }[] }>(store: {
    ofShop(shop: string): Iterable<T>;
    put(entity: T): T;
  }): void => {
    for (const owner of [...store.ofShop(context.shop.shop)]) {
      const at = owner.metafields.findIndex((metafield) => metafield.namespace === namespace && metafield.key === key);
      if (at < 0) continue;
      owner.metafields.splice(at, 1);
      store.put(owner);
    }
  };
  if (ownerType === "ORDER") clean(orders);
  if (ownerType === "CUSTOMER") clean(customers);
  if (ownerType === "PRODUCT") clean(products);
  if (ownerType === "DISCOUNT") clean(discounts);
  if (ownerType === "SHOP") clean(shops);
}
