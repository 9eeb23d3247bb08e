import type { ReferralEntryKind } from "~/kernel/entries/referral-entries";

export const verdicts = ["accepted", "refused", "undone"] as const;
export type Verdict = (typeof verdicts)[number];

/** What somebody decides, and about which: some orders, or all that are held. */
export interface Review {
  which: { orderIds: readonly string[] } | "all-held";
  verdict: Verdict;
  /** What the merchant wrote; never about the person. */
  note: string;
}

export const mostReviewedAtOnce = 5_000;
export const reviewedKind = "referral.reviewed" satisfies ReferralEntryKind;

/** Reads the form of a review. undefined when it is none of ours. */
export function readReviewAction(read: (name: string) => unknown): Review | undefined {
  const verdict = verdicts.find((one) => one === read("verdict"));
  const [orders, note] = [read("orders"), read("note")];
  if (!verdict || (note !== undefined && typeof note !== "string")) return undefined;
  const words = (note ?? "").replace(/\p{Cc}/gu, " ").trim().slice(0, 300);
  if (read("all") === "held") return verdict === "undone" ? undefined : { which: "all-held", verdict, note: words };
  if (typeof orders !== "string") return undefined;
  const orderIds = orders.split(",");
  return orderIds.length <= mostReviewedAtOnce && orderIds.every((id) => /^\d{1,20}$/.test(id)) ? { which: { orderIds }, verdict, note: words } : undefined;
}
