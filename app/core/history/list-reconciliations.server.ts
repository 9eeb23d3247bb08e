import { db } from "~/platform/db/prisma.server";
import { foundSchema } from "./domain/found";
import type { Found } from "./domain/found";

export interface ReconciliationSummary {
  id: string;
  startedAt: Date;
  /** null while it is under way. */
  finishedAt: Date | null;
  since: Date;
  until: Date;
  found: Found;
  failure: string | null;
}

/** A shop's reconciliations, newest first, at most `limit`. */
export async function listReconciliations(shopId: number, limit: number): Promise<ReconciliationSummary[]> {
  const rows = await db().reconciliation.findMany({ where: { shopId }, orderBy: { startedAt: "desc" }, take: limit });
  return rows.map(({ shopId: _, found, ...row }) => ({ ...row, found: foundSchema.parse(found) }));
}
