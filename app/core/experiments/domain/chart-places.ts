import type { Comparison, Estimate } from "./verdict";

/** With fewer customers in a group, a range reaches over half of all there could be: such a group is not drawn. */
export const fewestToDraw = 5;

/** One place on a chart, with what is drawn there: null for a group of too few. */
export interface ChartPlace {
  name: string;
  /** As it stands on the axis. */
  shortName: string;
  tried: Estimate | null;
  base: Estimate | null;
  difference: Comparison["difference"];
}

export interface ChartPlaces {
  /** With something to draw for one of the groups at least, in the order handed in. */
  drawn: ChartPlace[];
  /** The names of those with nothing to draw. */
  empty: string[];
  /** Which groups there are to tell apart. */
  groups: ("tried" | "base")[];
}

/** Divides what could be drawn from what could not: an axis without anything on it would look like a result. */
export function chartPlaces(parts: readonly { name: string; shortName?: string; comparison: Comparison }[]): ChartPlaces {
  const places = parts.map(({ name, shortName = name, comparison: { tried, base, difference } }) => ({ name, shortName, tried: enough(tried), base: enough(base), difference: enough(tried) && enough(base) ? difference : null }));
  const drawn = places.filter(({ tried, base }) => tried !== null || base !== null);
  return {
    drawn,
    empty: places.filter((place) => !drawn.includes(place)).map(({ name }) => name),
    groups: (["tried", "base"] as const).filter((group) => drawn.some((place) => place[group] !== null)),
  };
}

const enough = (estimate: Estimate | null): Estimate | null => (estimate && estimate.people >= fewestToDraw ? estimate : null);
