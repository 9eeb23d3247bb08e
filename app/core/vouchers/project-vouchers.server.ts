import type { Tx } from "~/platform/db/prisma.server";
import { insertDecidedSchema } from "~/kernel/entries/insert-decided";
import { voucherEntrySchemas } from "~/kernel/entries/voucher-entries";
import { voucherPromisedSchema } from "~/kernel/entries/voucher-promised";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { keptBy } from "~/kernel/voucher-terms";
import { entriesBySubject } from "../ledger/entries-for.server";
import type { Booked } from "../ledger/entries-for.server";
import { voucherState } from "./domain/voucher-state";
import type { VoucherState } from "./domain/voucher-state";

/**
 * Brings the read model of these vouchers to what the ledger says. Whoever appended entries about them calls it in the same
 * transaction; called for all keys, it rebuilds the table. Whose a voucher is (after two customers were merged) stays as it is there.
 *
 * @returns what each of them is now, by key
 */
export async function projectVouchers(tx: Tx, shopId: number, keys: readonly string[]): Promise<Map<string, VoucherState>> {
  const bySubject = await entriesBySubject(tx, shopId, keys);
  const states = new Map<string, VoucherState>();
  const rows = [...bySubject].flatMap(([key, entries]) => {
    const row = voucherRow(key, entries);
    if (row) states.set(key, row.current);
    return row ? [row.columns] : [];
  });
  if (rows.length > 0) await write(tx, shopId, rows);
  return states;
}

interface PromisedVoucher {
  code: string;
  cohortKey: string;
  terms: VoucherTerms;
  customerId: string | null;
  ruleId: string | null;
  variant: string | null;
  programme: "inserts" | "referrals";
  uses: "once" | "many";
}

/** The entry that promised it: each programme that promises vouchers has a kind of its own. */
function promiseIn(entry: Booked): PromisedVoucher | undefined {
  if (entry.kind === "voucher.promised") return { ...voucherPromisedSchema.parse(entry.data), variant: null };
  if (entry.kind !== "insert.decided") return undefined;
  const { promise, customerId, ruleId, variant } = insertDecidedSchema.parse(entry.data);
  return promise ? { ...promise, customerId, ruleId, variant, programme: "inserts", uses: "once" } : undefined;
}

function voucherRow(key: string, entries: readonly Booked[]) {
  for (const entry of entries) {
    const promise = promiseIn(entry);
    if (!promise) continue;
    const kept = keptBy(promise.terms.offer);
    const { code, customerId, ruleId, variant, programme, uses } = promise;
    const state = voucherState(entries, kept, uses);
    const { cohortKey, terms } = latestMove(entries) ?? promise;
    return {
      current: state,
      columns: {
        key, code, cohortKey, terms, customerId, ruleId, variant, programme, uses, keptBy: kept, orderId: entry.orderId, promisedAt: entry.recordedAt,
        todo: state.todo, state: state.stage, discountId: state.discountId, redeemCodeId: state.redeemCodeId, round: state.round,
        validUntil: state.validUntil, usedByOrderId: state.usedByOrderId, savedMinor: state.savedMinor, stopped: state.stopped,
        replacedBy: state.replacedBy, credit: state.credit,
      },
    };
  }
  return undefined;
}

/** Under which cohort, and with which terms, a code of many is by now. */
function latestMove(entries: readonly Booked[]): { cohortKey: string; terms: VoucherTerms } | undefined {
  const moves = entries.flatMap(({ kind, data }) => (kind === "voucher.moved" ? [voucherEntrySchemas[kind].parse(data)] : []));
  return moves.sort((one, other) => other.time - one.time)[0];
}

async function write(tx: Tx, shopId: number, rows: readonly object[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO voucher (shop_id, key, code, order_id, customer_id, cohort_key, terms, promised_at, todo, state, discount_id,
                         redeem_code_id, round, valid_until, used_by_order_id, saved_minor, stopped, replaced_by, credit, rule_id, variant, kept_by, programme, uses)
    SELECT ${shopId}, v.key, v.code, v."orderId", v."customerId", v."cohortKey", v.terms, v."promisedAt", v.todo, v.state,
           v."discountId", v."redeemCodeId", v.round, v."validUntil", v."usedByOrderId", v."savedMinor", v.stopped, v."replacedBy", v.credit,
           v."ruleId", v.variant, v."keptBy", v.programme, v.uses
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS v(key text, code text, "orderId" text, "customerId" text,
      "cohortKey" text, terms jsonb, "promisedAt" timestamptz, todo text, state text, "discountId" text, "redeemCodeId" text, round int,
      "validUntil" timestamptz, "usedByOrderId" text, "savedMinor" bigint, stopped boolean, "replacedBy" text, credit text,
      "ruleId" text, variant text, "keptBy" text, programme text, uses text)
    ON CONFLICT (shop_id, key) DO UPDATE SET
      todo = excluded.todo, state = excluded.state, discount_id = excluded.discount_id, redeem_code_id = excluded.redeem_code_id,
      round = excluded.round, valid_until = excluded.valid_until, used_by_order_id = excluded.used_by_order_id,
      saved_minor = excluded.saved_minor, stopped = excluded.stopped, replaced_by = excluded.replaced_by, credit = excluded.credit,
      cohort_key = excluded.cohort_key, terms = excluded.terms`;
}
