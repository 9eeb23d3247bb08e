import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { HandedVoucher } from "../domain/sharing/friend-page";

/** A friend's voucher as a page may tell of it. Stopped by the merchant: the code itself, or all under its discount. */
export async function handedVoucher(shopId: number, { state, stopped, code, terms, validUntil, uses, cohortKey }: Voucher): Promise<HandedVoucher> {
  const cohort = await db().cohort.findUnique({ where: { shopId_key: { shopId, key: cohortKey } }, select: { stops: true, resumes: true } });
  const isStopped = stopped || (cohort !== null && cohort.stops > cohort.resumes);
  return { state, stopped: isStopped, code, terms: voucherTermsSchema.parse(terms), validUntil, uses: uses === "many" ? "many" : "once" };
}
