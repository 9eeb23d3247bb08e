import type { Refusal, Way } from "~/kernel/entries/referral-entries";
import type { Programme } from "../programme/programme";
import type { AdvocateFacts, Attribution, Claim, ClaimedOrder, FriendFacts, LostClaim } from "./attribution";
import { noSignals } from "./signals";
import type { SignalFacts } from "./signals";
import { weighSignals } from "./weigh-signals";
import type { Weighed } from "./weigh-signals";

/** Shopify tells times in whole seconds, and its clock is not ours: what lies nearer than this counts as the same time, in favour of who claims. */
const clocksDifferByMilliseconds = 5 * 60_000;

/** What was known when the order is decided. Of whom nothing is known, nothing stands here. */
export interface AttributionHistory {
  friend: FriendFacts;
  /** By customer id. */
  advocates: ReadonlyMap<string, AdvocateFacts>;
  /** By the advocate's customer id. */
  signals: ReadonlyMap<string, SignalFacts>;
}

/**
 * Whose friend placed this order, or why nobody's; undefined where nobody claims it.
 *
 * - The first touch wins, by the instant of the claim, whatever the order in which claims were told. What is refused does not stand in the way: the
 *   first claim that is good wins. Only if none is, the order is refused, with the first claim's reason.
 * - For whatever claim, these are nobody's: test orders, cancelled ones, sales over the counter, orders while the programme is off; renewals of a
 *   subscription unless the programme counts them; whoever has ordered before under any identity; orders without anything eligible, or below the minimum.
 *   Orders made by the shop (drafts) are orders like all others.
 * - A renewal that counts goes to who brought this customer, and to nobody else: of everybody else they are no new customer.
 * - A link shown after the order was placed is too late; a name may be told afterwards, that is what it is for.
 * - Who was no advocate yet at the time of the claim is none to it. Of the control group, nobody is rewarded.
 */
export function attributeOrder(order: ClaimedOrder, claims: readonly Claim[], programme: Programme, history: AttributionHistory): Attribution | undefined {
  const inTurn = byFirstTouch(claims);
  const judged = inTurn.map((claim) => ({ claim, ...judge(order, claim, programme, history) }));
  const [first] = judged;
  if (!first) return undefined;
  const winner = judged.find(({ because }) => because === null);
  const chosen = winner ?? first;
  const lost = judged.filter((one) => one !== chosen).map(({ claim, because }): LostClaim => ({ claim, because: because ?? "later-touch" }));
  const { claim, weighed: { signals, score } } = chosen;
  return chosen.because === null
    ? { decision: chosen.weighed.decision === "held" ? "held" : "attributed", claim, because: null, signals, score, lost }
    : { decision: "refused", claim, because: chosen.because, signals, score, lost };
}

/** The same instant is settled by the key, so that it is settled for ever; told twice is told once. */
function byFirstTouch(claims: readonly Claim[]): Claim[] {
  const once = [...new Map(claims.map((claim) => [claim.key, claim])).values()];
  return once.sort((one, other) => one.at.getTime() - other.at.getTime() || (one.key < other.key ? -1 : 1));
}

function judge(order: ClaimedOrder, claim: Claim, programme: Programme, { friend, advocates, signals }: AttributionHistory): { because: Refusal | null; weighed: Weighed } {
  const ownAccount = order.customerId !== null && order.customerId === claim.advocateId;
  const facts = signals.get(claim.advocateId) ?? noSignals;
  const weighed = weighSignals({ ...facts, sameCustomer: facts.sameCustomer || ownAccount }, programme);
  return { because: ofOrder(order, claim, programme, friend) ?? ofClaim(order, claim, programme, advocates.get(claim.advocateId)) ?? weighed.because, weighed };
}

function ofOrder(order: ClaimedOrder, claim: Claim, programme: Programme, friend: FriendFacts): Refusal | null {
  if (order.test) return "test-order";
  if (order.cancelled) return "cancelled";
  if (!programme.on) return "programme-off";
  if (order.pointOfSale) return "sold-over-counter";
  if (order.renewal && !programme.renewalsCount) return "renewal";
  const isTheirs = order.renewal && friend.broughtBy === claim.advocateId;
  if (friend.earlierOrders > 0 && !isTheirs) return "not-new";
  if (order.basisMinor <= 0) return "nothing-eligible";
  return order.basisMinor < (programme.orderMinimumMinor ?? 0) ? "below-minimum" : null;
}

function ofClaim(order: ClaimedOrder, claim: Claim, programme: Programme, advocate: AdvocateFacts | undefined): Refusal | null {
  if (!advocate || isAfter(advocate.admittedAt, claim.at)) return "advocate-unknown";
  if (advocate.lot === "control") return "control-group";
  if (advocate.stopped) return "advocate-stopped";
  if (!isOpen(claim.way, programme)) return "way-off";
  return claim.way === "link" && isAfter(claim.at, order.placedAt) ? "too-late" : null;
}

const isAfter = (one: Date, other: Date): boolean => one.getTime() - other.getTime() > clocksDifferByMilliseconds;

/** An open code is what a link hands out in some programmes: then it is good although nobody is to be told it as a code. */
const isOpen = (way: Way, { ways, linkGives }: Programme): boolean => ways[way] || (way === "code" && ways.link && linkGives === "open-code");
