/**
 * The lines of the journal and what they mean. A line is one change; read from the top they rebuild everything.
 *
 * - `put`: the entity as it is now. Of a discount without `codes` and `usedBy`, of a delivery told before without
 *   `body`: these are long and hardly change.
 * - `codes`, `usedBy`: the list of that discount from index `from` on (what stood there before is replaced).
 * - `usage`: usage counts of single codes, by their index.
 * - `ids`: all ids below may be in use.
 */
import type { Discount, RedeemCode } from "./entities";
import type { CollectionName } from "./world";

export type Plain = Record<string, unknown>;

export type JournalLine =
  | { put: CollectionName; id: string; entity: Plain }
  | { remove: CollectionName; id: string }
  | { codes: string; from: number; list: RedeemCode[] }
  | { usedBy: string; from: number; list: Discount["usedBy"] }
  | { usage: string; counts: [index: number, usageCount: number][] }
  | { ids: string };

export interface Remembered {
  entities: Map<CollectionName, Map<string, Plain>>;
  idsUpTo: bigint | null;
}

/** What a `put` leaves out, and what that is as long as no line has told: a discount nobody has used yet has no `usedBy` line. */
const LONG_FIELDS: Partial<Record<CollectionName, Plain>> = { discounts: { codes: [], usedBy: [] }, deliveries: { body: "" } };

const listOf = (remembered: Remembered, discountId: string, field: string): unknown[] => {
  const list = remembered.entities.get("discounts")?.get(discountId)?.[field];
  return Array.isArray(list) ? list : [];
};

const replaceTail = (remembered: Remembered, discountId: string, field: string, from: number, tail: unknown[]): void => {
  const discount = remembered.entities.get("discounts")?.get(discountId);
  if (discount) discount[field] = [...listOf(remembered, discountId, field).slice(0, from), ...tail];
};

/** Applies one line to what is remembered so far. */
export function applyLine(remembered: Remembered, line: JournalLine): void {
  if ("put" in line) {
    const ofKind = remembered.entities.get(line.put) ?? new Map<string, Plain>();
    remembered.entities.set(line.put, ofKind);
    const before = ofKind.get(line.id);
    const kept: Plain = {};
    for (const [field, untold] of Object.entries(LONG_FIELDS[line.put] ?? {})) if (!(field in line.entity)) kept[field] = before?.[field] ?? structuredClone(untold);
    ofKind.set(line.id, { ...line.entity, ...kept });
  } else if ("remove" in line) {
    remembered.entities.get(line.remove)?.delete(line.id);
  } else if ("codes" in line) {
    replaceTail(remembered, line.codes, "codes", line.from, line.list);
  } else if ("usedBy" in line) {
    replaceTail(remembered, line.usedBy, "usedBy", line.from, line.list);
  } else if ("usage" in line) {
    const codes = listOf(remembered, line.usage, "codes") as RedeemCode[];
    for (const [index, usageCount] of line.counts) {
      const code = codes[index];
      if (code) code.usageCount = usageCount;
    }
  } else {
    remembered.idsUpTo = BigInt(line.ids);
  }
}
