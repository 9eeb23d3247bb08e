import type { HistoryImport } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { ResultGone } from "~/platform/shopify/bulk/stream-lines.server";
import { readBulkOperation } from "~/platform/shopify/bulk/read-bulk-operation.server";
import { startBulkQuery } from "~/platform/shopify/bulk/start-bulk-query.server";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { failedAgain, failureText, importParts, isOver, readFailure } from "./domain/import-part";
import type { ImportFailure } from "./domain/import-part";
import { historyQuery } from "./history-query.server";
import type { BulkPart } from "./note-objects.server";
import { readDetails } from "./read-details.server";
import { readResult } from "./read-result.server";
import type { Pace } from "./read-result.server";

/** "over": nothing is left to do. "wait": Shopify is collecting. "more": go on at once. */
export type ImportStep = "over" | "wait" | "more";

/**
 * Takes one step of the import: begins what comes next, looks how far Shopify is, or reads on for a while. Where it stands is in
 * history_import, so a step that is lost or taken twice harms nothing. Throws the gateway's errors, but a refusal ends the part.
 */
export async function importHistory(shop: Shop, pace: Pace, now: Date): Promise<ImportStep> {
  const rows = await db().historyImport.findMany({ where: { shopId: shop.id, state: { notIn: ["done", "failed"] } } });
  const row = importParts.flatMap((part) => rows.find((one) => one.part === part) ?? []).at(0);
  if (!row) return "over";
  try {
    return await stepOf(shop, row, pace, now);
  } catch (error) {
    if (error instanceof ResultGone) return beginAnew(row, "expired", now);
    if (error instanceof ShopifyRefused) return beginAnew(row, "refused", now);
    throw error;
  }
}

async function stepOf(shop: Shop, row: HistoryImport, pace: Pace, now: Date): Promise<ImportStep> {
  if (row.part === "orderDetails") {
    const over = await readDetails(shop, row, pace, now);
    return over ? finish(row, now) : "more";
  }
  if (row.operationId === null) return begin(shop, row, now);
  const standing = await readBulkOperation(shop, row.operationId);
  switch (standing.is) {
    case "running":
      await change(row, { expected: standing.soFar });
      return "wait";
    case "lost":
      return beginAnew(row, standing.because, now);
    case "ready": {
      await change(row, { state: "reading", expected: standing.objects });
      const over = standing.url === null || (await readResult(shop, row, standing.url, pace, now));
      return over ? finish(row, now) : "more";
    }
  }
}

async function begin(shop: Shop, row: HistoryImport, now: Date): Promise<ImportStep> {
  const started = await startBulkQuery(shop, historyQuery(row.part as BulkPart, row.since ?? now));
  if (started !== "busy") await change(row, { state: "running", operationId: started.operationId });
  return "wait";
}

/** Its result cannot be had: asked for anew, or given up. Whatever was kept of it stays and is told again. */
async function beginAnew(row: HistoryImport, because: ImportFailure["because"], now: Date): Promise<ImportStep> {
  const failure = failedAgain(readFailure(row.failure), because);
  const over = isOver(failure);
  await change(row, {
    state: over ? "failed" : "waiting", operationId: null, position: "", read: 0, expected: null, failure: failureText(failure), finishedAt: over ? now : null,
  });
  return over ? "more" : "wait";
}

async function finish(row: HistoryImport, now: Date): Promise<ImportStep> {
  await change(row, { state: "done", failure: null, finishedAt: now });
  return "more";
}

/** Only as long as nobody has begun the part anew meanwhile. */
const change = (row: HistoryImport, data: Partial<Omit<HistoryImport, "shopId" | "part">>): Promise<unknown> =>
  db().historyImport.updateMany({ where: { shopId: row.shopId, part: row.part, startedAt: row.startedAt, operationId: row.operationId }, data });
