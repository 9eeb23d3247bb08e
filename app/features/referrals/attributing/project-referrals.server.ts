import { referralKey } from "~/kernel/entries/referral-entries";
import { entriesBySubject } from "~/core/ledger/entries-for.server";
import type { Tx } from "~/platform/db/prisma.server";
import { referralState } from "../domain/following/referral-state";
import type { ReferralState } from "../domain/following/referral-state";

/**
 * Brings the read model of these orders' referrals to what the ledger says. Whoever appended entries about them calls it in the same transaction; called for all
 * orders, it rebuilds the table. Whose a referral is (after two customers were merged) stays as it is there.
 *
 * @returns where each of them stands now, by order id
 */
export async function projectReferrals(tx: Tx, shopId: number, orderIds: readonly string[]): Promise<Map<string, ReferralState>> {
  const bySubject = await entriesBySubject(tx, shopId, orderIds.map(referralKey));
  const states = new Map<string, ReferralState>();
  const rows = orderIds.flatMap((orderId) => {
    const entries = bySubject.get(referralKey(orderId));
    const state = entries && referralState(entries);
    if (!state?.decided) return [];
    states.set(orderId, state);
    const { advocateId, friendId, orderName, way, decision, score, signals, currency, programmeVersion, placedAt } = state.decided;
    const bookedAt = (kind: string): Date | null => entries?.find((entry) => entry.kind === kind)?.recordedAt ?? null;
    return [{
      orderId, orderName, advocateId, friendId, way, decision, stage: state.stage, because: state.because, score, signals: signals.map(({ kind }) => kind), currency,
      basisMinor: state.basisMinor, programmeVersion, placedAt, decidedAt: bookedAt("referral.decided"), holdUntil: state.hold?.holdUntil ?? null, confirmedAt: bookedAt("referral.confirmed"),
    }];
  });
  if (rows.length === 0) return states;
  await tx.$executeRaw`
    INSERT INTO referral (shop_id, order_id, order_name, advocate_id, friend_id, way, decision, stage, because, score, signals, currency, basis_minor,
                          programme_version, placed_at, decided_at, hold_until, confirmed_at)
    SELECT ${shopId}, r."orderId", r."orderName", r."advocateId", r."friendId", r.way, r.decision, r.stage, r.because, r.score,
           ARRAY(SELECT json_array_elements_text(r.signals)), r.currency, r."basisMinor", r."programmeVersion", r."placedAt", r."decidedAt", r."holdUntil", r."confirmedAt"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r("orderId" text, "orderName" text, "advocateId" text, "friendId" text, way text, decision text, stage text,
      because text, score int, signals json, currency text, "basisMinor" bigint, "programmeVersion" int, "placedAt" timestamptz, "decidedAt" timestamptz,
      "holdUntil" timestamptz, "confirmedAt" timestamptz)
    ON CONFLICT (shop_id, order_id) DO UPDATE SET
      stage = excluded.stage, because = excluded.because, basis_minor = excluded.basis_minor, hold_until = excluded.hold_until, confirmed_at = excluded.confirmed_at`;
  return states;
}
