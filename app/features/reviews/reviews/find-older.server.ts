import type { Tx } from "~/platform/db/prisma.server";
import { olderReviews } from "../domain/reviews/older-reviews";

/** A review with the version that counts. */
export interface OlderReview {
  key: string;
  orderId: string | null;
  version: number;
}

/**
 * Reviews of a customer's, or of those whose reviews these are, that give way to a newer one of theirs about the same product. What came from another tool is left as it was there.
 * Reads only; inside of a recording that acts on it.
 */
export async function findOlder(tx: Tx, shopId: number, of: { customerId: string } | { keys: readonly string[] }): Promise<OlderReview[]> {
  const native = { shopId, source: { not: "import" }, customerId: { not: null } };
  const shown = "customerId" in of ? null : await tx.review.findMany({ where: { ...native, key: { in: [...of.keys] } }, select: { customerId: true, productId: true } });
  if (shown?.length === 0) return [];
  const rows = await tx.review.findMany({
    where: {
      ...native, state: { in: ["published", "pending"] },
      ...("customerId" in of ? { customerId: of.customerId } : { customerId: { in: (shown ?? []).flatMap(({ customerId }) => customerId ?? []) }, productId: { in: (shown ?? []).map(({ productId }) => productId) } }),
    },
    select: { key: true, orderId: true, version: true, customerId: true, productId: true, state: true, writtenAt: true, editedAt: true },
  });
  return olderReviews(rows.map((row) => ({ ...row, saidAt: row.editedAt ?? row.writtenAt })));
}
