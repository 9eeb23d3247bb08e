/** Of the list of reviews: move, publish, reject for one of five reasons, select, open, take back. */
export const moderationKeys = ["j", "k", "ArrowDown", "ArrowUp", "p", "1", "2", "3", "4", "5", "x", "o", "u"] as const;
