import { waySchema } from "~/kernel/entries/referral-entries";
import type { Way } from "~/kernel/entries/referral-entries";
import { referralStages } from "../following/referral-state";
import type { ReferralStage } from "../following/referral-state";
import { oneOf, readFrom, readSearch } from "~/core/lists/domain/list-place";
import type { ListFrom } from "~/core/lists/domain/list-place";

/** Which referrals a list shows; null = all. */
export interface ReferralFilter {
  stage: ReferralStage | null;
  way: Way | null;
  /** Of one advocate, by customer id. */
  advocateId: string | null;
  /** The beginning of an order's name, as typed. */
  search: string;
}

export interface ReferralQuery extends ReferralFilter {
  from: ListFrom | null;
}

export const referralsPerPage = 50;

/** Reads a list's address. undefined when a parameter is not what the list's own links say. */
export function readReferralQuery(parameters: { get: (name: string) => string | null }): ReferralQuery | undefined {
  const stage = oneOf(referralStages, parameters.get("stage"));
  const way = oneOf(waySchema.options, parameters.get("way"));
  const from = readFrom(parameters);
  const advocateId = parameters.get("advocate") || null;
  if (stage === undefined || way === undefined || from === undefined || (advocateId !== null && !/^\d{1,20}$/.test(advocateId))) return undefined;
  return { stage, way, advocateId, search: readSearch(parameters.get("search")), from };
}
