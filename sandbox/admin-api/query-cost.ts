/**
 * What a query costs, by Shopify's published rules as far as they are known: an object is one point, scalars and enums
 * nothing, a mutation ten, a connection two and what is in it, weighed by its page size. The weight is not published: a
 * query for `product { variants(first: 250) { nodes { inventoryItem { id } } } }` was seen to cost 25 (community.shopify.dev,
 * thread 23101), which a logarithm explains and a multiplication does not. Real costs may differ by some points.
 */
import { getNamedType, isCompositeType, isInterfaceType, isObjectType, isUnionType, Kind } from "graphql";
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from "graphql";

export const MOST_POINTS_A_QUERY = 1000;

const MUTATION_POINTS = 10;
const CONNECTION_POINTS = 2;

/** How heavy a page of that size weighs: 250 nodes as much as eleven, never more than they are. */
const pageWeight = (size: number): number => (size < 1 ? 0 : Math.min(size, Math.max(1, Math.round(2 * Math.log(size)))));

interface Survey {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

function argumentOf(node: FieldNode, name: string, { variables }: Survey): unknown {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value === undefined) return undefined;
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.LIST ? value.values : undefined;
}

function sizeOf(node: FieldNode, survey: Survey): number {
  const ids = argumentOf(node, "ids", survey);
  if (Array.isArray(ids)) return Math.max(1, ids.length);
  const size = argumentOf(node, "first", survey) ?? argumentOf(node, "last", survey);
  return typeof size === "number" ? Math.max(0, size) : 1;
}

function selectionCost(set: SelectionSetNode | undefined, type: GraphQLNamedType, survey: Survey): number {
  let own = 0;
  const byType = new Map<string, number>();
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      own += fieldCost(selection, type, survey);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? survey.fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition?.name.value;
    const inner = condition === undefined ? type : survey.schema.getType(condition);
    if (!fragment || !inner) continue;
    const cost = selectionCost(fragment.selectionSet, inner, survey);
    if (inner === type) own += cost;
    else byType.set(inner.name, (byType.get(inner.name) ?? 0) + cost);
  }
  const isAbstract = isInterfaceType(type) || isUnionType(type);
  const conditional = [...byType.values()];
  return own + (isAbstract ? Math.max(0, ...conditional) : conditional.reduce((sum, cost) => sum + cost, 0));
}

function fieldCost(node: FieldNode, parent: GraphQLNamedType, survey: Survey): number {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field) return 0;
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return 0;
  const inner = selectionCost(node.selectionSet, type, survey);
  if (type.name.endsWith("Connection")) return CONNECTION_POINTS + pageWeight(sizeOf(node, survey)) * inner;
  if (type.name.endsWith("Edge") || type.name === "PageInfo") return type.name === "PageInfo" ? 0 : inner;
  return sizeOf(node, survey) * (1 + inner);
}

/** Points that the operation may cost at most: what the throttle asks for before it runs. */
export function queryCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>
): number {
  const fragments = new Map(
    document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : []))
  );
  const root = operation.operation === "mutation" ? schema.getMutationType() : schema.getQueryType();
  if (!root) return 0;
  if (operation.operation === "mutation") return operation.selectionSet.selections.length * MUTATION_POINTS;
  return selectionCost(operation.selectionSet, root, { schema, fragments, variables });
}

/** Points that an answer really cost: the same rules for what it holds; never more than was asked for. */
export function actualCost(data: unknown, requested: number, isMutation: boolean): number {
  if (isMutation) return requested;
  const fields: unknown[] = typeof data === "object" && data !== null ? Object.values(data) : [];
  return Math.min(requested, costOf(fields));
}

function costOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + costOf(entry), 0);
  if (typeof value !== "object" || value === null) return 0;
  const listed = "edges" in value ? value.edges : "nodes" in value && Object.keys(value).every(isOfConnection) ? value.nodes : null;
  if (Array.isArray(listed)) {
    const points = listed.reduce<number>((sum, entry) => sum + costOf(isWrapped(entry) ? entry.node : entry), 0);
    return CONNECTION_POINTS + (listed.length === 0 ? 0 : Math.round((pageWeight(listed.length) * points) / listed.length));
  }
  return 1 + Object.values(value).reduce<number>((sum, entry) => sum + costOf(entry), 0);
}

const isOfConnection = (field: string): boolean => ["edges", "nodes", "pageInfo", "totalCount", "__typename"].includes(field);

const isWrapped = (entry: unknown): entry is { node: unknown } => typeof entry === "object" && entry !== null && "node" in entry;
