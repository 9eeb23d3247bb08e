import { randomUUID } from "node:crypto";
import type { GraphQLSchema } from "graphql";
import type { BulkOperation } from "../../world/entities";
import { gid, idOf } from "../../world/world";
import type { AdminContext } from "../context";
import { paginate } from "../connection";
import type { Connection } from "../connection";
import { collectBulkPart } from "../collect-bulk-result";
import { planBulkQuery } from "../plan-bulk-query";
import type { BulkQueryPlan } from "../plan-bulk-query";
import { fieldsOf } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { matchId, matchInstant, matchText, parseSearch } from "../search";
import type { SearchFields } from "../search";
import type { ListArguments } from "./find-customers";

/** Real time between the parts of the work, so that a look in between finds it growing. */
const STEP_MILLISECONDS = 20;
/** The first parts are small; who reads a hundred thousand gets on faster. */
const ROOTS_A_STEP = 250;
const SMALL_STEPS = 40;
const ROOTS_A_BIG_STEP = 2_500;
/** From API version 2026-01 on. */
const MOST_AT_ONCE = 5;
const FILE_LIFE_MILLISECONDS = 7 * 86_400_000;

interface UserError {
  field: string[] | null;
  message: string;
  code: string;
}

interface Answer {
  bulkOperation: BulkOperation | null;
  userErrors: UserError[];
}

const isOpen = ({ status }: BulkOperation): boolean => status === "CREATED" || status === "RUNNING" || status === "CANCELING";

const refuse = (field: string[] | null, code: string, message: string): Answer => ({ bulkOperation: null, userErrors: [{ field, message, code }] });

/** `bulkOperationRunQuery`: looks the query over, works through it a little later, part by part, and tells of its end by bulk_operations/finish. */
export function runBulkQuery({ query, groupObjects }: { query: string; groupObjects: boolean }, context: AdminContext, schema: GraphQLSchema): Answer {
  const running = [...context.world.stores.bulkOperations.ofShop(context.shop.shop)].filter(isOpen);
  if (running.length >= MOST_AT_ONCE) return refuse(null, "LIMIT_REACHED", "Bulk operations limit reached. Please try again later.");
  const plan = planBulkQuery(schema, query);
  if ("refusal" in plan) return refuse(["query"], "INVALID", plan.refusal);
  const operation = context.world.stores.bulkOperations.put({
    shop: context.shop.shop,
    id: context.world.nextId(),
    query,
    status: "CREATED",
    errorCode: null,
    objectCount: 0,
    rootObjectCount: 0,
    result: null,
    groupObjects,
    createdAt: context.world.nowText(),
    completedAt: null,
  });
  begin(context, operation, plan);
  return { bulkOperation: operation, userErrors: [] };
}

/** Starts one again that a stopped sandbox left behind, from its beginning. */
export function resumeBulkOperation(context: AdminContext, operation: BulkOperation, schema: GraphQLSchema): void {
  if (!isOpen(operation)) return;
  const plan = planBulkQuery(schema, operation.query);
  if (!("refusal" in plan)) begin(context, operation, plan);
}

function begin(context: AdminContext, operation: BulkOperation, plan: BulkQueryPlan): void {
  const lines: string[] = [];
  operation.objectCount = 0;
  operation.rootObjectCount = 0;
  let steps = 0;

  const finish = (status: "COMPLETED" | "FAILED" | "CANCELED", errorCode: string | null): void => {
    operation.completedAt = context.world.nowText();
    operation.status = status;
    operation.errorCode = errorCode;
    operation.result = status === "CANCELED" || lines.length === 0 ? null : `${lines.join("\n")}\n`;
    operation.fileToken = randomUUID();
    context.world.stores.bulkOperations.put(operation);
    context.announce(operation.shop, "bulk_operations/finish", { kind: "bulkOperation", bulkOperation: operation });
  };

  const work = async (after: string | null): Promise<void> => {
    if (context.world.stores.bulkOperations.get(operation.id) !== operation) return;
    if (operation.status === "CANCELING") return finish("CANCELED", null);
    if (context.bulkOperationBreaks()) return finish("FAILED", "INTERNAL_SERVER_ERROR");
    operation.status = "RUNNING";
    steps += 1;
    const first = steps > SMALL_STEPS ? ROOTS_A_BIG_STEP : ROOTS_A_STEP;
    const part = await collectBulkPart(plan, context.runQuery, { first, after, grouped: operation.groupObjects ?? false });
    if ("errorCode" in part) return finish("FAILED", part.errorCode);
    for (const line of part.lines) lines.push(line);
    operation.objectCount = lines.length;
    operation.rootObjectCount = (operation.rootObjectCount ?? 0) + part.rootCount;
    if (part.next === null && !isCanceling(operation)) return finish("COMPLETED", null);
    context.world.stores.bulkOperations.put(operation);
    context.later(STEP_MILLISECONDS, () => void work(part.next));
  };
  context.later(STEP_MILLISECONDS, () => void work(null));
}

