import { hasRest } from "~/core/vouchers/domain/has-rest";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { HandedVoucher } from "../domain/sharing/friend-page";

/** A friend's voucher as a page may tell of it. Stopped by the merchant: the code itself, or all under its discount. A gift card lives on until nothing is left on it. */
export async function handedVoucher(shopId: number, voucher: Voucher, now: Date): Promise<HandedVoucher> {
  const { stopped, code, validUntil, uses, cohortKey } = voucher;
  const terms = voucherTermsSchema.parse(voucher.terms);
  const cohort = await db().cohort.findUnique({ where: { shopId_key: { shopId, key: cohortKey } }, select: { stops: true, resumes: true } });
  const isStopped = stopped || (cohort !== null && cohort.stops > cohort.resumes);
  return { state: hasRest(voucher, terms, now) ? "live" : voucher.state, stopped: isStopped, code, terms, validUntil, uses: uses === "many" ? "many" : "once" };
}
