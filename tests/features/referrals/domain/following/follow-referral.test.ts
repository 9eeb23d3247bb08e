import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisOf } from "~/features/referrals/domain/attribution/basis";
import { followReferral } from "~/features/referrals/domain/following/follow-referral";
import type { FollowedOrder, ReferralFollowUp } from "~/features/referrals/domain/following/follow-referral";
import type { FollowedParcel } from "~/features/referrals/domain/following/hold-of";
import { mayConfirm } from "~/features/referrals/domain/following/may-confirm";
import { milestonesLost, milestonesReached } from "~/features/referrals/domain/following/milestones-reached";
import { referralState } from "~/features/referrals/domain/following/referral-state";
import type { BookedEntry } from "~/features/referrals/domain/following/referral-state";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";
import type { OrderLine } from "~/kernel/events/order-told";
import { aDecision, aFollowedOrder } from "../a-referral";

const at = (date: number, hour = 12): Date => new Date(Date.UTC(2026, 10, date, hour));
const parcel = (left: number, arrived: number | null, cancelled = false): FollowedParcel => ({ cancelled, shippedAt: at(left), deliveredAt: arrived === null ? null : at(arrived) });
const follow = (order: Partial<FollowedOrder> = {}, parcels: FollowedParcel[] = [], decision = aDecision()): ReferralFollowUp[] => followReferral(decision, aFollowedOrder(order), parcels, "Europe/Berlin");
const kinds = (followUps: ReferralFollowUp[]): string[] => followUps.map(({ kind }) => kind.slice("referral.".length));
const hold = (followUps: ReferralFollowUp[]) => followUps.find((one) => one.kind === "referral.delivered")?.data;

describe("what an order's fate means", () => {
  it.each<[string, Partial<FollowedOrder>, string[]]>([
    ["authorised is not paid", { financialStatus: "authorized" }, []],
    ["an invoice that is open", { financialStatus: "pending" }, []],
    ["a part is not paid", { financialStatus: "partially_paid" }, []],
    ["paid", {}, ["paid"]],
    ["a part of the goods went back", { financialStatus: "partially_refunded", basisMinor: 2500 }, ["paid", "shrunk"]],
    ["a goodwill, nothing went back", { financialStatus: "partially_refunded" }, ["paid"]],
    ["everything was refunded", { financialStatus: "refunded", basisMinor: 0 }, ["paid", "shrunk", "void"]],
    ["all eligible goods went back, a gift card stays", { financialStatus: "partially_refunded", basisMinor: 0 }, ["paid", "shrunk", "void"]],
    ["a lost chargeback", { financialStatus: "refunded" }, ["paid", "void"]],
    ["an order that cost nothing is refunded nothing", { financialStatus: "refunded", totalMinor: 0 }, ["paid"]],
    ["cancelled before anything left", { cancelledAt: at(11), allLeft: false }, ["paid", "void"]],
    ["cancelled after it left", { cancelledAt: at(20) }, ["paid", "void"]],
    ["the money was let go", { financialStatus: "voided" }, ["void"]],
    ["something was added by an edit", { basisMinor: 9000 }, ["paid"]],
    ["exchanged for something cheaper", { basisMinor: 4000 }, ["paid", "shrunk"]],
    ["exchanged for something dearer", { basisMinor: 6000 }, ["paid"]],
    ["its lines are not known", { basisMinor: null }, ["paid"]],
  ])("%s", (_, order, expected) => { expect(kinds(follow(order))).toEqual(expected); });

  it("nothing follows a refusal that nobody can turn; one by signs is followed, since it may be accepted", () => {
    expect(follow({}, [parcel(11, 13)], aDecision({ decision: "refused", because: "not-new" }))).toEqual([]);
    expect(kinds(follow({}, [parcel(11, 13)], aDecision({ decision: "refused", because: "signals" })))).toEqual(["paid", "delivered"]);
    expect(kinds(follow({}, [parcel(11, 13)], aDecision({ decision: "held" })))).toEqual(["paid", "delivered"]);
  });
});

