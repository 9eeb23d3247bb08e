import type { VoucherEntryKind } from "~/kernel/entries/voucher-entries";
import { voucherEntrySchemas } from "~/kernel/entries/voucher-entries";
import { assertNever } from "~/kernel/assert-never";

/** Where a voucher stands; exactly one at any time. */
export type VoucherStage = "promised" | "live" | "used" | "revoked" | "expired" | "refused";

export interface VoucherState {
  stage: VoucherStage;
  /** What has to be done with Shopify next. */
  todo: "register" | "remove" | "nothing";
  discountId: string | null;
  redeemCodeId: string | null;
  validUntil: string | null;
  usedByOrderId: string | null;
}

export interface BookedEntry {
  kind: string;
  data: unknown;
}

/**
 * A voucher's state follows from its entries, in any order they were booked in: webhooks come late and out of order,
 * so nothing here depends on the sequence, only on what is there.
 */
export function voucherState(entries: readonly BookedEntry[]): VoucherState {
  const facts = { wanted: false, removed: false, revoked: false, expired: false, refused: false, registered: false, reported: false };
  const state: VoucherState = {
    stage: "promised", todo: "nothing", discountId: null, redeemCodeId: null, validUntil: null, usedByOrderId: null,
  };
  for (const entry of entries) {
    if (!isVoucherKind(entry.kind)) continue;
    switch (entry.kind) {
      case "voucher.wanted": facts.wanted = true; break;
      case "voucher.removed": facts.removed = true; break;
      case "voucher.revoked": facts.revoked = true; break;
      case "voucher.expired": facts.expired = true; break;
      case "voucher.refused": facts.refused = true; break;
      case "voucher.registered": {
        const { discountId, redeemCodeId } = voucherEntrySchemas[entry.kind].parse(entry.data);
        facts.registered = true;
        state.discountId = discountId;
        state.redeemCodeId = redeemCodeId;
        break;
      }
      case "voucher.delivered": {
        const { basis, validUntil } = voucherEntrySchemas[entry.kind].parse(entry.data);
        // A report counts more than the assumption that was made while there was none.
        if (basis === "report" || !facts.reported) state.validUntil = validUntil;
        facts.reported ||= basis === "report";
        break;
      }
      case "voucher.used": state.usedByOrderId ??= voucherEntrySchemas[entry.kind].parse(entry.data).byOrderId; break;
      default: assertNever(entry.kind);
    }
  }
  return { ...state, stage: stageOf(facts, state), todo: todoOf(facts, state) };
}

interface Facts { wanted: boolean; removed: boolean; revoked: boolean; expired: boolean; refused: boolean; registered: boolean }

function stageOf(facts: Facts, state: VoucherState): VoucherStage {
  if (state.usedByOrderId) return "used";
  if (facts.revoked) return "revoked";
  if (facts.expired) return "expired";
  if (facts.registered) return "live";
  return facts.refused ? "refused" : "promised";
}

/** A used code is dead in Shopify by its usage limit; it stays in its cohort as a record of what happened. */
function todoOf(facts: Facts, state: VoucherState): VoucherState["todo"] {
  const over = facts.revoked || facts.expired || state.usedByOrderId !== null;
  if (facts.registered) return over && !facts.removed && !state.usedByOrderId ? "remove" : "nothing";
  return facts.wanted && !facts.refused && !over ? "register" : "nothing";
}

const isVoucherKind = (kind: string): kind is VoucherEntryKind => kind in voucherEntrySchemas;
