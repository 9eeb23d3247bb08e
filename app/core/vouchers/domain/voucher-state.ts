import type { VoucherEntryKind } from "~/kernel/entries/voucher-entries";
import { creditEntrySchemas, voucherEntrySchemas } from "~/kernel/entries/voucher-entries";
import type { keptBy } from "~/kernel/voucher-terms";
import { assertNever } from "~/kernel/assert-never";

/** Where a voucher stands; exactly one at any time. Stopped by the merchant's kill switch is not a stage: it can be undone. */
export type VoucherStage = "promised" | "live" | "used" | "revoked" | "expired" | "refused";

export interface VoucherState {
  stage: VoucherStage;
  stopped: boolean;
  /** What has to be done with Shopify next. */
  todo: "register" | "remove" | "nothing";
  /** Store credit instead of the code: `wished` while the code is being taken out, `due` when it may be given. */
  credit: "wished" | "due" | "given" | "refused" | null;
  discountId: string | null;
  redeemCodeId: string | null;
  /** Which registration comes next, or is there: how often the code was taken out before. */
  round: number;
  validUntil: string | null;
  usedByOrderId: string | null;
  savedMinor: number | null;
  /** The key of the voucher that stands in its place. */
  replacedBy: string | null;
}

export interface BookedEntry {
  kind: string;
  data: unknown;
}

type KeptBy = ReturnType<typeof keptBy>;

/**
 * A voucher's state follows from its entries, in any order they were booked in: webhooks come late and out of order,
 * so nothing here depends on the sequence, only on what is there.
 */
export function voucherState(entries: readonly BookedEntry[], kept: KeptBy = "discount", uses: "once" | "many" = "once"): VoucherState {
  const facts = {
    wanted: false, revoked: false, expired: false, refused: false, reported: false, given: false,
    stops: 0, resumes: 0, removed: 0, creditWished: false, creditAttempted: false, credited: false, creditRefused: false,
  };
  const registered = new Map<number, Registration>();
  const move: { time: number; cohortKey: string | null } = { time: 0, cohortKey: null };
  const told: Told = { validUntil: null, usedByOrderId: null, savedMinor: null, replacedBy: null };
  for (const entry of entries) {
    facts.creditAttempted ||= entry.kind in creditEntrySchemas;
    if (!isVoucherKind(entry.kind)) continue;
    switch (entry.kind) {
      case "voucher.wanted": facts.wanted = true; break;
      case "voucher.removed": facts.removed += 1; break;
      case "voucher.revoked":
        facts.revoked = true;
        told.replacedBy ??= voucherEntrySchemas[entry.kind].parse(entry.data).by;
        break;
      case "voucher.expired": facts.expired = true; break;
      case "voucher.refused": facts.refused = true; break;
      case "voucher.given": facts.given = true; break;
      case "voucher.stopped": facts.stops += 1; break;
      case "voucher.resumed": facts.resumes += 1; break;
      case "voucher.credit-wished": facts.creditWished = true; break;
      case "voucher.credited": facts.credited = true; break;
      case "voucher.credit-refused": facts.creditRefused = true; break;
      case "voucher.registered": {
        const { round, ...registration } = voucherEntrySchemas[entry.kind].parse(entry.data);
        registered.set(round, registration);
        break;
      }
      case "voucher.delivered": {
        const { basis, validUntil } = voucherEntrySchemas[entry.kind].parse(entry.data);
        // A report counts more than the assumption that was made while there was none.
        if (basis === "report" || !facts.reported) told.validUntil = validUntil;
        facts.reported ||= basis === "report";
        break;
      }
      case "voucher.moved": {
        const { time, cohortKey } = voucherEntrySchemas[entry.kind].parse(entry.data);
        if (time > move.time) Object.assign(move, { time, cohortKey });
        break;
      }
      case "voucher.used": {
        // By each of many: that one has used it says nothing about the next.
        if (uses === "many") break;
        const { byOrderId, savedMinor } = voucherEntrySchemas[entry.kind].parse(entry.data);
        told.usedByOrderId ??= byOrderId;
        // A gift card is used bit by bit, and each use tells all that is gone of it.
        told.savedMinor = kept === "gift-card" ? Math.max(told.savedMinor ?? 0, savedMinor ?? 0) : (told.savedMinor ?? savedMinor);
        break;
      }
      default: assertNever(entry.kind);
    }
  }
  const there = registered.get(facts.removed) ?? null;
  const isElsewhere = there !== null && move.cohortKey !== null && there.cohortKey !== move.cohortKey;
  return derive(facts, told, there, kept, isElsewhere);
}

interface Registration { discountId: string; redeemCodeId: string | null; cohortKey: string | null }

interface Told { validUntil: string | null; usedByOrderId: string | null; savedMinor: number | null; replacedBy: string | null }
interface Facts {
  wanted: boolean; revoked: boolean; expired: boolean; refused: boolean; given: boolean;
  stops: number; resumes: number; removed: number; creditWished: boolean; creditAttempted: boolean; credited: boolean; creditRefused: boolean;
}

/** A code is registered, taken out, registered again …: as often as it was taken out, that is its round. Registered under the offer of before, it moves. */
function derive(facts: Facts, told: Told, there: Registration | null, kept: KeptBy, isElsewhere: boolean): VoucherState {
  const stopped = facts.stops > facts.resumes;
  const used = told.usedByOrderId !== null || facts.credited || facts.given;
  const over = facts.revoked || facts.expired || used;
  const wishes = facts.creditWished && !facts.creditRefused;
  return {
    ...told, stopped, round: facts.removed, discountId: there?.discountId ?? null, redeemCodeId: there?.redeemCodeId ?? null,
    stage: stageOf(facts, used, there !== null || (kept === "people" && facts.wanted)),
    todo: kept === "people" ? "nothing" : todoOf(facts, there !== null, used, over || stopped || wishes, isElsewhere),
    credit: creditOf(facts, told.usedByOrderId !== null || facts.revoked || facts.expired, there !== null),
  };
}

function stageOf(facts: Facts, used: boolean, isThere: boolean): VoucherStage {
  if (used) return "used";
  if (facts.revoked) return "revoked";
  if (facts.expired) return "expired";
  if (isThere) return "live";
  return facts.refused ? "refused" : "promised";
}

/** A used code is dead in Shopify by its usage limit; it stays in its cohort as a record of what happened. */
function todoOf(facts: Facts, isThere: boolean, used: boolean, closed: boolean, isElsewhere: boolean): VoucherState["todo"] {
  if (isThere) return (closed && !used) || isElsewhere ? "remove" : "nothing";
  return facts.wanted && !facts.refused && !closed ? "register" : "nothing";
}

/** The code goes first, then the credit comes: never both. Somebody who used the code meanwhile has had it. */
function creditOf(facts: Facts, overOtherwise: boolean, isThere: boolean): VoucherState["credit"] {
  if (facts.credited) return "given";
  if (!facts.creditWished) return null;
  if (facts.creditRefused) return "refused";
  // Tried, and nobody knows what became of it: whatever happened to the voucher since, the account is looked at.
  if (facts.creditAttempted) return "due";
  if (overOtherwise) return "refused";
  return isThere ? "wished" : "due";
}

const isVoucherKind = (kind: string): kind is VoucherEntryKind => kind in voucherEntrySchemas;
