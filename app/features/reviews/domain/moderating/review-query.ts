import { oneOf, readFrom, readSearch } from "~/core/lists/domain/list-place";
import type { ListFrom } from "~/core/lists/domain/list-place";

/** waiting: with a version that is not shown yet, also where an older one is. */
export const shownStates = ["waiting", "published", "rejected", "withdrawn"] as const;
export type ShownState = (typeof shownStates)[number];

/** Which reviews a list shows; null = all. */
export interface ReviewFilter {
  state: ShownState | null;
  stars: number | null;
  /** Only those with something that asks for a look. */
  flagged: boolean;
  productId: string | null;
  /** What stands in a title, a text or a name. */
  search: string;
}

export interface ReviewQuery extends ReviewFilter {
  from: ListFrom | null;
}

export const reviewsPerPage = 25;

/** Reads a list's address. undefined when a parameter is not what the list's own links say. */
export function readReviewQuery(parameters: { get: (name: string) => string | null }): ReviewQuery | undefined {
  const state = oneOf(shownStates, parameters.get("state"));
  const stars = oneOf(["1", "2", "3", "4", "5"], parameters.get("stars"));
  const flagged = oneOf(["yes"], parameters.get("flagged"));
  const from = readFrom(parameters);
  const productId = parameters.get("product") || null;
  if (state === undefined || stars === undefined || flagged === undefined || from === undefined || (productId !== null && !/^\d{1,20}$/.test(productId))) return undefined;
  return { state, stars: stars === null ? null : Number(stars), flagged: flagged !== null, productId, search: readSearch(parameters.get("search")), from };
}
