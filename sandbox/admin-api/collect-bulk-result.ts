import type { BulkQueryPlan } from "./plan-bulk-query";

type Run = (source: string, variables: Record<string, unknown>) => Promise<{ data?: unknown; errors?: readonly unknown[] }>;

type Plain = Record<string, unknown>;

/** A part of a bulk operation's result; `next` is where the following part begins, null at the end. */
export type BulkPart = { lines: string[]; rootCount: number; next: string | null } | { errorCode: "ACCESS_DENIED" | "INTERNAL_SERVER_ERROR" };

const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null && !Array.isArray(value);

interface Page {
  nodes: unknown[];
  endCursor: string | null;
}

/** A connection's answer, known by the `pageInfo` that the plan asks for. */
function pageOf(value: unknown): Page | null {
  if (!isPlain(value) || !isPlain(value.pageInfo) || !("hasNextPage" in value.pageInfo)) return null;
  const edges = Array.isArray(value.edges) ? value.edges.map((edge) => (isPlain(edge) ? edge.node : null)) : [];
  const nodes = Array.isArray(value.nodes) ? (value.nodes as unknown[]) : edges;
  return { nodes, endCursor: value.pageInfo.hasNextPage === true && typeof value.pageInfo.endCursor === "string" ? value.pageInfo.endCursor : null };
}

/** A node becomes a line, followed by the nodes of its connections, each naming its parent. */
function* linesOf(node: unknown, parentId: unknown): Iterable<string> {
  if (!isPlain(node)) return;
  const own: Plain = {};
  const children: Page[] = [];
  for (const [name, value] of Object.entries(node)) {
    const page = pageOf(value);
    if (page === null) own[name] = value;
    else children.push(page);
  }
  if (parentId !== undefined) own.__parentId = parentId;
  yield JSON.stringify(own);
  for (const { nodes } of children) for (const child of nodes) yield* linesOf(child, node.id);
}

const isDenied = (errors: readonly unknown[]): boolean => JSON.stringify(errors).includes("ACCESS_DENIED");

/**
 * The next part of a bulk query's result. Grouped, children follow their parent at once; else all parents of a part come first, and
 * whose child a line is, only `__parentId` says (Shopify promises no order then).
 */
export async function collectBulkPart({ source, rootField }: BulkQueryPlan, run: Run, from: { first: number; after: string | null; grouped: boolean }): Promise<BulkPart> {
  const answer = await run(source, { bulkFirst: from.first, bulkAfter: from.after });
  if (answer.errors && answer.errors.length > 0) return { errorCode: isDenied(answer.errors) ? "ACCESS_DENIED" : "INTERNAL_SERVER_ERROR" };
  const page = isPlain(answer.data) ? pageOf(answer.data[rootField]) : null;
  if (page === null) return { errorCode: "INTERNAL_SERVER_ERROR" };
  const groups = page.nodes.map((node) => [...linesOf(node, undefined)]);
  const lines = from.grouped ? groups.flat() : [...groups.flatMap((group) => group.slice(0, 1)), ...groups.flatMap((group) => group.slice(1))];
  return { lines, rootCount: page.nodes.length, next: page.endCursor };
}
