import type { IdentityKind } from "~/core/customers/domain/identity/identity-keys";
import { signalKindSchema } from "~/kernel/entries/referral-entries";
import type { Signal, SignalKind } from "~/kernel/entries/referral-entries";
import type { ProgrammeDefinition } from "../programme/programme";
import { couponSites } from "./coupon-sites";
import type { LinkVisits } from "./coupon-sites";

/** What is known of an order beside one advocate. */
export interface SignalFacts {
  /** The order's customer is the advocate. */
  sameCustomer: boolean;
  /** Which marks of this order are also on one of the advocate's own. */
  equalMarks: readonly IdentityKind[];
  throwawayMail: boolean;
  /** This advocate's other friends' orders (attributed or held) within the 24 hours before this one. */
  otherFriendsADay: number;
  /** Visits to this advocate's link. */
  visits: readonly LinkVisits[];
  /** The shop's own addresses, from which visits say nothing. */
  ownHosts: readonly string[];
}

export const noSignals: SignalFacts = { sameCustomer: false, equalMarks: [], throwawayMail: false, otherFriendsADay: 0, visits: [], ownHosts: [] };

/**
 * What looks like one person twice, or like a code that goes round, in the programme's weights; switched off is not looked at. People of one house are
 * not one person: where the address is all that two have in common, it weighs nothing in a programme that allows households. Beside another sign of
 * the same person (mail, phone, browser, account) it counts in full.
 */
export function signalsOf(facts: SignalFacts, programme: Pick<ProgrammeDefinition, "signals" | "household" | "friendsADay">): Signal[] {
  const kinds = kindsOf(facts, programme).filter((kind) => programme.signals[kind].on);
  const weightless = programme.household === "allow" && isHousehold(kinds);
  return kinds.map((kind) => ({ kind, weight: kind === "same-address" && weightless ? 0 : programme.signals[kind].weight }));
}

const samePerson: readonly SignalKind[] = ["same-customer", "same-email", "same-phone", "same-browser"];

/** The same address, and nothing else by which two would be one person. */
export const isHousehold = (kinds: readonly SignalKind[]): boolean => kinds.includes("same-address") && !kinds.some((kind) => samePerson.includes(kind));

function kindsOf({ sameCustomer, equalMarks, throwawayMail, otherFriendsADay, visits, ownHosts }: SignalFacts, { friendsADay }: Pick<ProgrammeDefinition, "friendsADay">): SignalKind[] {
  const seen: Record<SignalKind, boolean> = {
    "same-customer": sameCustomer, "same-email": equalMarks.includes("email"), "same-phone": equalMarks.includes("phone"), "same-address": equalMarks.includes("address"),
    "same-browser": equalMarks.includes("browser"), "many-at-once": otherFriendsADay + 1 > friendsADay, "seen-on-coupon-site": couponSites(visits, ownHosts).length > 0, "throwaway-mail": throwawayMail,
  };
  return signalKindSchema.options.filter((kind) => seen[kind]);
}
