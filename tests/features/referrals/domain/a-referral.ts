import type { ReferralDecided } from "~/kernel/entries/referral-entries";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";
import type { FollowedOrder } from "~/features/referrals/domain/following/follow-referral";

/** A friend's order of 50 €, attributed by a link on 10 November, with a hold of 14 days or 28. */
export const aDecision = (over: Partial<ReferralDecided> = {}): ReferralDecided => ({
  decision: "attributed", because: null, signals: [], score: 0, way: "link", claimKey: "claim/link/friend/1", advocateId: "1", friendId: "9", orderName: "#5001", placedAt: "2026-11-10T12:00:00.000Z",
  basisMinor: 5000, currency: "EUR", programmeVersion: 1, reward: firstProgramme("EUR", 100).reward, holdDays: 14, fallbackDays: 28, lost: [], ...over,
});

/** Paid, and all of it has left. */
export const aFollowedOrder = (over: Partial<FollowedOrder> = {}): FollowedOrder => ({
  financialStatus: "paid", cancelledAt: null, totalMinor: 5000, basisMinor: 5000, allLeft: true, needsShipping: true, ...over,
});
