import type { Tx } from "./prisma.server";
import { db } from "./prisma.server";

/**
 * Runs one recording of one shop in a transaction, one after the other for each shop: what is read inside cannot be
 * overtaken by another recording of the same shop, so no two of them decide on half of the facts. Short by rule: no call
 * to the outside in here. Throws what `record` throws, and then nothing was recorded.
 */
export function recording<T>(shopId: number, record: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockSpace}::int, ${shopId}::int)`;
      return record(tx);
    },
    { maxWait: 15_000, timeout: 60_000 },
  );
}

/** The first of two lock numbers; any constant that nobody else uses. */
const lockSpace = 20_261;
