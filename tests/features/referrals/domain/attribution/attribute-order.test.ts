import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributeOrder } from "~/features/referrals/domain/attribution/attribute-order";
import type { AttributionHistory } from "~/features/referrals/domain/attribution/attribute-order";
import type { AdvocateFacts, Claim, ClaimedOrder } from "~/features/referrals/domain/attribution/attribution";
import { noSignals } from "~/features/referrals/domain/attribution/signals";
import type { SignalFacts } from "~/features/referrals/domain/attribution/signals";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";
import type { Programme } from "~/features/referrals/domain/programme/programme";
import type { Refusal, Way } from "~/kernel/entries/referral-entries";

const day = (date: number, hour = 12): Date => new Date(Date.UTC(2026, 10, date, hour));
const programme: Programme = { ...firstProgramme("EUR", 100), on: true };
const order: ClaimedOrder = { orderId: "5001", customerId: "9", placedAt: day(10), test: false, cancelled: false, renewal: false, pointOfSale: false, basisMinor: 5000 };
const claim = (way: Way, advocateId: string, at: Date): Claim => ({ key: `claim/${way}/${advocateId}/${at.getTime()}`, way, advocateId, at });
const advocate = (customerId: string, over: Partial<AdvocateFacts> = {}): AdvocateFacts => ({ customerId, lot: "programme", stopped: false, admittedAt: day(1), ...over });
const known = (advocates: AdvocateFacts[], signals: Record<string, Partial<SignalFacts>> = {}, friend: Partial<AttributionHistory["friend"]> = {}): AttributionHistory => ({
  friend: { earlierOrders: 0, broughtBy: null, ...friend },
  advocates: new Map(advocates.map((one) => [one.customerId, one])), signals: new Map(Object.entries(signals).map(([id, facts]) => [id, { ...noSignals, ...facts }])),
});
const both = known([advocate("1"), advocate("2")]);

const link = claim("link", "1", day(8));
const code = claim("code", "2", day(10));
const name = claim("name", "2", day(10, 13));

