import { ShopifyUnavailable } from "./shopify-errors";

/** A `userErrors` row, whatever its mutation. `field` leads into the input, e.g. ["metafields", "3", "ownerId"]. */
export interface UserError {
  field?: readonly string[] | null;
  message: string;
  code?: string | null;
}

/** What a mutation's userErrors mean for us: said once, for all of them. */
export type Sorted = { ok: true } | { ok: false; taken: boolean; reason: string };

/** Throws ShopifyUnavailable where Shopify itself fell over: that is no refusal, and is tried again. */
export function sortUserErrors(errors: readonly UserError[]): Sorted {
  if (errors.length === 0) return { ok: true };
  if (errors.some(isPassing)) throw new ShopifyUnavailable("Shopify fell over inside a mutation");
  return {
    ok: false,
    taken: errors.some(isTaken),
    reason: errors.map((error) => error.message).join("; ").slice(0, 300),
  };
}

/** Shopify's own failure, told as if it were the caller's. */
export const isPassing = (error: Pick<UserError, "code">): boolean => error.code === "INTERNAL_ERROR";

/** Whatever was meant is not there (any more). */
export const isGone = (reason: string): boolean => /not (be )?(found|exist)|does not exist|invalid (global )?id/i.test(reason);

/** Shopify has several ways to say that something of this name is there already. */
export const isTaken = (error: Pick<UserError, "message" | "code">): boolean =>
  error.code === "TAKEN" || error.code === "DUPLICATE" || /must be unique|already (exists|been taken)|has already been taken/i.test(error.message);
