import { getNamedType, GraphQLError, isInputObjectType } from "graphql";
import type { GraphQLField, GraphQLInputType } from "graphql";

const GLOBAL_ID = /^gid:\/\/shopify\/[A-Z][A-Za-z]*\/[A-Za-z0-9_-]+(?:\?.*)?$/;

const leadsToId = (type: GraphQLInputType, seen = new Set<string>()): boolean => {
  const named = getNamedType(type);
  if (named.name === "ID") return true;
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some((field) => leadsToId(field.type, seen));
};

function check(type: GraphQLInputType, value: unknown): void {
  if (value == null) return;
  if (Array.isArray(value)) return value.forEach((entry) => check(type, entry));
  const named = getNamedType(type);
  if (named.name === "ID" && !(typeof value === "string" && GLOBAL_ID.test(value))) {
    throw new GraphQLError(`Invalid global id '${String(value)}'`, { extensions: { code: "INVALID_GLOBAL_ID" } });
  }
  if (!isInputObjectType(named) || typeof value !== "object") return;
  for (const [name, field] of Object.entries(named.getFields())) check(field.type, Reflect.get(value, name));
}

/**
 * The check that every id among a field's arguments has Shopify's long form. (Not done in the scalar: `ID` is one object
 * for all schemas of a process.)
 */
export function idCheck(field: GraphQLField<unknown, unknown>): (args: Record<string, unknown>) => void {
  const checked = field.args.filter((argument) => leadsToId(argument.type));
  return (args) => checked.forEach((argument) => check(argument.type, args[argument.name]));
}