describe("whose friend it is", () => {
  it("nobody's where nobody claims it", () => { expect(attributeOrder(order, [], programme, both)).toBeUndefined(); });

  it("the first touch wins, and the others are told why they lost", () => {
    expect(attributeOrder(order, [name, code, link], programme, both)).toEqual({
      decision: "attributed", claim: link, because: null, signals: [], score: 0, lost: [{ claim: code, because: "later-touch" }, { claim: name, because: "later-touch" }],
    });
  });

  it("the same advocate may come first and later: still one of the two counts", () => {
    const again = claim("code", "1", day(10));
    expect(attributeOrder(order, [again, link], programme, both)).toMatchObject({ claim: link, lost: [{ claim: again, because: "later-touch" }] });
  });

  it.each<[string, AttributionHistory, Partial<Programme>, Refusal]>([
    ["in the control group", known([advocate("1", { lot: "control" }), advocate("2")]), {}, "control-group"],
    ["stopped", known([advocate("1", { stopped: true }), advocate("2")]), {}, "advocate-stopped"],
    ["nobody the shop knows", known([advocate("2")]), {}, "advocate-unknown"],
    ["an advocate only since", known([advocate("1", { admittedAt: day(9) }), advocate("2")]), {}, "advocate-unknown"],
    ["refused by signals", known([advocate("1"), advocate("2")], { 1: { equalMarks: ["email", "phone"] } }), {}, "signals"],
    ["of one house, where that is refused", known([advocate("1"), advocate("2")], { 1: { equalMarks: ["address"] } }), { household: "refuse" }, "household"],
    ["the friend's own account", known([advocate("1"), advocate("2")], { 1: { sameCustomer: true } }), {}, "same-customer"],
    ["came by a way that is off", both, { ways: { code: true, link: false, name: true } }, "way-off"],
  ])("a first claim that is no good does not stand in the way of the next: %s", (_, history, over, because) => {
    expect(attributeOrder(order, [link, code], { ...programme, ...over }, history)).toMatchObject({ decision: "attributed", claim: code, lost: [{ claim: link, because }] });
    expect(attributeOrder(order, [link], { ...programme, ...over }, history)).toMatchObject({ decision: "refused", claim: link, because, lost: [] });
  });

  it("none is good: refused, with the first one's reason, and each other with its own", () => {
    const history = known([advocate("1", { lot: "control" }), advocate("2", { stopped: true })]);
    expect(attributeOrder(order, [code, link], programme, history)).toMatchObject({ decision: "refused", claim: link, because: "control-group", lost: [{ claim: code, because: "advocate-stopped" }] });
  });

  it("what is held wins all the same: a person looks", () => {
    const history = known([advocate("1"), advocate("2")], { 1: { equalMarks: ["email"] } });
    expect(attributeOrder(order, [link, code], programme, history)).toMatchObject({ decision: "held", claim: link, because: null, signals: [{ kind: "same-email", weight: 60 }], score: 60, lost: [{ because: "later-touch" }] });
  });

  it.each<[string, Partial<ClaimedOrder>, Partial<AttributionHistory["friend"]>, Partial<Programme>, Refusal | null]>([
    ["a test order", { test: true }, {}, {}, "test-order"],
    ["cancelled", { cancelled: true }, {}, {}, "cancelled"],
    ["the programme is off", {}, {}, { on: false }, "programme-off"],
    ["over the counter", { pointOfSale: true }, {}, {}, "sold-over-counter"],
    ["ordered before", {}, { earlierOrders: 1 }, {}, "not-new"],
    ["nothing eligible", { basisMinor: 0 }, {}, {}, "nothing-eligible"],
    ["below the minimum", { basisMinor: 3999 }, {}, {}, "below-minimum"],
    ["exactly the minimum", { basisMinor: 4000 }, {}, {}, null],
    ["any amount, where there is no minimum", { basisMinor: 1 }, {}, { orderMinimumMinor: null }, null],
    ["a renewal", { renewal: true }, { earlierOrders: 1, broughtBy: "1" }, {}, "renewal"],
    ["a renewal that counts, of a friend of this advocate", { renewal: true }, { earlierOrders: 1, broughtBy: "1" }, { renewalsCount: true }, null],
    ["a renewal that counts, of somebody else's friend", { renewal: true }, { earlierOrders: 1, broughtBy: "2" }, { renewalsCount: true }, "not-new"],
    ["a renewal that counts, of an old customer", { renewal: true }, { earlierOrders: 1, broughtBy: null }, { renewalsCount: true }, "not-new"],
    ["the second order of a friend is none of a new customer", {}, { earlierOrders: 1, broughtBy: "1" }, { renewalsCount: true }, "not-new"],
    ["without a customer account", { customerId: null }, {}, {}, null],
  ])("%s", (_, over, friend, changed, because) => {
    const attribution = attributeOrder({ ...order, ...over }, [link], { ...programme, ...changed }, known([advocate("1")], {}, friend));
    expect(attribution).toMatchObject({ decision: because ? "refused" : "attributed", because });
  });

  it("what holds for the order holds for every claim on it", () => {
    expect(attributeOrder({ ...order, test: true }, [code, link], programme, both)).toMatchObject({ claim: link, because: "test-order", lost: [{ claim: code, because: "test-order" }] });
  });

  it("a link shown after the order is too late; a name may be told afterwards", () => {
    expect(attributeOrder(order, [claim("link", "1", day(11))], programme, both)).toMatchObject({ because: "too-late" });
    expect(attributeOrder(order, [claim("name", "1", day(11))], programme, both)).toMatchObject({ decision: "attributed" });
  });

  it("clocks that differ by some seconds cost nobody anything: what was used came before", () => {
    const seconds = (count: number): Date => new Date(order.placedAt.getTime() + count * 1000);
    expect(attributeOrder(order, [claim("link", "1", seconds(1))], programme, both)).toMatchObject({ decision: "attributed" });
    expect(attributeOrder(order, [code], programme, known([advocate("2", { admittedAt: seconds(1) })]))).toMatchObject({ decision: "attributed" });
    expect(attributeOrder(order, [code], programme, known([advocate("2", { admittedAt: seconds(600) })]))).toMatchObject({ because: "advocate-unknown" });
  });

  it("the same account is recognised without being told", () => {
    expect(attributeOrder({ ...order, customerId: "1" }, [link], programme, both)).toMatchObject({ because: "same-customer", signals: [{ kind: "same-customer" }] });
  });

  it("the open code is good where links hand it out, although the way is off", () => {
    const over = { ways: { code: false, link: true, name: false } };
    expect(attributeOrder(order, [code], { ...programme, ...over, linkGives: "open-code" }, both)).toMatchObject({ decision: "attributed" });
    expect(attributeOrder(order, [code], { ...programme, ...over }, both)).toMatchObject({ because: "way-off" });
  });
});

describe("whatever is claimed", () => {
  const claims = fc.array(fc.record({ way: fc.constantFrom<Way>("code", "link", "name"), advocateId: fc.constantFrom("1", "2", "3", "4"), at: fc.integer({ min: 1, max: 20 }).map((date) => day(date)) })
    .map(({ way, advocateId, at }) => claim(way, advocateId, at)), { maxLength: 8 });
  const history = known([advocate("1"), advocate("2", { lot: "control" }), advocate("3", { stopped: true })], { 1: { equalMarks: ["email"] } });

  it("the order in which it was told does not matter, and neither does how often", () => {
    fc.assert(fc.property(claims.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }))), ([some, shuffled]) => {
      expect(attributeOrder(order, [...shuffled, ...some], programme, history)).toEqual(attributeOrder(order, some, programme, history));
    }));
  });

  it("exactly one claim is chosen and all others lost, each once", () => {
    fc.assert(fc.property(claims, (some) => {
      const keys = [...new Set(some.map(({ key }) => key))].sort();
      const attribution = attributeOrder(order, some, programme, history);
      expect(attribution ? [attribution.claim, ...attribution.lost.map((one) => one.claim)].map(({ key }) => key).sort() : []).toEqual(keys);
    }));
  });

  it("nobody of the control group, stopped or unknown is ever chosen for good", () => {
    fc.assert(fc.property(claims, (some) => {
      const attribution = attributeOrder(order, some, programme, history);
      if (attribution && attribution.decision !== "refused") expect(attribution.claim.advocateId).toBe("1");
    }));
  });

  it("one more claim that comes later never changes who won", () => {
    fc.assert(fc.property(claims, (some) => {
      const before = attributeOrder(order, some, programme, history);
      const after = attributeOrder(order, [...some, claim("name", "1", day(25))], programme, history);
      if (before && before.decision !== "refused") expect(after?.claim).toEqual(before.claim);
    }));
  });
});