describe("the hold", () => {
  it("ends with the day, in the shop's time zone, 14 days after the last parcel arrived", () => {
    expect(hold(follow({}, [parcel(11, 13)]))).toEqual({ basis: "report", deliveredAt: "2026-11-13T12:00:00.000Z", holdUntil: "2026-11-27T22:59:59.999Z" });
    // Half past eleven in the evening of the 12th in London is the 13th in Berlin.
    expect(hold(follow({}, [{ ...parcel(11, 12), deliveredAt: new Date("2026-11-12T23:30:00Z") }]))?.holdUntil).toBe("2026-11-27T22:59:59.999Z");
  });

  it("waits for every parcel of a split order, and for what has not left", () => {
    expect(hold(follow({ allLeft: false }, [parcel(11, 13)]))).toBeUndefined();
    expect(hold(follow({}, []))).toBeUndefined();
    expect(hold(follow({}, [parcel(11, 13), parcel(15, 18)]))).toMatchObject({ basis: "report", deliveredAt: at(18).toISOString(), holdUntil: "2026-12-02T22:59:59.999Z" });
  });

  it("without a report: 28 days after the last parcel left", () => {
    expect(hold(follow({}, [parcel(11, null)]))).toEqual({ basis: "assumed", deliveredAt: at(25).toISOString(), holdUntil: "2026-12-09T22:59:59.999Z" });
    expect(hold(follow({}, [parcel(11, 13), parcel(12, null)]))).toMatchObject({ basis: "assumed", holdUntil: "2026-12-10T22:59:59.999Z" });
  });

  it("one without a report never ends before the hold of those that arrived", () => {
    const lateArrival = { cancelled: false, shippedAt: at(11), deliveredAt: new Date("2026-12-05T12:00:00Z") };
    expect(hold(follow({}, [lateArrival, parcel(11, null)]))).toMatchObject({ basis: "assumed", holdUntil: "2026-12-19T22:59:59.999Z" });
  });

  it("a cancelled fulfilment is no parcel", () => {
    expect(hold(follow({}, [parcel(11, 13), parcel(12, null, true)]))).toMatchObject({ basis: "report" });
    expect(hold(follow({}, [parcel(11, 13, true)]))).toBeUndefined();
  });

  it("what is not sent at all waits for the longer time from the order on", () => {
    expect(hold(follow({ needsShipping: false, allLeft: false }))).toMatchObject({ basis: "assumed", holdUntil: "2026-12-08T22:59:59.999Z" });
  });

  it("a hold of no days ends with the day of arrival", () => {
    expect(hold(follow({}, [parcel(11, 13)], aDecision({ holdDays: 0, fallbackDays: 0 })))?.holdUntil).toBe("2026-11-13T22:59:59.999Z");
  });

  it("each end is told under a key of its own, so that a later one is heard", () => {
    const keys = [[parcel(11, 13)], [parcel(11, 13), parcel(15, 18)], [parcel(11, null)]].map((parcels) => follow({}, parcels).find(({ kind }) => kind === "referral.delivered")?.once);
    expect(new Set(keys).size).toBe(3);
  });
});

