export type Scale = "csat" | "nps";

/** What the app tells for this page. */
export interface SatisfactionView {
  /** Whether to ask at all. */
  on: boolean;
  scale: Scale;
  /** Somebody has tapped already. */
  answered: boolean;
  /** Where the products of this order are reviewed; null unless it is theirs, and time for it. */
  reviewUrl: string | null;
}

/** The points of a scale, lowest first. */
export const pointsOf = (scale: Scale): number[] => (scale === "nps" ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1, 2, 3, 4, 5]);

/** Who gives so few is unhappy, and asked in other words: as the app counts it. */
export const isUnhappy = (scale: Scale, score: number): boolean => score <= (scale === "nps" ? 6 : 2);
