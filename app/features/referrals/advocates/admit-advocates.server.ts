import { advocateKey } from "~/kernel/entries/advocate-entries";
import type { AdmittedHow } from "~/kernel/entries/advocate-entries";
import { voucherPromisedSchema } from "~/kernel/entries/voucher-promised";
import { isInControlGroup } from "~/core/experiments/domain/lot";
import { append } from "~/core/ledger/append.server";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import { noEnd, openCohortOf } from "~/core/vouchers/domain/cohort";
import { voucherCode } from "~/core/vouchers/domain/voucher-code";
import { ensureCohorts } from "~/core/vouchers/ensure-cohorts.server";
import type { Tx } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { openCodesAreOn } from "../domain/programme/open-codes";
import type { Programme } from "../domain/programme/programme";
import { projectAdvocates } from "./project-advocates.server";

export interface Candidate {
  customerId: string;
  how: AdmittedHow;
  /** Brought along from another tool; null = one of ours. */
  code: string | null;
}

/** The lot is the customer's, for the programme as a whole. */
const experiment = "referrals";

/**
 * Makes customers advocates, once and for all: each draws a lot; who is not in the control group gets a code. Who is one already, or was erased, is passed over; a
 * code that somebody else has becomes one of ours. Inside a recording; told twice, nothing is new.
 *
 * @returns who became one now
 */
export async function admitAdvocates(tx: Tx, shop: Shop, programme: Programme, candidates: readonly Candidate[], now: Date): Promise<string[]> {
  const wanted = await newOnes(tx, shop.id, candidates);
  if (wanted.length === 0) return [];
  const taken = new Set((await tx.voucher.findMany({
    where: { shopId: shop.id, code: { in: wanted.flatMap(({ code }) => code ?? []) } }, select: { code: true },
  })).map(({ code }) => code));
  const entries = wanted.map(({ customerId, how, code: brought }) => {
    const isFree = brought !== null && !taken.has(brought);
    if (isFree) taken.add(brought);
    const lot = isInControlGroup(experiment, customerId, programme.controlShareBasisPoints, shop.lotHash) ? "control" as const : "programme" as const;
    const code = isFree ? brought : voucherCode(advocateKey(customerId), shop.codeHash);
    return {
      key: advocateKey(customerId), kind: "advocate.admitted" as const, subject: advocateKey(customerId), orderId: null,
      data: { customerId, how, lot, programmeVersion: programme.version, code: lot === "control" ? null : code },
    };
  });
  const booked = await append(tx, shop.id, entries, now);
  const ids = booked.map(({ data }) => data.customerId);
  await projectAdvocates(tx, shop.id, ids);
  await openCodes(tx, shop, programme, booked.flatMap(({ data: { customerId, code } }) => (code ? [{ customerId, code }] : [])), now);
  if (ids.length > 0) await addJobs(tx, [{ name: "note-advocates", shopId: shop.id, key: `note-advocates/${shop.id}` }]);
  return ids;
}

async function newOnes(tx: Tx, shopId: number, candidates: readonly Candidate[]): Promise<Candidate[]> {
  const once = new Map([...candidates].reverse().map((candidate) => [candidate.customerId, candidate]));
  const customerId = { in: [...once.keys()] };
  const known = await tx.advocate.findMany({ where: { shopId, customerId }, select: { customerId: true } });
  const erased = await tx.erasedCustomer.findMany({ where: { shopId, customerId }, select: { customerId: true } });
  for (const row of [...known, ...erased]) once.delete(row.customerId);
  return [...once.values()];
}

/** Promises each advocate's own code: a voucher of the friend's offer that many may use. Told twice, nothing is new. Inside a recording. */
export async function openCodes(tx: Tx, shop: Shop, programme: Programme, advocates: readonly { customerId: string; code: string }[], now: Date): Promise<void> {
  if (advocates.length === 0 || !openCodesAreOn(programme)) return;
  const { key: cohortKey } = openCohortOf("referrals", programme.friend);
  const promise = { cohortKey, cohortEndsAt: noEnd, terms: programme.friend, ruleId: null };
  await ensureCohorts(tx, shop, [promise]);
  const keyOf = (customerId: string): string => `${advocateKey(customerId)}/code`;
  await append(tx, shop.id, advocates.map(({ customerId, code }) => ({
    key: keyOf(customerId), kind: "voucher.promised" as const, subject: keyOf(customerId), orderId: null,
    data: voucherPromisedSchema.parse({ programme: "referrals", uses: "many", ...promise, code, customerId, reason: "", replaces: null }),
  })), now);
  await bookVoucherEntries(tx, shop.id, advocates.map(({ customerId }) => voucherEntry(keyOf(customerId), "voucher.wanted", null, { because: "programme" })), now);
}
