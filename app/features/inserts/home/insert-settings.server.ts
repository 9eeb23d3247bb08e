import type { InsertSettings } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import { db } from "~/platform/db/prisma.server";

export type Settings = Omit<InsertSettings, "shopId" | "updatedAt">;

const untouched: Settings = {
  cardCostMinor: null, noteAttribute: false, pickingOrder: "placed", format: "a6", dotsPerInch: 300, sealedMailTo: null, mailsOn: true,
  testPrintedAt: null, proxyCheckedAt: null, proxyAnswers: null, guideClosedAt: null,
};

/** What the shop's merchant set for the inserts; what was never touched is as it begins. */
export async function readSettings(shopId: number, tx: Tx = db()): Promise<Settings> {
  return (await tx.insertSettings.findUnique({ where: { shopId } })) ?? untouched;
}

/** Changes some of the settings and leaves the others. */
export async function changeSettings(shopId: number, change: Partial<Settings>, now: Date, tx: Tx = db()): Promise<void> {
  await tx.insertSettings.upsert({ where: { shopId }, create: { shopId, ...untouched, ...change, updatedAt: now }, update: { ...change, updatedAt: now } });
}
