/** How far a bulk operation is, by what happens next. */
export type BulkStanding =
  | { is: "running"; soFar: number }
  /** `url` null: there was nothing to collect. */
  | { is: "ready"; url: string | null; objects: number }
  /** Over without a result that could be read: by Shopify's fault, by somebody's wish, or because its seven days are over. */
  | { is: "lost"; because: "failed" | "timeout" | "denied" | "cancelled" | "expired" };

interface Operation {
  status: string;
  errorCode: string | null;
  url: string | null;
  /** An unsigned 64-bit number as text. */
  rootObjectCount: string;
}

/** Shopify's status → what it means for who waits. null: Shopify does not know it (any more). */
export function bulkStanding(operation: Operation | null): BulkStanding {
  switch (operation?.status) {
    case "CREATED": case "RUNNING": return { is: "running", soFar: Number(operation.rootObjectCount) };
    case "COMPLETED": return { is: "ready", url: operation.url, objects: Number(operation.rootObjectCount) };
    case "CANCELING": case "CANCELED": return { is: "lost", because: "cancelled" };
    case "FAILED": return { is: "lost", because: lostBecause(operation.errorCode) };
    default: return { is: "lost", because: "expired" };
  }
}

function lostBecause(errorCode: string | null): "failed" | "timeout" | "denied" {
  if (errorCode === "ACCESS_DENIED") return "denied";
  return errorCode === "TIMEOUT" ? "timeout" : "failed";
}
