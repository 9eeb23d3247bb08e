import type { DataRequest } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";

export type DataRequestSummary = Pick<DataRequest, "requestId" | "customerId" | "requestedAt" | "answeredAt">;

const mostShown = 200;

/** A shop's data requests: first what is open, the oldest on top, then the answered ones, the newest on top. */
export async function listDataRequests(shopId: number): Promise<DataRequestSummary[]> {
  const select = { requestId: true, customerId: true, requestedAt: true, answeredAt: true } as const;
  const open = await db().dataRequest.findMany({ where: { shopId, answeredAt: null }, orderBy: { requestedAt: "asc" }, take: mostShown, select });
  const answered = await db().dataRequest.findMany({
    where: { shopId, answeredAt: { not: null } }, orderBy: { answeredAt: "desc" }, take: mostShown, select,
  });
  return [...open, ...answered];
}

export const countOpenDataRequests = (shopId: number): Promise<number> => db().dataRequest.count({ where: { shopId, answeredAt: null } });
