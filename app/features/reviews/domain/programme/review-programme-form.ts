import type { ReviewProgrammeDefinition } from "./review-programme";

/** The fields of the programme's page, exactly as typed and chosen; numbers are text. */
export interface ReviewProgrammeForm {
  /** The version that was edited; 0 is the one nobody has saved yet. */
  version: string;
  on: boolean;
  /** Whether orders of before are asked about as well; only while it is on. */
  askPast: boolean;
  askPastDays: string;
  delayDays: string;
  delayByType: TypeDelayForm[];
  fallbackDays: string;
  severalParcels: ReviewProgrammeDefinition["severalParcels"];
  wayCard: boolean;
  wayPage: boolean;
  wayMail: boolean;
  countriesWithoutConsent: string[];
  remind: boolean;
  reminderAfterDays: string;
  controlShare: string;
  lookWithinDays: string;
  photos: boolean;
  attributes: AttributeForm[];
  lowStarsCase: boolean;
  satisfactionOn: boolean;
  satisfactionScale: ReviewProgrammeDefinition["satisfaction"]["scale"];
  standardReviews: boolean;
}

export interface TypeDelayForm {
  type: string;
  days: string;
}

export interface AttributeForm {
  /** Names it in what customers answered; empty as long as it was never saved. */
  key: string;
  /** Product types, with commas between them; empty: all. */
  types: string;
  de: string;
  en: string;
  options: OptionForm[];
}

export interface OptionForm {
  key: string;
  de: string;
  en: string;
}

export const severalParcelsWays = ["after-last", "each-product"] as const satisfies readonly ReviewProgrammeDefinition["severalParcels"][];
export const satisfactionScales = ["csat", "nps"] as const satisfies readonly ReviewProgrammeDefinition["satisfaction"]["scale"][];

export const [longestDays, shortestReminderDays, longestReminderDays, longestLookDays, longestPastDays] = [365, 3, 60, 14, 60] as const;
export const [mostTypeDelays, mostCountries, mostAttributes, fewestOptions, mostOptions, mostTypes] = [50, 60, 10, 2, 7, 50] as const;
export const [longestLabel, longestType] = [60, 255] as const;

const emptyOption: OptionForm = { key: "", de: "", en: "" };
/** An attribute as it is when it is added. */
export const emptyAttribute: AttributeForm = { key: "", types: "", de: "", en: "", options: [emptyOption, emptyOption, emptyOption] };
export const emptyTypeDelay: TypeDelayForm = { type: "", days: "" };
