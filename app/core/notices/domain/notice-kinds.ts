/** What may need a person. Each has its words in the mail and on the home page. */
export const noticeKinds = ["job-dead", "budget-used-up", "programme-ended", "proxy-changed", "proxy-silent", "scopes-missing", "import-failed", "reconciliation-failed", "leak", "reward-unclear", "referral-budget-used-up", "friend-pool-empty", "customer-case"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Somebody is waiting for an answer: mailed within the hour, whatever went out today. */
export const isUrgent = (kind: NoticeKind): boolean => kind === "customer-case";