/** Asked anew after waiting: it may have been canceled meanwhile. */
const isCanceling = ({ status }: BulkOperation): boolean => status === "CANCELING";

/** `bulkOperationCancel`: it ends after the part that is being worked on; one that is over stays as it is. */
export function cancelBulkOperation({ id }: { id: string }, context: AdminContext): Answer {
  const operation = context.world.stores.bulkOperations.get(idOf("BulkOperation", id) ?? "");
  if (!operation || operation.shop !== context.shop.shop) return refuse(["id"], "INVALID", "Bulk operation does not exist");
  if (!isOpen(operation)) {
    const message = "A bulk operation cannot be canceled when it is completed";
    return { bulkOperation: operation, userErrors: [{ field: null, message, code: "INVALID" }] };
  }
  operation.status = "CANCELING";
  context.world.stores.bulkOperations.put(operation);
  return { bulkOperation: operation, userErrors: [] };
}

/** The newest one of the shop, running or done. Mutations are never run in bulk here. */
export const lastBulkOperation = (context: AdminContext, type: string): BulkOperation | null =>
  type === "QUERY" ? [...context.world.stores.bulkOperations.ofShop(context.shop.shop)].at(-1) ?? null : null;

/** Results can be fetched for seven days. */
export const isFileExpired = ({ completedAt }: BulkOperation, now: Date): boolean =>
  completedAt !== null && now.getTime() - Date.parse(completedAt) >= FILE_LIFE_MILLISECONDS;

const statusOf = (operation: BulkOperation, now: Date): string =>
  operation.status === "COMPLETED" && operation.result !== null && isFileExpired(operation, now) ? "EXPIRED" : operation.status;

const searchFields = ({ world }: AdminContext): SearchFields<BulkOperation> => ({
  id: matchId((operation) => operation.id),
  status: matchText((operation) => [statusOf(operation, world.now())]),
  operation_type: matchText(() => ["query"]),
  created_at: matchInstant((operation) => operation.createdAt),
  completed_at: matchInstant((operation) => operation.completedAt),
});

/** One page of the shop's bulk operations, the newest first unless told. */
export function findBulkOperations(context: AdminContext, args: ListArguments): Connection<BulkOperation> {
  const { bulkOperations } = context.world.stores;
  const fits = parseSearch(args.query, searchFields(context), "bulk operations");
  const place = ({ id, createdAt, completedAt, status }: BulkOperation) => ({
    value: args.sortKey === "COMPLETED_AT" ? completedAt ?? "9999" : args.sortKey === "STATUS" ? status : createdAt,
    id,
  });
  return paginate([...bulkOperations.ofShop(context.shop.shop)].filter(fits), place, { ...args, reverse: !args.reverse });
}

const fileOf = (operation: BulkOperation, status: BulkOperation["status"], context: AdminContext): string | null =>
  operation.status === status && operation.result !== null && !isFileExpired(operation, context.world.now())
    ? `${context.sandboxUrl}/bulk/${operation.id}.jsonl?token=${operation.fileToken ?? ""}`
    : null;

export const bulkOperationResolvers: ResolverTable = {
  BulkOperation: fieldsOf<BulkOperation>()({
    id: (operation) => gid("BulkOperation", operation.id),
    type: () => "QUERY",
    status: (operation, _args: object, { world }: AdminContext) => statusOf(operation, world.now()),
    errorCode: (operation) => operation.errorCode,
    query: (operation) => operation.query,
    url: (operation, _args: object, context: AdminContext) => fileOf(operation, "COMPLETED", context),
    partialDataUrl: (operation, _args: object, context: AdminContext) => fileOf(operation, "FAILED", context),
    objectCount: (operation) => String(operation.objectCount),
    rootObjectCount: (operation) => String(operation.rootObjectCount ?? 0),
    fileSize: (operation) => (operation.result === null ? null : String(Buffer.byteLength(operation.result))),
    createdAt: (operation) => operation.createdAt,
    completedAt: (operation) => operation.completedAt,
  }),
};
