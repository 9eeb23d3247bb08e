import { themesOrNone } from "./theme";
import type { ThemeOrNone } from "./theme";

/** A review of one to three stars, with what it complains of. */
export interface Complaint {
  key: string;
  productId: string;
  /** "2026-11" by the shop's clock. */
  month: string;
  themes: readonly ThemeOrNone[];
}

export type ThemeCounts = Record<ThemeOrNone, number>;

export interface ComplaintReport {
  complaints: number;
  /** A review that speaks of two themes counts under both. */
  themes: ThemeCounts;
  /** Without a gap, oldest first. */
  months: { month: string; complaints: number; themes: ThemeCounts }[];
  /** Most complaints first. */
  products: { productId: string; complaints: number; themes: ThemeCounts }[];
}

/** Counts complaints by theme, month and product: what of it is to be fixed first is for people to say. */
export function complaintReport(complaints: readonly Complaint[]): ComplaintReport {
  const byMonth = grouped(complaints, ({ month }) => month);
  const known = [...byMonth.keys()].sort();
  const [first, last] = [known.at(0), known.at(-1)];
  return {
    complaints: complaints.length, themes: counts(complaints),
    months: (first && last ? monthsFrom(first, last) : []).map((month) => ({ month, complaints: byMonth.get(month)?.length ?? 0, themes: counts(byMonth.get(month) ?? []) })),
    products: [...grouped(complaints, ({ productId }) => productId)].map(([productId, of]) => ({ productId, complaints: of.length, themes: counts(of) }))
      .sort((one, other) => other.complaints - one.complaints || one.productId.localeCompare(other.productId)),
  };
}

/** Which theme a review is counted under; `none` where no word says it. */
export const themesOf = (hits: readonly { theme: ThemeOrNone }[]): ThemeOrNone[] => (hits.length === 0 ? ["none"] : [...new Set(hits.map(({ theme }) => theme))]);

const counts = (complaints: readonly Complaint[]): ThemeCounts =>
  Object.fromEntries(themesOrNone.map((theme) => [theme, complaints.filter(({ themes }) => themes.includes(theme)).length])) as ThemeCounts;

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let [year = 0, month = 1] = first.split("-").map(Number); ; month === 12 ? [year, month] = [year + 1, 1] : month += 1) {
    const said = `${String(year)}-${String(month).padStart(2, "0")}`;
    months.push(said);
    if (said >= last) return months;
  }
}
