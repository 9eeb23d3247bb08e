import type { Advocate } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";

/**
 * The advocate of a code as it stands in a link or was typed: in any case, with or without the dashes between its groups; also of a code from before two customers
 * turned out to be one. null for whatever is nobody's.
 */
export async function findAdvocate(shopId: number, typed: string): Promise<Advocate | null> {
  const code = typed.slice(0, 60).replace(/[^\w\s–—-]/g, "?").toUpperCase().trim();
  const spellings = [code, code.replace(/[\s–—-]/g, "")];
  const found = await db().advocate.findMany({ where: { shopId, code: { in: spellings } } });
  return found.find((advocate) => advocate.code === code) ?? found[0] ?? advocateOfHandedOver(shopId, spellings);
}

/** A code that was handed over is a voucher of whom remains. One that was revoked or stopped is nobody's. */
async function advocateOfHandedOver(shopId: number, spellings: string[]): Promise<Advocate | null> {
  const voucher = await db().voucher.findFirst({ where: { shopId, code: { in: spellings }, programme: "referrals", uses: "many", state: { not: "revoked" }, stopped: false }, select: { customerId: true } });
  return voucher?.customerId ? db().advocate.findUnique({ where: { shopId_customerId: { shopId, customerId: voucher.customerId } } }) : null;
}
