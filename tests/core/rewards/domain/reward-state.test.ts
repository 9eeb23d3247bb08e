import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rewardState } from "~/core/rewards/domain/reward-state";
import type { RewardState, RewardVoucher } from "~/core/rewards/domain/reward-state";
import type { BookedEntry } from "~/core/vouchers/domain/voucher-state";
import { someTerms } from "../../../support/a-rule";

const key = "reward/referral/1";
const earned = (worthMinor: number | null, setOff: { rewardKey: string; minor: number }[] = []): BookedEntry => ({
  kind: "reward.earned",
  data: { customerId: "7", cause: { kind: "referral", referralKey: "referral/order/1" }, terms: someTerms({ offer: { kind: "storeCredit", minor: worthMinor ?? 1 } }), worthMinor, setOff },
});
const owed = (minor: number): BookedEntry => ({ kind: "reward.owed", data: { minor } });
const attempted = (time: number, minor: number): BookedEntry => ({ kind: "reward.attempted", data: { time, minor, voucherKey: key, after: null } });
const taken = (time: number | null, minor: number, how = "credit", by: string | null = null): BookedEntry => ({ kind: "reward.taken", data: { time, minor, how, transactionId: time === null ? null : `t${time}`, by } });
const spent = (time: number): BookedEntry => ({ kind: "reward.spent", data: { time } });
const unclear = (time: number): BookedEntry => ({ kind: "reward.unclear", data: { time, reason: "two" } });
const cleared = (time: number, happened: boolean): BookedEntry => ({ kind: "reward.cleared", data: { time, happened } });

const wanted: BookedEntry = { kind: "voucher.wanted", data: { because: "programme" } };
const delivered: BookedEntry = { kind: "voucher.delivered", data: { deliveredAt: "2026-03-02T08:00:00.000Z", basis: "report", validUntil: "2026-05-01T21:59:59.999Z" } };
const registered: BookedEntry = { kind: "voucher.registered", data: { discountId: "gid://shopify/GiftCard/5", redeemCodeId: "r", adopted: false } };
const used: BookedEntry = { kind: "voucher.used", data: { byOrderId: "9", byOrderName: "#9" } };
const revoked: BookedEntry = { kind: "voucher.revoked", data: { because: "taken-back" } };
const removed: BookedEntry = { kind: "voucher.removed", data: {} };
const expired: BookedEntry = { kind: "voucher.expired", data: { validUntil: "2026-05-01T21:59:59.999Z" } };
const wished: BookedEntry = { kind: "voucher.credit-wished", data: { minor: 1000, currency: "EUR" } };
const credited: BookedEntry = { kind: "voucher.credited", data: { transactionId: "c1", adopted: false } };
const creditTried: BookedEntry = { kind: "credit.attempted", data: { time: 1 } };

const voucher = (entries: BookedEntry[], change: Partial<RewardVoucher> = {}): RewardVoucher =>
  ({ key, minor: 1000, kept: "discount", entries: [delivered, ...entries], onItsWay: false, ...change });
const rest = (minor: number, entries: BookedEntry[]): RewardVoucher => voucher(entries, { key: `${key}/rest/${minor}`, minor });
function stateOf(entries: BookedEntry[], vouchers: RewardVoucher[]): RewardState {
  const state = rewardState(entries, vouchers);
  if (!state) throw new Error("nothing was earned");
  return state;
}

