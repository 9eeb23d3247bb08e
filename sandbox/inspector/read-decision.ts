import type { Metafield, Order } from "../world/entities";

/** What the app wrote on an order about its insert. Every part may be missing: it is read as it stands. */
export interface Decision {
  /** The word of `kundenkreis.insert`; null while the app has not decided. */
  decision: string | null;
  reason: string | null;
  /** `kundenkreis.voucher_code`: the code this order earned. */
  code: string | null;
  /** The other metafields of the same namespace. */
  others: Metafield[];
}

const NAMESPACE = "kundenkreis";

function wordOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Reads an order's metafields; an `insert` that is no JSON object is shown as the decision, word for word. */
export function readDecision(order: Order): Decision {
  const ours = order.metafields.filter((field) => field.namespace === NAMESPACE);
  const insert = ours.find((field) => field.key === "insert")?.value;
  const read: Decision = {
    decision: null, reason: null,
    code: ours.find((field) => field.key === "voucher_code")?.value ?? null,
    others: ours.filter((field) => field.key !== "insert" && field.key !== "voucher_code"),
  };
  if (insert === undefined) return read;
  try {
    const parsed: unknown = JSON.parse(insert);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) {
      return { ...read, decision: wordOf(Reflect.get(parsed, "decision")), reason: wordOf(Reflect.get(parsed, "reason")) };
    }
  } catch {
    // Shown as it stands below.
  }
  return { ...read, decision: insert };
}
