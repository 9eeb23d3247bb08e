import { append } from "../ledger/append.server";
import { dayOf } from "~/kernel/day";
import { voucherPromisedSchema } from "~/kernel/entries/voucher-promised";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import type { Tx } from "~/platform/db/prisma.server";
import { planDue } from "~/platform/due/due.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { bookVoucherEntries, voucherEntry } from "./book.server";
import type { VoucherEntry } from "./book.server";
import { cohortOf } from "./domain/cohort";
import { validUntil } from "./domain/validity";
import { voucherCode } from "./domain/voucher-code";
import { ensureCohorts } from "./ensure-cohorts.server";

export interface NewVoucher {
  key: string;
  customerId: string;
  terms: VoucherTerms;
  /** The last day of the voucher that it stands for; left out, its time is full and runs from now. */
  validUntil?: string | null;
  /** As store credit at once, instead of a code that could be changed into it. Only for terms of store credit. */
  asCredit?: boolean;
}

/**
 * Promises vouchers of recommending that somebody has from this moment on, each under one cohort discount of its terms and month: to be registered,
 * credited or made by the acts, good from now. Inside a recording; told twice, nothing is new.
 */
export async function promiseVouchers(tx: Tx, shop: Shop, programme: string, vouchers: readonly NewVoucher[], now: Date): Promise<void> {
  if (vouchers.length === 0) return;
  const planned = vouchers.map((voucher) => ({ ...voucher, cohort: cohortOf(programme, voucher.terms, dayOf(now, shop.timeZone), shop.timeZone) }));
  const promises = planned.map(({ key, customerId, terms, cohort }) => ({
    key,
    data: voucherPromisedSchema.parse({
      programme: "referrals", uses: "once", ruleId: null, code: voucherCode(key, shop.codeHash), cohortKey: cohort.key, cohortEndsAt: cohort.endsAt.toISOString(),
      terms, customerId, reason: "", replaces: null,
    }),
  }));
  await ensureCohorts(tx, shop, promises.map(({ data }) => data));
  const booked = await append(tx, shop.id, promises.map(({ key, data }) => ({ key, kind: "voucher.promised", subject: key, orderId: null, data })), now);
  const isNew = new Set(booked.map(({ key }) => key));
  const fresh = planned.filter(({ key }) => isNew.has(key)).map((voucher) => ({
    ...voucher, until: voucher.validUntil ? new Date(voucher.validUntil) : validUntil(now, voucher.terms.validForDays, voucher.cohort.endsAt, shop.timeZone),
  }));
  await bookVoucherEntries(tx, shop.id, fresh.flatMap(({ key, terms, asCredit, until }): VoucherEntry[] => [
    voucherEntry(key, "voucher.delivered", null, { deliveredAt: now.toISOString(), basis: "report", validUntil: until.toISOString() }, "delivered/report"),
    ...(asCredit && terms.offer.kind === "storeCredit"
      // No code is made: should Shopify refuse the credit, it is wanted then.
      ? [voucherEntry(key, "voucher.credit-wished", null, { minor: terms.offer.minor, currency: terms.currency })]
      : [voucherEntry(key, "voucher.wanted", null, { because: "programme" })]),
  ]), now);
  await planDue(tx, shop.id, fresh.map(({ key, until }) => ({ key: `${key}/expiry`, topic: "voucher/time-over", dueAt: until, fact: { voucherKey: key } })));
}
