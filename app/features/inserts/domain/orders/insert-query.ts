/** Which inserts a list shows. null = all. */
export interface InsertFilter {
  decision: InsertDecision | null;
  state: VoucherStateName | null;
  printed: boolean | null;
  /** An order's name or a code, as typed. */
  search: string;
}

export const insertDecisions = ["voucher", "control", "none"] as const;
export type InsertDecision = (typeof insertDecisions)[number];

export const voucherStateNames = ["promised", "live", "used", "expired", "revoked", "refused"] as const;
export type VoucherStateName = (typeof voucherStateNames)[number];

export const rowsPerPage = [50, 250] as const;
export type RowsPerPage = (typeof rowsPerPage)[number];

/** A place in the list, which is sorted by (placed at, order id), newest first. */
export interface InsertPlace {
  placedAt: Date;
  orderId: string;
}

export interface InsertQuery extends InsertFilter {
  rows: RowsPerPage;
  /** Older than that place, or newer than it; null = from the top. */
  from: { direction: "older" | "newer"; place: InsertPlace } | null;
}

/** Reads a list's address. undefined when a parameter is not what the list's own links say. */
export function readInsertQuery(parameters: { get: (name: string) => string | null }): InsertQuery | undefined {
  const decision = oneOf(insertDecisions, parameters.get("decision"));
  const state = oneOf(voucherStateNames, parameters.get("state"));
  const printed = oneOf(["yes", "no"] as const, parameters.get("printed"));
  const rows = oneOf(["50", "250"] as const, parameters.get("rows"));
  const [older, newer] = [readPlace(parameters.get("older")), readPlace(parameters.get("newer"))];
  const all = [decision, state, printed, rows, older, newer];
  if (all.includes(undefined) || (older && newer)) return undefined;
  return {
    decision: decision ?? null,
    state: state ?? null,
    printed: printed ? printed === "yes" : null,
    search: (parameters.get("search") ?? "").replace(/\p{Cc}/gu, "").trim().slice(0, 60),
    rows: rows === "250" ? 250 : 50,
    from: older ? { direction: "older", place: older } : newer ? { direction: "newer", place: newer } : null,
  };
}

/** A place as it stands in an address: "1795557600000-5123". */
export const writePlace = ({ placedAt, orderId }: InsertPlace): string => `${placedAt.getTime()}-${orderId}`;

/** null when nothing was said, undefined when it cannot be read. */
function readPlace(text: string | null): InsertPlace | null | undefined {
  if (!text) return null;
  const match = /^(\d{1,14})-(\d{1,20})$/.exec(text);
  return match ? { placedAt: new Date(Number(match[1])), orderId: match[2] ?? "" } : undefined;
}

function oneOf<T extends string>(known: readonly T[], text: string | null): T | null | undefined {
  return text ? known.find((one) => one === text) : null;
}
