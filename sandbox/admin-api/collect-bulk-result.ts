import type { BulkQueryPlan } from "./plan-bulk-query";

type Run = (source: string, variables: Record<string, unknown>) => Promise<{ data?: unknown; errors?: readonly unknown[] }>;

type Plain = Record<string, unknown>;

export type BulkResult = { lines: string[]; rootCount: number } | { errorCode: "ACCESS_DENIED" | "INTERNAL_SERVER_ERROR" };

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
  for (const { nodes, endCursor } of children) {
    if (endCursor !== null) throw new Error("the sandbox does not know bulk results with more than 250 nodes under one parent yet");
    for (const child of nodes) yield* linesOf(child, node.id);
  }
}

const isDenied = (errors: readonly unknown[]): boolean => JSON.stringify(errors).includes("ACCESS_DENIED");

/** Pages through a bulk query to its end. */
export async function collectBulkResult({ source, rootField }: BulkQueryPlan, run: Run): Promise<BulkResult> {
  const lines: string[] = [];
  let rootCount = 0;
  let bulkAfter: string | null = null;
  do {
    const answer = await run(source, { bulkAfter });
    if (answer.errors && answer.errors.length > 0) return { errorCode: isDenied(answer.errors) ? "ACCESS_DENIED" : "INTERNAL_SERVER_ERROR" };
    const page = isPlain(answer.data) ? pageOf(answer.data[rootField]) : null;
    if (page === null) return { errorCode: "INTERNAL_SERVER_ERROR" };
    rootCount += page.nodes.length;
    for (const node of page.nodes) lines.push(...linesOf(node, undefined));
    bulkAfter = page.endCursor;
  } while (bulkAfter !== null);
  return { lines, rootCount };
}
