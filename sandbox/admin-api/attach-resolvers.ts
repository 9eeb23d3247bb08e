import { getNamedType, GraphQLError, isAbstractType, isObjectType } from "graphql";
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from "graphql";
import { requireAccess } from "./context";
import type { AdminContext } from "./context";
import { idCheck } from "./id-check";
import { OfType } from "./resolver-table";
import type { Resolve, ResolverTable } from "./resolver-table";

/** The type whose rights a field needs: through connections, whatever they list. */
function guardedType(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || !type.name.endsWith("Connection")) return type.name;
  const nodes = type.getFields().nodes ?? type.getFields().edges;
  if (!nodes) return type.name;
  const listed = getNamedType(nodes.type);
  const node = isObjectType(listed) && listed.name.endsWith("Edge") ? listed.getFields().node : undefined;
  return node ? getNamedType(node.type).name : listed.name;
}

const unknownField = (type: GraphQLObjectType, field: string) => (): never => {
  throw new GraphQLError(`the sandbox does not know ${type.name}.${field} yet`, { extensions: { code: "UNKNOWN_TO_SANDBOX" } });
};

const asWritten =
  (type: GraphQLObjectType, field: string) =>
  (source: unknown): unknown =>
    typeof source === "object" && source !== null && field in source ? Reflect.get(source, field) : unknownField(type, field)();

/**
 * Makes a schema answer by the table. A field of the schema that is not in it fails, naming itself, unless it belongs
 * to a type that is made of plain values (`plainTypes`: its answers are whole objects already). Access is checked before a field is answered.
 */
export function attachResolvers(schema: GraphQLSchema, table: ResolverTable, plainTypes: (typeName: string) => boolean): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isAbstractType(type)) type.resolveType = (value: unknown) => (value instanceof OfType ? value.typeName : undefined);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const own = table[type.name]?.[field.name] as Resolve<unknown, Record<string, unknown>> | undefined;
      const answer: Resolve<unknown, Record<string, unknown>> = own ?? (plainTypes(type.name) ? asWritten : unknownField)(type, field.name);
      const name = `${type.name}.${field.name}`;
      const result = guardedType(field);
      const checkIds = idCheck(field);
      const isConnection = getNamedType(field.type).name.endsWith("Connection");
      field.resolve = (source: unknown, args: Record<string, unknown>, context: AdminContext, info) => {
        requireAccess(context, name, field.name);
        requireAccess(context, result, field.name);
        checkIds(args);
        const given = isConnection && context.inBulk ? { ...args, unlimited: true } : args;
        return answer(source instanceof OfType ? source.value : source, given, context, info);
      };
    }
    const known = table[type.name];
    for (const field of Object.keys(known ?? {}))
      if (!type.getFields()[field]) throw new Error(`${type.name}.${field} is answered, but not in the schema`);
  }
  for (const name of Object.keys(table)) if (!schema.getType(name)) throw new Error(`${name} is answered, but not in the schema`);
}
