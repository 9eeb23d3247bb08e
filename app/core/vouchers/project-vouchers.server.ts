import type { Tx } from "~/platform/db/prisma.server";
import { insertDecidedSchema } from "~/kernel/entries/insert-decided";
import { entriesBySubject } from "../ledger/entries-for.server";
import type { Booked } from "../ledger/entries-for.server";
import { voucherState } from "./domain/voucher-state";
import type { VoucherState } from "./domain/voucher-state";

/** Which kinds of entry promise a voucher. Each programme that promises vouchers has one. */
const promiseKind = "insert.decided";

/**
 * Brings the read model of these vouchers to what the ledger says. Whoever appended entries about them calls it in the same
 * transaction; called for all keys, it rebuilds the table.
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

function voucherRow(key: string, entries: readonly Booked[]) {
  const promise = entries.find((entry) => entry.kind === promiseKind);
  const decided = promise ? insertDecidedSchema.parse(promise.data) : undefined;
  if (!promise || !decided?.promise) return undefined;
  const state = voucherState(entries);
  const { code, cohortKey, terms } = decided.promise;
  return {
    current: state,
    columns: {
      key, code, cohortKey, terms, orderId: promise.orderId, customerId: decided.customerId, promisedAt: promise.recordedAt,
      todo: state.todo, state: state.stage, discountId: state.discountId, redeemCodeId: state.redeemCodeId,
      validUntil: state.validUntil, usedByOrderId: state.usedByOrderId,
    },
  };
}

async function write(tx: Tx, shopId: number, rows: readonly object[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO voucher (shop_id, key, code, order_id, customer_id, cohort_key, terms, promised_at, todo, state, discount_id,
                         redeem_code_id, valid_until, used_by_order_id)
    SELECT ${shopId}, v.key, v.code, v."orderId", v."customerId", v."cohortKey", v.terms, v."promisedAt", v.todo, v.state,
           v."discountId", v."redeemCodeId", v."validUntil", v."usedByOrderId"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS v(key text, code text, "orderId" text, "customerId" text,
      "cohortKey" text, terms jsonb, "promisedAt" timestamptz, todo text, state text, "discountId" text, "redeemCodeId" text,
      "validUntil" timestamptz, "usedByOrderId" text)
    ON CONFLICT (shop_id, key) DO UPDATE SET
      todo = excluded.todo, state = excluded.state, discount_id = excluded.discount_id, redeem_code_id = excluded.redeem_code_id,
      valid_until = excluded.valid_until, used_by_order_id = excluded.used_by_order_id`;
}
