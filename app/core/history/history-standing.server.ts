import { db } from "~/platform/db/prisma.server";
import type { HistoryImport } from "~/platform/db/client/client";
import { historyStandingOf } from "./domain/history-standing";
import type { HistoryStanding } from "./domain/history-standing";
import { importParts, isOfInstallation, readFailure, waitingPart } from "./domain/import-part";
import type { ImportPart, ImportState, PartStanding } from "./domain/import-part";

/**
 * How far the import of a shop's history is, and from when on its orders are known. Once the app has come back to a shop that had removed it, what was
 * read before counts as waiting, also while the shop's set-up has not begun to read it anew.
 */
export async function historyStanding(shopId: number): Promise<HistoryStanding> {
  const [shop, rows] = await Promise.all([
    db().shop.findUnique({ where: { id: shopId }, select: { installedAt: true } }), db().historyImport.findMany({ where: { shopId } }),
  ]);
  const byPart = new Map(rows.map((row) => [row.part, row]));
  return historyStandingOf(importParts.flatMap((part) => {
    const row = byPart.get(part);
    return row ? [shop && isOfInstallation(row, shop.installedAt) ? standingOf(row) : waitingPart(part)] : [];
  }));
}

const standingOf = (row: HistoryImport): PartStanding => ({
  part: row.part as ImportPart, state: row.state as ImportState, since: row.since, expected: row.expected, read: row.read,
  failure: readFailure(row.failure), startedAt: row.startedAt, finishedAt: row.finishedAt,
});
