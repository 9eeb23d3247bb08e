import { randomUUID } from "node:crypto";
import type { GraphQLSchema } from "graphql";
import type { BulkOperation } from "../../world/entities";
import { gid, idOf } from "../../world/world";
import type { AdminContext } from "../context";
import { fieldsOf } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { planBulkQuery } from "../plan-bulk-query";
import type { BulkQueryPlan } from "../plan-bulk-query";
import { collectBulkResult } from "../collect-bulk-result";

const START_MILLISECONDS = 20;

interface UserError {
  field: string[] | null;
  message: string;
  code: string;
}

const isOpen = ({ status }: BulkOperation): boolean => status === "CREATED" || status === "RUNNING";

/** `bulkOperationRunQuery`: looks the query over, starts it a little later and tells of its end by bulk_operations/finish. */
export function runBulkQuery(
  { query }: { query: string },
  context: AdminContext,
  schema: GraphQLSchema
): { bulkOperation: BulkOperation | null; userErrors: UserError[] } {
  const refuse = (code: string, message: string): { bulkOperation: null; userErrors: UserError[] } => ({
    bulkOperation: null,
    userErrors: [{ field: ["query"], message, code }],
  });
  const running = [...context.world.stores.bulkOperations.ofShop(context.shop.shop)].find(isOpen);
  if (running)
    return refuse(
      "OPERATION_IN_PROGRESS",
      `A bulk query operation for this app and shop is already in progress: ${gid("BulkOperation", running.id)}.`
    );
  const plan = planBulkQuery(schema, query);
  if ("refusal" in plan) return refuse("INVALID", plan.refusal);
  const operation = context.world.stores.bulkOperations.put({
    shop: context.shop.shop,
    id: context.world.nextId(),
    query,
    status: "CREATED",
    errorCode: null,
    objectCount: 0,
    result: null,
    createdAt: context.world.nowText(),
    completedAt: null,
  });
  context.later(START_MILLISECONDS, () => void work(context, operation, plan));
  return { bulkOperation: operation, userErrors: [] };
}

/** Starts one again that a stopped sandbox left behind. */
export function resumeBulkOperation(context: AdminContext, operation: BulkOperation, schema: GraphQLSchema): void {
  const plan = planBulkQuery(schema, operation.query);
  if (!isOpen(operation) || "refusal" in plan) return;
  operation.status = "CREATED";
  context.later(START_MILLISECONDS, () => void work(context, operation, plan));
}

async function work(context: AdminContext, operation: BulkOperation, plan: BulkQueryPlan): Promise<void> {
  if (operation.status !== "CREATED") return;
  operation.status = "RUNNING";
  context.world.stores.bulkOperations.put(operation);
  const result = await collectBulkResult(plan, context.runQuery);
  if (!isOpen(operation)) return;
  operation.completedAt = context.world.nowText();
  operation.status = "errorCode" in result ? "FAILED" : "COMPLETED";
  operation.errorCode = "errorCode" in result ? result.errorCode : null;
  operation.objectCount = "lines" in result ? result.lines.length : 0;
  operation.rootObjectCount = "lines" in result ? result.rootCount : 0;
  operation.result = "lines" in result && result.lines.length > 0 ? `${result.lines.join("\n")}\n` : null;
  operation.fileToken = randomUUID();
  context.world.stores.bulkOperations.put(operation);
  context.announce(operation.shop, "bulk_operations/finish", { kind: "bulkOperation", bulkOperation: operation });
}

/** `bulkOperationCancel`; one that is over stays as it is. */
export function cancelBulkOperation({ id }: { id: string }, context: AdminContext): { bulkOperation: BulkOperation | null; userErrors: UserError[] } {
  const operation = context.world.stores.bulkOperations.get(idOf("BulkOperation", id) ?? "");
  if (!operation || operation.shop !== context.shop.shop)
    return { bulkOperation: null, userErrors: [{ field: ["id"], message: "Bulk operation does not exist", code: "INVALID" }] };
  if (!isOpen(operation))
    return {
      bulkOperation: operation,
      userErrors: [{ field: null, message: "A bulk operation cannot be canceled when it is completed", code: "INVALID" }],
    };
  operation.status = "CANCELED";
  operation.completedAt = context.world.nowText();
  context.world.stores.bulkOperations.put(operation);
  return { bulkOperation: operation, userErrors: [] };
}

/** The newest one of the shop, running or done. */
export const lastBulkOperation = (context: AdminContext): BulkOperation | null =>
  [...context.world.stores.bulkOperations.ofShop(context.shop.shop)].at(-1) ?? null;

const urlOf = (operation: BulkOperation, context: AdminContext): string | null =>
  operation.status === "COMPLETED" && operation.result !== null
    ? `${context.sandboxUrl}/bulk/${operation.id}.jsonl?token=${operation.fileToken ?? ""}`
    : null;

export const bulkOperationResolvers: ResolverTable = {
  BulkOperation: fieldsOf<BulkOperation>()({
    id: (operation) => gid("BulkOperation", operation.id),
    type: () => "QUERY",
    status: (operation) => operation.status,
    errorCode: (operation) => operation.errorCode,
    query: (operation) => operation.query,
    url: (operation, _args: object, context: AdminContext) => urlOf(operation, context),
    partialDataUrl: () => null,
    objectCount: (operation) => String(operation.objectCount),
    rootObjectCount: (operation) => String(operation.rootObjectCount ?? 0),
    fileSize: (operation) => (operation.result === null ? null : String(Buffer.byteLength(operation.result))),
    createdAt: (operation) => operation.createdAt,
    completedAt: (operation) => operation.completedAt,
  }),
};
