import type { Id } from "./entities";

/** Shops, products and collections of the first seed get ids of the size that Shopify's have today. */
export const FIRST_ID = 7_000_000_000_001n;

/** Customers, orders and all later things get ids that a JavaScript number cannot hold (2^53 = 9007199254740992). */
export const FIRST_ID_BEYOND_NUMBERS = 9_100_000_000_000_001n;

const RESERVED_AT_ONCE = 1000n;

export interface IdCounter {
  next(atLeast?: bigint): Id;
  /** Ids below this may have been handed out; a restarted counter begins here. */
  reservedUpTo(): bigint;
}

/**
 * Counts ids upwards. `onReserve` is told the new upper end before the first id of a block is handed out, so that a
 * counter started again from the last reported end never repeats one.
 */
export function createIdCounter(first: bigint, onReserve: (upTo: bigint) => void): IdCounter {
  let next = first;
  let reserved = first;
  return {
    next(atLeast) {
      if (atLeast !== undefined && atLeast > next) next = atLeast;
      if (next >= reserved) {
        reserved = next + RESERVED_AT_ONCE;
        onReserve(reserved);
      }
      const id = next.toString();
      next += 1n;
      return id;
    },
    reservedUpTo: () => reserved,
  };
}