describe("a reward's state", () => {
  const code = [wanted, registered];
  const credit = [wished, credited];
  it.each<[string, BookedEntry[], RewardVoucher[], { stage: string; takenMinor?: number; openMinor?: number; todo: string }]>([
    ["earned, its code not used yet", [earned(1000)], [voucher(code)], { stage: "outstanding", todo: "nothing" }],
    ["its code used", [earned(1000)], [voucher([...code, used])], { stage: "given", todo: "nothing" }],
    ["its code used, and told after a credit had taken its place: what is too much is debited", [earned(1000)], [voucher([...code, removed, ...credit, used])], { stage: "given", openMinor: 1000, todo: "debit" }],
    ["given as store credit", [earned(1000)], [voucher(credit)], { stage: "given", todo: "nothing" }],
    ["wholly set off", [earned(1000, [{ rewardKey: "x", minor: 1000 }])], [], { stage: "given", todo: "nothing" }],
    ["its time over, unused", [earned(1000)], [voucher([...code, expired, removed])], { stage: "void", todo: "nothing" }],
    ["less owed of an unused code: it is revoked", [earned(1000), owed(400)], [voucher(code)], { stage: "outstanding", todo: "revoke" }],
    ["… waits until it is out", [earned(1000), owed(400)], [voucher([...code, revoked])], { stage: "outstanding", todo: "wait" }],
    ["… and a lesser one takes its place", [earned(1000), owed(400)], [voucher([...code, revoked, removed])], { stage: "outstanding", todo: "rest" }],
    ["… once", [earned(1000), owed(400)], [voucher([...code, revoked, removed]), rest(400, code)], { stage: "outstanding", todo: "nothing" }],
    ["… not where its time was over", [earned(1000), owed(400)], [voucher([...code, revoked, expired, removed])], { stage: "void", todo: "nothing" }],
    ["… nor while Shopify may still make it", [earned(1000), owed(400)], [voucher([wanted, revoked], { onItsWay: true })], { stage: "outstanding", todo: "wait" }],
    ["… used while it was taken out: the lesser one goes too", [earned(1000), owed(400)], [voucher([...code, revoked, removed, used]), rest(400, code)], { stage: "outstanding", openMinor: 600, todo: "revoke" }],
    ["even less: the lesser one is revoked in its turn", [earned(1000), owed(400), owed(100)], [voucher([...code, revoked, removed]), rest(400, code)], { stage: "outstanding", todo: "revoke" }],
    ["nothing owed of an unused code: taken back", [earned(1000), owed(0)], [voucher([...code, revoked, removed])], { stage: "taken-back", todo: "nothing" }],
    ["nothing owed of a used code: it stays open", [earned(1000), owed(0)], [voucher([...code, used])], { stage: "given", openMinor: 1000, todo: "nothing" }],
    ["less owed of a credit: it is debited", [earned(1000), owed(400)], [voucher(credit)], { stage: "given", openMinor: 600, todo: "debit" }],
    ["a try without an answer: looked for", [earned(1000), owed(400), attempted(1, 600)], [voucher(credit)], { stage: "given", openMinor: 600, todo: "debit" }],
    ["taken", [earned(1000), owed(400), attempted(1, 600), taken(1, 600)], [voucher(credit)], { stage: "given", takenMinor: 600, todo: "nothing" }],
    ["taken wholly", [earned(1000), owed(0), attempted(1, 1000), taken(1, 1000)], [voucher(credit)], { stage: "taken-back", takenMinor: 1000, todo: "nothing" }],
    ["a part taken, the rest spent", [earned(1000), owed(0), attempted(1, 300), taken(1, 300), spent(2)], [voucher(credit)], { stage: "given", takenMinor: 300, openMinor: 700, todo: "nothing" }],
    ["spent, then less owed: looked at again", [earned(1000), owed(500), owed(0), spent(2)], [voucher(credit)], { stage: "given", openMinor: 1000, todo: "debit" }],
    ["unclear: nothing is tried", [earned(1000), owed(0), attempted(1, 1000), unclear(1)], [voucher(credit)], { stage: "unclear", openMinor: 1000, todo: "nothing" }],
    ["cleared: it happened", [earned(1000), owed(0), attempted(1, 1000), unclear(1), cleared(1, true), taken(1, 1000, "by-hand")], [voucher(credit)], { stage: "taken-back", takenMinor: 1000, todo: "nothing" }],
    ["cleared: it did not", [earned(1000), owed(0), attempted(1, 1000), unclear(1), cleared(1, false)], [voucher(credit)], { stage: "given", openMinor: 1000, todo: "debit" }],
    ["what was open is set off", [earned(1000), owed(0), taken(null, 1000, "set-off", "reward/referral/2")], [voucher([...code, used])], { stage: "taken-back", takenMinor: 1000, todo: "nothing" }],
    ["a credit nobody knows of yet may still come", [earned(1000), owed(0)], [voucher([wished, creditTried, revoked])], { stage: "outstanding", todo: "wait" }],
    ["a gift card nobody touched and nothing owed: deactivated", [earned(1000), owed(0)], [voucher(code, { kept: "gift-card" })], { stage: "given", openMinor: 1000, todo: "revoke" }],
    ["… then what was on it is read", [earned(1000), owed(0)], [voucher([...code, revoked, removed], { kept: "gift-card" })], { stage: "given", openMinor: 1000, todo: "debit" }],
    ["… and counts as taken", [earned(1000), owed(0), taken(null, 1000, "gift-card", key)], [voucher([...code, revoked, removed], { kept: "gift-card" })], { stage: "taken-back", takenMinor: 1000, todo: "nothing" }],
    ["less owed of a gift card: debited", [earned(1000), owed(400)], [voucher(code, { kept: "gift-card" })], { stage: "given", openMinor: 600, todo: "debit" }],
    ["a gift card used meanwhile: debited", [earned(1000), owed(0)], [voucher([...code, used], { kept: "gift-card" })], { stage: "given", openMinor: 1000, todo: "debit" }],
    ["what has no price: revoked whole", [earned(null), owed(0)], [voucher(code, { minor: null })], { stage: "outstanding", todo: "revoke" }],
    ["what has no price, used: nothing is open, and that is noted", [earned(null), owed(0)], [voucher([...code, used], { minor: null })], { stage: "given", openMinor: 0, todo: "note" }],
    ["… once", [earned(null), owed(0), spent(2)], [voucher([...code, used], { minor: null })], { stage: "given", openMinor: 0, todo: "nothing" }],
    ["what has no price, used and owed: nothing", [earned(null)], [voucher([...code, used], { minor: null })], { stage: "given", openMinor: 0, todo: "nothing" }],
    ["something people do, not done yet: off the list", [earned(null), owed(0)], [voucher([wanted], { minor: null, kept: "people" })], { stage: "outstanding", todo: "revoke" }],
  ])("%s", (_, entries, vouchers, { stage, takenMinor = 0, openMinor = 0, todo }) => {
    const state = stateOf(entries, vouchers);
    expect({ stage: state.stage, takenMinor: state.takenMinor, openMinor: state.openMinor, todo: state.takeBack.kind }).toEqual({ stage, takenMinor, openMinor, todo });
  });

  it("nothing earned, no state", () => { expect(rewardState([owed(0)], [])).toBeUndefined(); });

  it("the lesser one keeps the last day of the one it stands for, and its way", () => {
    expect(stateOf([earned(1000), owed(400)], [voucher([wished, revoked])]).takeBack).toEqual({ kind: "rest", minor: 400, asCredit: true, validUntil: "2026-05-01T21:59:59.999Z" });
  });

  it("does not depend on the sequence in which things were booked, whatever they are; never more taken than had, nothing open that was not had", () => {
    const own = [
      owed(700), owed(400), owed(0), attempted(1, 300), attempted(2, 300), taken(1, 300), taken(2, 300), taken(null, 100, "set-off", "x"), taken(null, 200, "gift-card", key),
      spent(1), spent(3), unclear(1), unclear(2), cleared(1, false), cleared(2, true),
    ];
    const ofVouchers = [wanted, registered, used, revoked, removed, expired, wished, credited, creditTried];
    const kept = fc.constantFrom<RewardVoucher["kept"]>("discount", "gift-card");
    fc.assert(fc.property(
      fc.shuffledSubarray(own), fc.shuffledSubarray(ofVouchers), fc.shuffledSubarray(ofVouchers), kept, fc.boolean(), fc.nat(500), fc.infiniteStream(fc.nat()),
      (entries, first, second, how, onItsWay, setOff, dice) => {
        const shuffle = <T>(all: readonly T[]): T[] => all.map((one) => ({ one, at: dice.next().value as number })).sort((a, b) => a.at - b.at).map(({ one }) => one);
        const all = [earned(1000, setOff > 0 ? [{ rewardKey: "old", minor: setOff }] : []), ...entries];
        const vouchers = [voucher(first, { kept: how, minor: 1000 - setOff, onItsWay }), { ...rest(400, second), kept: how }];
        const state = stateOf(all, vouchers);
        expect(stateOf(shuffle(all), shuffle(vouchers.map((one) => ({ ...one, entries: shuffle(one.entries) }))))).toEqual(state);
        const { had, taken: back, open } = state.facts;
        expect(back).toBeLessThanOrEqual(had);
        expect(open).toBeGreaterThanOrEqual(0);
        expect(open).toBeLessThanOrEqual(had - back);
      },
    ), { numRuns: 500 });
  });
});
