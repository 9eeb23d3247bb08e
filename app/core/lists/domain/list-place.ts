/** A place in a list that is sorted by (instant, id), newest first. */
export interface ListPlace {
  at: Date;
  id: string;
}

/** Older than that place, or newer than it. */
export interface ListFrom {
  direction: "older" | "newer";
  place: ListPlace;
}

/** One page of a list, with the places where the pages beside it begin; null where there is none. */
export interface ListPage<Row> {
  rows: Row[];
  newer: string | null;
  older: string | null;
}

/** A place as it stands in an address: "1795557600000-5123"; ids are digits or keys. */
export const writePlace = ({ at, id }: ListPlace): string => `${at.getTime()}-${id}`;

/** Where a list's address begins; null = from the top, undefined when it is not what the list's own links say. */
export function readFrom(parameters: { get: (name: string) => string | null }): ListFrom | null | undefined {
  const [older, newer] = [readPlace(parameters.get("older")), readPlace(parameters.get("newer"))];
  if (older === undefined || newer === undefined || (older && newer)) return undefined;
  if (older) return { direction: "older", place: older };
  return newer ? { direction: "newer", place: newer } : null;
}

/** From behind a place that `writePlace` wrote; null = from the top. */
export const behindPlace = (written: string | null): ListFrom | null => {
  const place = readPlace(written);
  return place ? { direction: "older", place } : null;
};

/**
 * The page out of what was read in the direction of `from`: one row more than a page has tells that there are more.
 *
 * @param read backwards (the nearest first) when looking for what is newer
 */
export function pageOf<Row>(read: readonly Row[], rowsPerPage: number, from: ListFrom | null, placeOf: (row: Row) => ListPlace): ListPage<Row> {
  const backwards = from?.direction === "newer";
  const more = read.length > rowsPerPage;
  const rows = read.slice(0, rowsPerPage);
  if (backwards) rows.reverse();
  const [first, last] = [rows.at(0), rows.at(-1)];
  const [hasNewer, hasOlder] = backwards ? [more, true] : [from !== null, more];
  return { rows, newer: hasNewer && first ? writePlace(placeOf(first)) : null, older: hasOlder && last ? writePlace(placeOf(last)) : null };
}

function readPlace(text: string | null): ListPlace | null | undefined {
  if (!text) return null;
  const match = /^(\d{1,14})-([\w/-]{1,200})$/.exec(text);
  return match ? { at: new Date(Number(match[1])), id: match[2] ?? "" } : undefined;
}

/** What was typed into a search, without what nobody types. */
export const readSearch = (text: string | null): string => (text ?? "").replace(/\p{Cc}/gu, "").trim().slice(0, 60);

/** null when nothing was said, undefined when it is none of these. */
export function oneOf<T extends string>(known: readonly T[], text: string | null): T | null | undefined {
  return text ? known.find((one) => one === text) : null;
}
