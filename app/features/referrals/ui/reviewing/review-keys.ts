/** Of the list of held referrals: move, accept, refuse, take back, select. */
export const reviewKeys = ["j", "k", "ArrowDown", "ArrowUp", "a", "r", "u", "x"] as const;
