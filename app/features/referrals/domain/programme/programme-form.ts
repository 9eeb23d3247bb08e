import type { OfferForm } from "~/core/vouchers/domain/offers/offer-form";
import { emptyOffer } from "~/core/vouchers/domain/offers/offer-form";
import type { SignalKind } from "~/kernel/entries/referral-entries";
import { signalKindSchema } from "~/kernel/entries/referral-entries";
import type { ChosenThing } from "~/kernel/voucher-terms";
import type { ProgrammeDefinition } from "./programme";

/** The fields of the programme's page, exactly as typed and chosen; numbers are text. */
export interface ProgrammeForm {
  /** The version that was edited; 0 is the one nobody has saved yet. */
  version: string;
  on: boolean;
  friend: OfferForm;
  reward: OfferForm;
  milestones: MilestoneForm[];
  /** Empty: no limit. */
  monthlyBudget: string;
  admitDeliveredOrder: boolean;
  segment: ChosenThing | null;
  /** Empty: any. */
  orderMinimum: string;
  excludedProducts: ChosenThing[];
  holdDays: string;
  fallbackDays: string;
  controlShare: string;
  wayCode: boolean;
  wayLink: boolean;
  wayName: boolean;
  linkGives: ProgrammeDefinition["linkGives"];
  confirmEmailFirst: boolean;
  household: ProgrammeDefinition["household"];
  signals: Record<SignalKind, SignalForm>;
  holdFrom: string;
  refuseAbove: string;
  friendsADay: string;
  renewalsCount: boolean;
}

export interface MilestoneForm {
  friends: string;
  reward: OfferForm;
}

export interface SignalForm {
  on: boolean;
  weight: string;
}

export const linkGifts = ["own-voucher", "open-code"] as const satisfies readonly ProgrammeDefinition["linkGives"][];
export const households = ["allow", "hold", "refuse"] as const satisfies readonly ProgrammeDefinition["household"][];
/** In the order in which they stand on the page. */
export const signalKinds = signalKindSchema.options;

export const mostMilestones = 5;
export const mostExcludedProducts = 100;
export const longestHoldDays = 365;

/** A milestone as it is when it is added. */
export const emptyMilestone: MilestoneForm = { friends: "", reward: { ...emptyOffer, offerKind: "storeCredit", validForDays: "365" } };