describe("an order's whole life, told in any sequence", () => {
  const line: OrderLine = { lineId: "1", productId: "10", variantId: null, sku: null, title: "Tea", quantity: 2, currentQuantity: 2, priceMinor: 2500, discountMinor: 0, needsShipping: true, isGiftCard: false };
  /** What happens to an order, one thing after the other; each is the state that Shopify would tell from then on. */
  const steps = fc.array(fc.constantFrom<(order: FollowedOrder, parcels: FollowedParcel[]) => [FollowedOrder, FollowedParcel[]]>(
    (order, parcels) => [{ ...order, financialStatus: "paid" }, parcels],
    (order, parcels) => [{ ...order, allLeft: true }, [...parcels, parcel(12, null)]],
    (order, parcels) => [order, parcels.map((one) => ({ ...one, deliveredAt: one.deliveredAt ?? at(15) }))],
    (order, parcels) => [{ ...order, financialStatus: "partially_refunded", basisMinor: basisOf([{ ...line, currentQuantity: 1 }], { excludedProducts: [] }) }, parcels],
    (order, parcels) => [{ ...order, financialStatus: "refunded", basisMinor: 0 }, parcels],
    (order, parcels) => [{ ...order, cancelledAt: at(16) }, parcels],
    (order, parcels) => [{ ...order, basisMinor: 8000 }, parcels],
  ), { maxLength: 8 });

  const tellings = steps.map((some) => some.reduce<[FollowedOrder, FollowedParcel[]][]>(
    (all, step) => { const [order, parcels] = all.at(-1) ?? start; return [...all, step(order, parcels)]; }, [start],
  ));
  const start: [FollowedOrder, FollowedParcel[]] = [aFollowedOrder({ financialStatus: "authorized", allLeft: false }), []];
  /** The book: what is there under a key is not written again. */
  const booked = (told: readonly [FollowedOrder, FollowedParcel[]][]): BookedEntry[] => {
    const book = new Map<string, BookedEntry>([["decided", { kind: "referral.decided", data: aDecision() }]]);
    for (const [order, parcels] of told) for (const { once, kind, data } of followReferral(aDecision(), order, parcels, "Europe/Berlin")) if (!book.has(once)) book.set(once, { kind, data });
    return [...book.values()];
  };

  it("late, twice and out of order, it ends the same", () => {
    fc.assert(fc.property(tellings.chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2, maxLength: told.length * 2 }))), ([told, shuffled]) => {
      expect(referralState(booked(shuffled))).toEqual(referralState(booked(told)));
    }));
  });

  it("is void as soon as it was cancelled or refunded once, and never more worth than at first", () => {
    fc.assert(fc.property(tellings, (told) => {
      const state = referralState(booked(told));
      const isGone = told.some(([order]) => order.cancelledAt !== null || order.financialStatus === "refunded");
      expect(state.stage === "void").toBe(isGone);
      expect(state.basisMinor).toBeLessThanOrEqual(5000);
    }));
  });

  it("nothing is ever to be confirmed within 14 days of the last arrival", () => {
    fc.assert(fc.property(tellings, fc.integer({ min: 10, max: 60 }), (told, day) => {
      const arrivals = told.at(-1)?.[1].flatMap(({ deliveredAt }) => deliveredAt ?? []) ?? [];
      if (mayConfirm(referralState(booked(told)), at(day))) expect(at(day).getTime() - Math.max(...arrivals.map(Number), at(12).getTime())).toBeGreaterThan(14 * 86_400_000);
    }));
  });
});

describe("milestones", () => {
  const { reward: terms } = firstProgramme("EUR", 100);
  const milestones = [{ friends: 5, terms }, { friends: 3, terms }];
  const reached = (before: number, after: number, rounds = new Map<number, number>()) => milestonesReached(before, after, milestones, rounds).map(({ friends, round }) => [friends, round]);

  it.each<[number, number, number[][]]>([[0, 1, []], [2, 3, [[3, 1]]], [3, 3, []], [3, 4, []], [2, 5, [[3, 1], [5, 1]]], [4, 3, []], [5, 6, []]])("from %d to %d confirmed friends", (before, after, expected) => { expect(reached(before, after)).toEqual(expected); });

  it("lost and reached again is another round", () => {
    expect(milestonesLost(2, [{ friends: 3, round: 1 }])).toEqual([{ friends: 3, round: 1 }]);
    expect(milestonesLost(3, [{ friends: 3, round: 1 }])).toEqual([]);
    expect(reached(2, 3, new Map([[3, 1]]))).toEqual([[3, 2]]);
  });

  it("whatever the way up and down, one is earned at most once more than it was lost", () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (ups) => {
      let [count, standing] = [0, [] as { friends: number; round: number }[]];
      const rounds = new Map<number, number>();
      for (const up of ups) {
        const next = Math.max(0, count + (up ? 1 : -1));
        const lost = milestonesLost(next, standing);
        standing = standing.filter((one) => !lost.includes(one));
        for (const one of milestonesReached(count, next, milestones, rounds)) { standing.push(one); rounds.set(one.friends, one.round); }
        count = next;
        expect(standing.map(({ friends }) => friends).sort()).toEqual([3, 5].filter((friends) => friends <= count));
      }
    }));
  });
});
