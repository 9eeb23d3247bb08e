/** What may need a person. Each has its words in the mail and on the home page. */
export const noticeKinds = ["job-dead", "budget-used-up", "programme-ended", "proxy-changed", "proxy-silent", "scopes-missing", "import-failed", "reconciliation-failed", "leak", "reward-unclear", "referral-budget-used-up", "friend-pool-empty"] as const;
export type NoticeKind = (typeof noticeKinds)[number];
