import {
  getNamedType,
  GraphQLError,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { ArgumentNode, DocumentNode, FieldNode, GraphQLOutputType, GraphQLSchema, SelectionNode, SelectionSetNode } from "graphql";

/** A bulk query that is ready to be paged through. */
export interface BulkQueryPlan {
  /** The query with a page size for every connection; the outermost goes on after the cursor `$bulkAfter` by `$bulkFirst`. */
  source: string;
  /** The name under which the outermost connection is answered. */
  rootField: string;
}

const MOST_CONNECTIONS = 5;
/** Connections inside connections inside the outermost one. */
const MOST_NESTING = 2;

/** A bulk query does not page through children: they all come with their parent. */
const ALL_CHILDREN = 1_000_000;

const isConnection = (type: GraphQLOutputType | null | undefined): boolean => !!type && getNamedType(type).name.endsWith("Connection");
const isList = (type: GraphQLOutputType | null | undefined): boolean => !!type && isListType(isNonNullType(type) ? type.ofType : type);

const selects = (set: SelectionSetNode | undefined, name: string): boolean =>
  set?.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === name) ?? false;

/** The selections that a connection's nodes are made of. */
const nodeSelections = (field: FieldNode): SelectionSetNode[] =>
  (field.selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind !== Kind.FIELD || !selection.selectionSet) return [];
    if (selection.name.value === "nodes") return [selection.selectionSet];
    return selection.name.value === "edges"
      ? nodeSelections({ ...selection, selectionSet: { ...selection.selectionSet, selections: selection.selectionSet.selections.map(asNodes) } })
      : [];
  });

const asNodes = (selection: SelectionNode): SelectionNode =>
  selection.kind === Kind.FIELD && selection.name.value === "node" ? { ...selection, name: { ...selection.name, value: "nodes" } } : selection;

/** Whether one of those fields of a connection's nodes is a connection itself. */
function containsConnection(schema: GraphQLSchema, connection: GraphQLOutputType | null | undefined, set: SelectionSetNode): boolean {
  const listed = connection ? getNamedType(connection) : undefined;
  const nodes = listed && isObjectType(listed) ? listed.getFields().nodes : undefined;
  const node = nodes ? schema.getType(getNamedType(nodes.type).name) : undefined;
  if (!isObjectType(node)) return false;
  return set.selections.some((selection) => selection.kind === Kind.FIELD && isConnection(node.getFields()[selection.name.value]?.type));
}

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
          const kind = isConnection(type)
            ? "connection"
            : isList(type)
            ? ["edges", "nodes"].includes(field.name.value) && path.at(-1) === "connection"
              ? "other"
              : "list"
            : "other";
          if (kind === "connection") {
            found.connections += 1;
            if (path.includes("list")) refuse("Queries that contain a connection field within a list field are not currently supported.");
            if (path.filter((step) => step === "connection").length > MOST_NESTING)
              refuse(`Bulk queries cannot contain connections with a nesting depth greater than ${MOST_NESTING}.`);
            const inner = nodeSelections(field);
            if (inner.some((set) => !selects(set, "id") && containsConnection(schema, types.getType(), set)))
              refuse("The parent node of a nested connection must select the 'id' field without an alias.");
            if (!selects(field.selectionSet, "edges") && !selects(field.selectionSet, "nodes"))
              refuse("Connection fields must select edges or nodes.");
          }
          path.push(kind);
        },
        leave() {
          path.pop();
        },
      },
    })
  );
  if (found.connections === 0) refuse("Bulk queries must contain at least one connection.");
  if (found.connections > MOST_CONNECTIONS) refuse(`Bulk queries cannot contain more than ${MOST_CONNECTIONS} connections.`);
  return found;
}

const variables = parse("query ($bulkFirst: Int!, $bulkAfter: String) { shop }").definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION ? definition.variableDefinitions ?? [] : []
);
const pagingFields = parse("{ pageInfo { hasNextPage endCursor } }").definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : []
);
const argumentsOf = (text: string): readonly ArgumentNode[] => {
  const [definition] = parse(`query ($bulkFirst: Int!, $bulkAfter: String) { field(${text}) }`).definitions;
  const [field] = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  return field?.kind === Kind.FIELD ? field.arguments ?? [] : [];
};

/** Every connection gets a page size and says whether there is more; the outermost continues after a cursor. */
function withPages(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  const given = new Set(["first", "last", "after", "before"]);
  let depth = 0;
  return visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: (operation) => ({ ...operation, variableDefinitions: variables }),
      Field: {
        enter() {
          if (isConnection(types.getType())) depth += 1;
        },
        leave(field): FieldNode | undefined {
          if (!isConnection(types.getType())) return undefined;
          depth -= 1;
          const kept = (field.arguments ?? []).filter(({ name }) => !given.has(name.value));
          const paging = argumentsOf(depth === 0 ? "first: $bulkFirst, after: $bulkAfter" : `first: ${ALL_CHILDREN}`);
          return {
            ...field,
            arguments: [...kept, ...paging],
            selectionSet: field.selectionSet && { ...field.selectionSet, selections: [...field.selectionSet.selections, ...pagingFields] },
          };
        },
      },
    })
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
    if (roots.length !== 1 || operation.selectionSet.selections.length !== 1)
      return { refusal: "Bulk queries must contain a single top-level field." };
    if (!isConnection(rootType)) return { refusal: "Bulk queries must start with a connection." };
    const { refusal } = inspect(schema, document);
    return refusal === null ? { source: print(withPages(schema, document)), rootField: root?.alias?.value ?? root?.name.value ?? "" } : { refusal };
  } catch (error) {
    if (error instanceof GraphQLError) return { refusal: `Invalid bulk query: ${error.message}` };
    throw error;
  }
}
