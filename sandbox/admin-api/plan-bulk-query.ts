import { getNamedType, GraphQLError, isListType, isNonNullType, isObjectType, Kind, parse, print, TypeInfo, validate, visit, visitWithTypeInfo } from "graphql";
import type { DocumentNode, FieldNode, GraphQLOutputType, GraphQLSchema, SelectionSetNode } from "graphql";

/** A bulk query that is ready to be paged through: its connections, from the outside in. */
export interface BulkQueryPlan {
  /** The query with `first: 250` in place of what the caller left out. */
  source: string;
}

const MOST_CONNECTIONS = 5;
const MOST_DEPTH = 2;

const isConnection = (type: GraphQLOutputType | null | undefined): boolean => !!type && getNamedType(type).name.endsWith("Connection");
const isList = (type: GraphQLOutputType | null | undefined): boolean => !!type && isListType(isNonNullType(type) ? type.ofType : type);

const selects = (set: SelectionSetNode | undefined, name: string): boolean => set?.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === name) ?? false;

interface Found {
  connections: number;
  refusal: string | null;
}

function inspect(schema: GraphQLSchema, document: DocumentNode): Found {
  const types = new TypeInfo(schema);
  const found: Found = { connections: 0, refusal: null };
  const path: ("connection" | "list" | "other")[] = [];
  const refuse = (message: string): void => void (found.refusal ??= message);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter(field) {
          const type = types.getType();
          const kind = isConnection(type) ? "connection" : isList(type) ? (["edges", "nodes"].includes(field.name.value) && path.at(-1) === "connection" ? "other" : "list") : "other";
          if (kind === "connection") {
            found.connections += 1;
            if (path.includes("list")) refuse("Queries that contain a connection field within a list field are not currently supported.");
            if (path.filter((step) => step === "connection").length >= MOST_DEPTH) refuse(`Bulk queries cannot contain connections with a nesting depth greater than ${MOST_DEPTH}.`);
            if (!selects(field.selectionSet, "edges") && !selects(field.selectionSet, "nodes")) refuse("Connection fields must select edges or nodes.");
          }
          path.push(kind);
        },
        leave() {
          path.pop();
        },
      },
    }),
  );
  if (found.connections === 0) refuse("Bulk queries must contain at least one connection.");
  if (found.connections > MOST_CONNECTIONS) refuse(`Bulk queries cannot contain more than ${MOST_CONNECTIONS} connections.`);
  return found;
}

const PAGE = 250;

/** Every connection gets its page size; nested ones too, and the id of the node that the lines are tied together by. */
function withPages(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        leave(field): FieldNode | undefined {
          if (!isConnection(types.getType())) return undefined;
          const kept = (field.arguments ?? []).filter(({ name }) => !["first", "last", "after", "before"].includes(name.value));
          const pageInfo = parse("{ pageInfo { hasNextPage endCursor } }").definitions[0];
          const added = pageInfo?.kind === Kind.OPERATION_DEFINITION ? pageInfo.selectionSet.selections : [];
          return {
            ...field,
            arguments: [...kept, { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "first" }, value: { kind: Kind.INT, value: String(PAGE) } }],
            selectionSet: field.selectionSet && { ...field.selectionSet, selections: [...field.selectionSet.selections, ...added] },
          };
        },
      },
    }),
  );
}

/** Looks a bulk query over by Shopify's rules; a refusal is the message that Shopify would give. */
export function planBulkQuery(schema: GraphQLSchema, source: string): BulkQueryPlan | { refusal: string } {
  try {
    const document = parse(source);
    const errors = validate(schema, document);
    if (errors[0]) return { refusal: `Invalid bulk query: ${errors[0].message}` };
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const operation = operations[0];
    if (operations.length !== 1 || operation?.operation !== "query") return { refusal: "Bulk queries must contain exactly one query operation." };
    if (operation.variableDefinitions && operation.variableDefinitions.length > 0) return { refusal: "Bulk queries cannot have variables." };
    const roots = operation.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
    const queryType = schema.getQueryType();
    const root = roots[0];
    const rootType = root && queryType && isObjectType(queryType) ? queryType.getFields()[root.name.value]?.type : undefined;
    if (roots.length !== 1 || operation.selectionSet.selections.length !== 1) return { refusal: "Bulk queries must contain a single top-level field." };
    if (!isConnection(rootType)) return { refusal: "Bulk queries must start with a connection." };
    const { refusal } = inspect(schema, document);
    return refusal === null ? { source: print(withPages(schema, document)) } : { refusal };
  } catch (error) {
    if (error instanceof GraphQLError) return { refusal: `Invalid bulk query: ${error.message}` };
    throw error;
  }
}
