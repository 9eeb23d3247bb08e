import { GraphQLError } from "graphql";

export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
  /** Bulk operations read in pages of any size. */
  unlimited?: boolean;
}

export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

/** What a list is sorted by, and the id that decides between equals. */
export interface Place {
  value: string | number | bigint;
  id: string;
}

const MOST_A_PAGE = 250;

const compareValues = (one: Place["value"], other: Place["value"]): number => (one < other ? -1 : one > other ? 1 : 0);
const compareIds = (one: string, other: string): number => one.length - other.length || compareValues(one, other);
const comparePlaces = (one: Place, other: Place): number => compareValues(one.value, other.value) || compareIds(one.id, other.id);

const cursorOf = ({ value, id }: Place): string =>
  Buffer.from(JSON.stringify(typeof value === "bigint" ? { last_id: id, big: value.toString() } : { last_id: id, last_value: value })).toString(
    "base64"
  );

const badRequest = (message: string, code: string): GraphQLError => new GraphQLError(message, { extensions: { code } });

function placeOf(cursor: string): Place {
  try {
    const read = JSON.parse(Buffer.from(cursor, "base64").toString("utf8")) as { last_id?: unknown; last_value?: unknown; big?: unknown };
    if (typeof read.last_id === "string" && typeof read.big === "string") return { id: read.last_id, value: BigInt(read.big) };
    if (typeof read.last_id === "string" && (typeof read.last_value === "string" || typeof read.last_value === "number"))
      return { id: read.last_id, value: read.last_value };
  } catch {
    // Not a cursor of ours: refused below.
  }
  throw badRequest("Invalid cursor for current pagination sort.", "INVALID_CURSOR");
}

/**
 * One page of a list, sorted by `place` (backwards with `reverse`). A cursor is a place, not a position: what is added
 * or removed in the meantime shifts nothing. Throws as Shopify does without first and last, above 250, and for a strange cursor.
 */
export function paginate<T>(items: Iterable<T>, place: (item: T) => Place, args: PageArguments): Connection<T> {
  const { first, last } = args;
  if (first == null && last == null) throw badRequest("you must provide one of first or last", "BAD_REQUEST");
  if (first != null && last != null) throw badRequest("providing both first and last is not supported", "BAD_REQUEST");
  const size = first ?? last ?? 0;
  if (size < 1 || (size > MOST_A_PAGE && args.unlimited !== true)) throw badRequest(`${first != null ? "first" : "last"} must be between 1 and ${MOST_A_PAGE}`, "BAD_REQUEST");
  const direction = args.reverse ? -1 : 1;
  const placed = Array.from(items, (item) => ({ item, place: place(item) }));
  placed.sort((one, other) => direction * comparePlaces(one.place, other.place));
  const after = args.after == null ? null : placeOf(args.after);
  const before = args.before == null ? null : placeOf(args.before);
  const within = placed.filter(
    (entry) =>
      (after === null || direction * comparePlaces(entry.place, after) > 0) && (before === null || direction * comparePlaces(entry.place, before) < 0)
  );
  const page = first != null ? within.slice(0, size) : within.slice(-size);
  const edges = page.map((entry) => ({ cursor: cursorOf(entry.place), node: entry.item }));
  return {
    edges,
    nodes: page.map((entry) => entry.item),
    pageInfo: {
      hasNextPage: page.length > 0 && page.at(-1) !== placed.at(-1),
      hasPreviousPage: page.length > 0 && page[0] !== placed[0],
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: placed.length,
  };
}

/** A page of a list that has no order but its own. */
export const paginateInOrder = <T>(items: readonly T[], args: PageArguments): Connection<T> => {
  const positions = new Map(items.map((item, at) => [item, at]));
  return paginate(items, (item) => ({ value: positions.get(item) ?? 0, id: "0" }), args);
};
