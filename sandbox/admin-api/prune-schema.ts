import { buildClientSchema, lexicographicSortSchema, printSchema } from "graphql";
import type {
  IntrospectionField,
  IntrospectionInputObjectType,
  IntrospectionInterfaceType,
  IntrospectionObjectType,
  IntrospectionQuery,
  IntrospectionType,
  IntrospectionTypeRef,
} from "graphql";

/** What Shopify says about access: `scopes` is empty where none is needed, one of them is enough. */
export interface Access {
  requiredAccess: string;
  scopes: string[];
}

/** By type name and by "Type.field". */
export type AccessTable = Record<string, Access>;

export interface OfflineScopesItem {
  typeName: string;
  fieldName?: string;
  requiredAccess: string | null;
  offlineScopes: string[];
}

const COMES_BY_ITSELF = /(Connection|Edge|Payload|Error)$/;
const SKELETON: Record<string, string[]> = { Connection: ["edges", "nodes", "pageInfo", "totalCount"], Edge: ["cursor", "node"] };

const namedType = (type: IntrospectionTypeRef): string =>
  "ofType" in type && type.ofType ? namedType(type.ofType) : "name" in type ? type.name : "";

/**
 * The part of a schema that `wanted` names (type → its fields, separated by spaces), word for word: argument lists, input
 * types and enums are kept whole; only the long descriptions of arguments and enum values end after their first paragraph. Throws, naming it, when a wanted type or field does not exist, or when a kept field leads to
 * a type of which no field is wanted. A type has the wanted fields of its interfaces too.
 */
export function pruneSchema(
  full: IntrospectionQuery,
  offlineScopes: OfflineScopesItem[],
  wanted: Record<string, string>
): { sdl: string; access: AccessTable } {
  const types = new Map(full.__schema.types.map((type) => [type.name, type]));
  const kept = new Map<string, IntrospectionType>();

  const fieldsWanted = (type: IntrospectionObjectType | IntrospectionInterfaceType): readonly IntrospectionField[] => {
    const list = wanted[type.name];
    if (list !== undefined) {
      const ofInterfaces = type.interfaces.map((implemented) => wanted[implemented.name] ?? "");
      const names = new Set([list, ...ofInterfaces].join(" ").split(/\s+/).filter(Boolean));
      const missing = [...names].filter((name) => !type.fields.some((field) => field.name === name));
      if (missing.length > 0) throw new Error(`${type.name} has no field ${missing.join(", ")}`);
      return type.fields.filter((field) => names.has(field.name));
    }
    const ending = COMES_BY_ITSELF.exec(type.name)?.[1];
    if (ending === undefined) throw new Error(`${type.name} can be reached, but no field of it is wanted`);
    const skeleton = SKELETON[ending];
    return type.fields.filter((field) => (skeleton ? skeleton.includes(field.name) : isKnown(namedType(field.type))));
  };

  const isKnown = (name: string): boolean => {
    const type = types.get(name);
    return type !== undefined && (type.kind === "SCALAR" || type.kind === "ENUM" || wanted[name] !== undefined || COMES_BY_ITSELF.test(name));
  };

  const keep = (name: string): void => {
    if (kept.has(name)) return;
    const type = types.get(name);
    if (!type) throw new Error(`There is no type ${name}`);
    if (type.kind === "INPUT_OBJECT") return keepInput(type);
    if (type.kind !== "OBJECT" && type.kind !== "INTERFACE") {
      kept.set(name, type);
      return;
    }
    const fields = fieldsWanted(type);
    kept.set(name, { ...type, fields });
    for (const field of fields) {
      keep(namedType(field.type));
      for (const argument of field.args) keep(namedType(argument.type));
    }
  };

  const keepInput = (type: IntrospectionInputObjectType): void => {
    kept.set(type.name, type);
    for (const field of type.inputFields) keep(namedType(field.type));
  };

  for (const name of Object.keys(wanted)) keep(name);
  for (const scalar of ["String", "Boolean"]) keep(scalar);

  const completed = [...kept.values()].map((type): IntrospectionType => {
    if (type.kind === "ENUM") return { ...type, enumValues: type.enumValues.map(withFirstParagraph) };
    if (type.kind === "UNION") return { ...type, possibleTypes: type.possibleTypes.filter((possible) => kept.has(possible.name)) };
    if (type.kind !== "OBJECT" && type.kind !== "INTERFACE") return type;
    const interfaces = type.interfaces.filter((implemented) => kept.has(implemented.name));
    const fields = type.fields.map((field) => ({ ...field, args: field.args.map(withFirstParagraph) }));
    if (type.kind === "OBJECT") return { ...type, interfaces, fields };
    return { ...type, interfaces, fields, possibleTypes: type.possibleTypes.filter((possible) => kept.has(possible.name)) };
  });

  const schema = buildClientSchema({ __schema: { ...full.__schema, types: completed, subscriptionType: null } });
  return { sdl: `${printSchema(lexicographicSortSchema(schema))}\n`, access: accessOf(completed, offlineScopes) };
}

const withFirstParagraph = <T extends { description?: string | null }>(described: T): T => ({
  ...described,
  description: described.description?.split(/\n\s*\n|\n\|/)[0] ?? null,
});

type Annotated = { requiredAccess?: string | null };

/** The prose and the scopes of everything kept; scopes out of the prose where Shopify lists none (deprecated fields). */
function accessOf(types: IntrospectionType[], offlineScopes: OfflineScopesItem[]): AccessTable {
  const told = new Map(offlineScopes.map((item) => [item.fieldName === undefined ? item.typeName : `${item.typeName}.${item.fieldName}`, item]));
  const table: AccessTable = {};
  const note = (name: string, annotated: Annotated): void => {
    const item = told.get(name);
    const requiredAccess = (item?.requiredAccess || annotated.requiredAccess || "").trim();
    const fromProse = [...(requiredAccess.split("Also:")[0]?.matchAll(/`((?:read|write)_[a-z_]+)`/g) ?? [])].map((match) => match[1] ?? "");
    const scopes = item && item.offlineScopes.length > 0 ? item.offlineScopes : fromProse;
    if (requiredAccess !== "") table[name] = { requiredAccess, scopes };
  };
  for (const type of [...types].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (type.kind !== "OBJECT" && type.kind !== "INTERFACE") continue;
    note(type.name, type as Annotated);
    for (const field of type.fields) note(`${type.name}.${field.name}`, field as Annotated);
  }
  return table;
}
