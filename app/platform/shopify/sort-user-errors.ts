/** A `userErrors` row, whatever its mutation. `field` leads into the input, e.g. ["metafields", "3", "ownerId"]. */
export interface UserError {
  field?: readonly string[] | null;
  message: string;
  code?: string | null;
}

/** What a mutation's userErrors mean for us: said once, for all of them. */
export type Sorted = { ok: true } | { ok: false; taken: boolean; atIndex: number | null; reason: string };

export function sortUserErrors(errors: readonly UserError[]): Sorted {
  const [first] = errors;
  if (!first) return { ok: true };
  const index = first.field?.map(Number).find((part) => Number.isInteger(part));
  return {
    ok: false,
    taken: errors.some(isTaken),
    atIndex: index ?? null,
    reason: errors.map((error) => error.message).join("; ").slice(0, 300),
  };
}

/** Shopify has several ways to say that something of this name is there already. */
export const isTaken = (error: Pick<UserError, "message" | "code">): boolean =>
  error.code === "TAKEN" || error.code === "DUPLICATE" || /must be unique|already (exists|been taken)|has already been taken/i.test(error.message);
