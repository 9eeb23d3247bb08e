import { createHash } from "node:crypto";
import type { Metafield, MetafieldDefinition } from "../../world/entities";
import { gid } from "../../world/world";
import { paginate } from "../connection";
import type { AdminContext } from "../context";
import { fieldsOf, OfType } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { matchId, matchText, parseSearch } from "../search";
import type { SearchFields } from "../search";
import type { ListArguments } from "./find-customers";
import { fullNamespace } from "./metafield-names";
import type { Owner } from "./owners";

export interface MetafieldSource {
  owner: Owner;
  metafield: Metafield;
}

/** Changes whenever the value does; callers send it back to notice that somebody else was faster. */
export const compareDigest = ({ type, value }: Metafield): string => createHash("sha256").update(`${type}\n${value}`).digest("hex");

const jsonValueOf = ({ type, value }: Metafield): unknown => {
  const isText =
    ["single_line_text_field", "multi_line_text_field", "url", "color", "date", "date_time", "number_decimal"].includes(type) ||
    type.endsWith("_reference");
  return isText ? value : (JSON.parse(value) as unknown);
};

/** The definition of that place in this shop. */
export const definitionOf = (context: AdminContext, ownerType: string, namespace: string, key: string): MetafieldDefinition | undefined =>
  [...context.world.stores.metafieldDefinitions.ofShop(context.shop.shop)].find(
    (definition) => definition.ownerType === ownerType && definition.namespace === namespace && definition.key === key
  );

const DEFINITION_SEARCH: SearchFields<MetafieldDefinition> = {
  id: matchId((definition) => definition.id),
  key: matchText((definition) => [definition.key]),
  namespace: matchText((definition) => [definition.namespace]),
  type: matchText((definition) => [definition.type]),
};

interface DefinitionArguments extends ListArguments {
  ownerType: string;
  namespace?: string | null;
  key?: string | null;
}

/** One page of a shop's definitions for that kind of owner; sorted by id whatever the sort key. */
export const findDefinitions = (context: AdminContext, args: DefinitionArguments): object => {
  const namespace = args.namespace == null ? null : fullNamespace(context, args.namespace);
  const fits = parseSearch(args.query, DEFINITION_SEARCH, "metafield definitions");
  const found = [...context.world.stores.metafieldDefinitions.ofShop(context.shop.shop)].filter(
    (definition) =>
      definition.ownerType === args.ownerType &&
      (namespace === null || definition.namespace === namespace) &&
      (args.key == null || definition.key === args.key) &&
      fits(definition)
  );
  return paginate(found, ({ id }) => ({ value: BigInt(id), id }), args);
};

const countOf = (context: AdminContext, { ownerType, namespace, key }: MetafieldDefinition): number => {
  const { orders, customers, products, discounts, shops } = context.world.stores;
  const owners =
    { ORDER: orders, CUSTOMER: customers, PRODUCT: products, DISCOUNT: discounts, SHOP: shops }[ownerType]?.ofShop(context.shop.shop) ?? [];
  let count = 0;
  for (const owner of owners) if (owner.metafields.some((metafield) => metafield.namespace === namespace && metafield.key === key)) count += 1;
  return count;
};

export const metafieldResolvers: ResolverTable = {
  Metafield: fieldsOf<MetafieldSource>()({
    id: ({ metafield }) => gid("Metafield", metafield.id),
    legacyResourceId: ({ metafield }) => metafield.id,
    namespace: ({ metafield }) => metafield.namespace,
    key: ({ metafield }) => metafield.key,
    type: ({ metafield }) => metafield.type,
    value: ({ metafield }) => metafield.value,
    jsonValue: ({ metafield }) => jsonValueOf(metafield),
    compareDigest: ({ metafield }) => compareDigest(metafield),
    createdAt: ({ metafield }) => metafield.createdAt,
    updatedAt: ({ metafield }) => metafield.updatedAt,
    owner: ({ owner }) => new OfType(owner.typeName, owner.entity),
    ownerType: ({ owner }) => owner.ownerType,
    definition: ({ owner, metafield }, _args: object, context: AdminContext) =>
      definitionOf(context, owner.ownerType, metafield.namespace, metafield.key) ?? null,
  }),
  MetafieldDefinition: fieldsOf<MetafieldDefinition>()({
    id: (definition) => gid("MetafieldDefinition", definition.id),
    namespace: (definition) => definition.namespace,
    key: (definition) => definition.key,
    name: (definition) => definition.name,
    description: (definition) => definition.description,
    type: (definition) => ({ name: definition.type, category: definition.type.split("_")[0]?.toUpperCase() ?? "" }),
    ownerType: (definition) => definition.ownerType,
    access: (definition) => ({
      admin: definition.access?.admin ?? "PUBLIC_READ_WRITE",
      storefront: definition.access?.storefront ?? "NONE",
      customerAccount: definition.access?.customerAccount ?? "NONE",
    }),
    pinnedPosition: (definition) => definition.pinnedPosition ?? null,
    metafieldsCount: (definition, _args: object, context: AdminContext) => countOf(context, definition),
  }),
};
