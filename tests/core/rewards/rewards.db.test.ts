// long because a reward is kept in every way there is, and taken back in each
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mergeCustomer } from "~/core/customers/merge-customer.server";
import { clearUnclear } from "~/core/rewards/clear-unclear.server";
import { earnRewards } from "~/core/rewards/earn-rewards.server";
import { projectRewards } from "~/core/rewards/project-rewards.server";
import { rewardsOf } from "~/core/rewards/rewards-of.server";
import { takeBackRewardsJob } from "~/core/rewards/take-back-rewards.server";
import { followBooked } from "~/core/vouchers/book.server";
import { wishCredit } from "~/core/vouchers/wish-credit.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { creditStoreCredit, debitStoreCredit, openStoreCredit } from "../../../sandbox/commerce/move-store-credit";
import { shopDomain } from "../../sandbox/commerce/a-shop";
import { testDatabase } from "../../support/database";
import { aCustomer, accountOf, amount, aRewardWorld, buy, codesIn, earn, entriesOf, giftCard, loseCall, loseNothing, lower, movesOf, offering, rewardAt, storeCredit, tellOrders, wait, work } from "./reward-world";
import type { RewardWorld } from "./reward-world";

const { pool } = await testDatabase();
let world: RewardWorld;
let customer: string;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  world = await aRewardWorld(pool);
  customer = aCustomer(world);
});
afterEach(async () => {
  await world.shopify.close();
  vi.useRealTimers();
});

const voucherAt = (key: string) => db().voucher.findFirstOrThrow({ where: { key } });
const cards = () => [...world.shopify.world.stores.giftCards.all()];
/** Earned, and kept by Shopify. */
async function given(...rewards: Parameters<typeof earn>[2][]): Promise<string[]> {
  const keys = await earn(world, customer, ...rewards);
  await work(world);
  return keys;
}
async function owes(key: string, minor: number): Promise<void> {
  await lower(world, key, minor);
  await lower(world, key, minor);
  await work(world);
}

describe("earning", () => {
  it("told twice, one reward and one voucher under its key, good from the day it is given", async () => {
    const { shop } = world.shopify;
    const reward = { key: "reward/milestone/7/3", customerId: customer, cause: { kind: "milestone", friends: 3, round: 1 } as const, terms: amount(1000) };
    const tell = () => recording(shop.id, (tx) => earnRewards(tx, shop, [reward, reward], now()));
    expect(await tell()).toEqual([reward.key]);
    expect(await tell()).toEqual([]);
    await work(world);
    expect(await db().voucher.findMany()).toMatchObject([{ key: reward.key, customerId: customer, orderId: null, programme: "referrals", uses: "once", state: "live", validUntil: new Date("2027-03-02T22:59:59.999Z") }]);
    expect(await rewardsOf(shop.id, customer)).toMatchObject([{ key: reward.key, stage: "outstanding", worthMinor: 1000, openMinor: 0, voucher: { state: "live" } }]);
    expect(await rewardsOf(shop.id + 1, customer)).toEqual([]);
  });

  it("as store credit at once: no code is made, and the credit is there once, also when its answer is lost", async () => {
    loseCall(world, 2);
    const [key = ""] = await earn(world, customer, { terms: storeCredit(1000), asCredit: true });
    await work(world);
    loseNothing(world);
    await wait(world, 61);
    await work(world);
    expect(movesOf(world, customer)).toEqual([1000]);
    expect(codesIn(world)).toEqual([]);
    expect(await rewardAt(world, key)).toMatchObject({ state: "given" });
    expect(await db().ledgerEntry.findFirst({ where: { kind: "voucher.credited" } })).toMatchObject({ data: { adopted: true } });
  });

  it("two credits of one amount that end at the same second are two: what is booked for one is not taken for the other", async () => {
    const { shop } = world.shopify;
    const secondOf = (key: string): number => shop.codeHash(`credit/${key}`).slice(0, 2).reduce((value, byte) => value * 256 + byte, 0) % 3_600;
    const keys = Array.from({ length: 1000 }, (_, at) => `reward/milestone/7/${at + 1}`);
    const other = keys.find((key, at) => keys.findIndex((one) => secondOf(one) === secondOf(key)) < at) ?? "";
    const one = keys.find((key) => secondOf(key) === secondOf(other)) ?? "";
    const reward = { customerId: customer, cause: { kind: "milestone", friends: 3, round: 1 } as const, terms: storeCredit(1000), asCredit: true };
    await recording(shop.id, (tx) => earnRewards(tx, shop, [one, other].map((key) => ({ ...reward, key })), now()));
    await work(world);
    expect(movesOf(world, customer)).toEqual([1000, 1000]);
  });

  it("the credit's call is made once: its answer lost before the effect, it is tried again after a minute, and not before", async () => {
    loseCall(world, 2, "before");
    await earn(world, customer, { terms: storeCredit(1000), asCredit: true });
    await work(world);
    loseNothing(world);
    await work(world);
    expect(movesOf(world, customer)).toEqual([]);
    await wait(world, 61);
    await work(world);
    expect(movesOf(world, customer)).toEqual([1000]);
  });

  it("a credit that Shopify refuses becomes a code of the same worth", async () => {
    const [key = ""] = await earn(world, "404404", { terms: storeCredit(1000), asCredit: true });
    await work(world);
    expect(await voucherAt(key)).toMatchObject({ state: "live", credit: "refused" });
    expect(await rewardAt(world, key)).toMatchObject({ state: "outstanding" });
  });

  it("a code of store credit may be changed into credit: the code goes first", async () => {
    const [key = ""] = await given({ terms: storeCredit(1000) });
    const { code } = await voucherAt(key);
    expect(codesIn(world)).toEqual([code]);
    await wishCredit(world.shopify.shop, key, now());
    await work(world);
    expect(codesIn(world)).toEqual([]);
    expect(movesOf(world, customer)).toEqual([1000]);
    expect(await rewardAt(world, key)).toMatchObject({ state: "given" });
  });

  it("the read model can be built anew from the ledger", async () => {
    const [key = ""] = await given({ terms: storeCredit(1000), asCredit: true });
    await owes(key, 300);
    const before = await rewardAt(world, key);
    await db().reward.deleteMany();
    await recording(world.shopify.shop.id, (tx) => projectRewards(tx, world.shopify.shop.id, [key]));
    expect(await rewardAt(world, key)).toEqual(before);
  });
});

describe("goods came back while the reward is a code", () => {
  it("unused: it leaves Shopify, and a lesser one takes its place with the same last day", async () => {
    const [key = ""] = await given({ terms: amount(1000) });
    const first = await voucherAt(key);
    await wait(world, 86_400);
    await owes(key, 500);
    const rest = await voucherAt(`${key}/rest/500`);
    expect(rest).toMatchObject({ state: "live", terms: { offer: { minor: 500 } }, validUntil: first.validUntil, customerId: customer });
    expect(codesIn(world)).toEqual([rest.code]);
    expect(await rewardAt(world, key)).toMatchObject({ state: "outstanding", openMinor: 0n, owedMinor: 500n });
    await owes(key, 0);
    expect(codesIn(world)).toEqual([]);
    expect(await rewardAt(world, key)).toMatchObject({ state: "taken-back", todo: "nothing" });
  });

  it("more is told after less: the smallest counts", async () => {
    const [key = ""] = await given({ terms: amount(1000) });
    await owes(key, 300);
    await owes(key, 700);
    expect(await rewardAt(world, key)).toMatchObject({ owedMinor: 300n });
    expect(await db().voucher.count()).toBe(2);
  });

  it("used: it stays open, and is set off against the next rewards of money, to the cent", async () => {
    const [key = ""] = await given({ terms: amount(1000) });
    buy(world, customer, { discountCodes: [(await voucherAt(key)).code] });
    await tellOrders(world);
    await owes(key, 200);
    expect(await rewardAt(world, key)).toMatchObject({ state: "given", openMinor: 800n, todo: "nothing" });
    const [second = "", percent = "", third = ""] = await given({ terms: storeCredit(300), asCredit: true }, { terms: offering({ kind: "percentage", basisPoints: 1000 }) }, { terms: giftCard(1000) });
    expect(await rewardAt(world, second)).toMatchObject({ setOffMinor: 300n, state: "given" });
    expect(await rewardAt(world, percent)).toMatchObject({ setOffMinor: 0n, state: "outstanding" });
    expect(await rewardAt(world, third)).toMatchObject({ setOffMinor: 500n });
    expect(cards()).toMatchObject([{ initialValue: 500 }]);
    expect(movesOf(world, customer)).toEqual([]);
    expect(await rewardAt(world, key)).toMatchObject({ openMinor: 0n, takenMinor: 800n });
  });

  it("of somebody who was merged into another: what is open goes along", async () => {
    const [key = ""] = await given({ terms: amount(1000) });
    buy(world, customer, { discountCodes: [(await voucherAt(key)).code] });
    await tellOrders(world);
    await owes(key, 0);
    const kept = aCustomer(world);
    await recording(world.shopify.shop.id, (tx) => mergeCustomer(tx, world.shopify.shop.id, customer, kept, now()));
    customer = kept;
    const [second = ""] = await given({ terms: amount(1500) });
    expect(await rewardAt(world, second)).toMatchObject({ setOffMinor: 1000n });
    expect((await rewardsOf(world.shopify.shop.id, kept)).map(({ key: one }) => one).sort()).toEqual([key, second].sort());
  });

  it("of a reward that had paid an older one's debt: what is open again is this one's", async () => {
    const [key = ""] = await given({ terms: amount(1000) });
    buy(world, customer, { discountCodes: [(await voucherAt(key)).code] });
    await tellOrders(world);
    await owes(key, 0);
    const [second = ""] = await given({ terms: amount(1000) });
    await owes(second, 400);
    expect(await rewardAt(world, second)).toMatchObject({ openMinor: 600n, setOffMinor: 1000n });
    const [third = ""] = await given({ terms: amount(1000) });
    expect(await voucherAt(third)).toMatchObject({ terms: { offer: { minor: 400 } } });
  });

  it("used before it left Shopify, and told late: the lesser one goes again, and what was had too much is open", async () => {
    const [key = ""] = await given({ terms: amount(1000) });
    buy(world, customer, { discountCodes: [(await voucherAt(key)).code] });
    await owes(key, 400);
    expect(await voucherAt(`${key}/rest/400`)).toMatchObject({ state: "live" });
    await tellOrders(world);
    await work(world);
    expect(await voucherAt(`${key}/rest/400`)).toMatchObject({ state: "revoked", todo: "nothing" });
    expect(await rewardAt(world, key)).toMatchObject({ openMinor: 600n, state: "given" });
  });

  it("used in the moment before a credit took its place, and told late: the credit is debited, so that nobody has both", async () => {
    const [key = ""] = await given({ terms: storeCredit(1000) });
    const { code } = await voucherAt(key);
    await wishCredit(world.shopify.shop, key, now());
    buy(world, customer, { discountCodes: [code] });
    await work(world);
    expect(movesOf(world, customer)).toEqual([1000]);
    await tellOrders(world);
    await work(world);
    expect(movesOf(world, customer)).toEqual([1000, -1000]);
    expect(await rewardAt(world, key)).toMatchObject({ state: "given", takenMinor: 1000n, openMinor: 0n, todo: "nothing" });
    await owes(key, 400);
    expect(await rewardAt(world, key)).toMatchObject({ takenMinor: 1000n, openMinor: 600n });
  });

  it("its registration was asked for, and nobody heard the answer: it is looked for and taken out", async () => {
    const [key = ""] = await earn(world, customer, { terms: amount(1000) });
    loseCall(world, 1);
    await work(world, 1);
    loseNothing(world);
    // The gateway itself asks again; so the answer is lost in the worker's death.
    await pool.query("DELETE FROM ledger_entry WHERE kind = 'voucher.registered'");
    await pool.query("UPDATE voucher SET in_batch = 'asked/' || '2026-03-02T08:00:00.000Z', state = 'promised', todo = 'register', discount_id = NULL, redeem_code_id = NULL");
    expect(codesIn(world)).toHaveLength(1);
    await owes(key, 0);
    expect(codesIn(world)).toEqual([]);
    expect(await rewardAt(world, key)).toMatchObject({ state: "taken-back", todo: "nothing" });
  });

  it("what has no price is revoked whole, and nothing of it is ever open", async () => {
    const [key = "", done = ""] = await given({ terms: offering({ kind: "percentage", basisPoints: 1000 }) }, { terms: offering({ kind: "benefit", text: { de: "Beratung", en: "Advice" }, addedBy: "nobody", packerNote: "" }) });
    await owes(key, 1);
    expect(await rewardAt(world, key)).toMatchObject({ state: "outstanding" });
    await owes(key, 0);
    await owes(done, 0);
    expect(await rewardAt(world, key)).toMatchObject({ state: "taken-back", openMinor: 0n });
    expect(await rewardAt(world, done)).toMatchObject({ state: "taken-back", openMinor: 0n });
    expect(codesIn(world)).toEqual([]);
  });
});

describe("goods came back while the reward is store credit", () => {
  const credited = async (...minors: number[]): Promise<string[]> => given(...minors.map((minor) => ({ terms: storeCredit(minor), asCredit: true })));

  it("half is owed: half is debited, once, however often it is told", async () => {
    const [key = ""] = await credited(1000);
    await owes(key, 500);
    expect(movesOf(world, customer)).toEqual([1000, -500]);
    expect(await rewardAt(world, key)).toMatchObject({ takenMinor: 500n, openMinor: 0n, state: "given" });
    await owes(key, 0);
    expect(movesOf(world, customer)).toEqual([1000, -500, -500]);
    expect(await rewardAt(world, key)).toMatchObject({ takenMinor: 1000n, state: "taken-back" });
  });

  it("a part is spent: what is left is debited, and the rest stays open", async () => {
    const [key = ""] = await credited(5000);
    buy(world, customer, { storeCredit: true });
    await owes(key, 0);
    expect(movesOf(world, customer)).toEqual([5000, -3000, -2000]);
    expect(await rewardAt(world, key)).toMatchObject({ takenMinor: 2000n, openMinor: 3000n, state: "given", todo: "nothing" });
    expect(await entriesOf(key)).toContain("reward.spent");
  });

  it.each([["the merchant's goodwill", "ADJUSTMENT", null], ["a refund", "ORDER_REFUND", null], ["goodwill that ends sooner", "ADJUSTMENT", "2026-06-01T00:00:00.000Z"]] as const)(
    "%s in the same account is never touched", async (_, event, expiresAt) => {
      const account = openStoreCredit(world.shopify.world, shopDomain, customer, "EUR");
      const [key = ""] = await credited(3000);
      creditStoreCredit(world.shopify.world, account, 700, { event, expiresAt });
      buy(world, customer, { storeCredit: true });
      await owes(key, 0);
      // 30 € spent: the goodwill where it ends sooner, else the reward.
      expect(account.balance).toBe(expiresAt ? 0 : 700);
      expect(await rewardAt(world, key)).toMatchObject({ takenMinor: expiresAt ? 700n : 0n, openMinor: expiresAt ? 2300n : 3000n });
    },
  );

  it("two rewards in one account: a debit for the younger eats the older's credit, and both are taken back all the same", async () => {
    const [older = ""] = await credited(1000);
    await wait(world, 86_400 * 3);
    const [younger = ""] = await credited(1000);
    await owes(younger, 0);
    await owes(older, 0);
    expect(accountOf(world, customer)?.balance).toBe(0);
    expect([(await rewardAt(world, older)).takenMinor, (await rewardAt(world, younger)).takenMinor]).toEqual([1000n, 1000n]);
  });

  describe("another reward in the same account, and nobody knows what became of an act for it", () => {
    const project = (...keys: string[]) => recording(world.shopify.shop.id, (tx) => followBooked(tx, world.shopify.shop.id, keys));
    /** Two credits; the younger one's debit ate the older one's. */
    async function eaten(): Promise<[string, string]> {
      const [older = ""] = await credited(1000);
      await wait(world, 86_400 * 3);
      const [younger = ""] = await credited(1000);
      await owes(younger, 0);
      return [older, younger];
    }

    it("its debit has no answer yet: nothing is taken meanwhile, and nothing counts as spent", async () => {
      const [older, younger] = await eaten();
      await pool.query("DELETE FROM ledger_entry WHERE kind = 'reward.taken'");
      await project(younger);
      await owes(older, 0);
      await wait(world, 61);
      await work(world);
      expect(accountOf(world, customer)?.balance).toBe(0);
      expect([(await rewardAt(world, older)), (await rewardAt(world, younger))]).toMatchObject([{ takenMinor: 1000n, todo: "nothing" }, { takenMinor: 1000n, todo: "nothing" }]);
      expect(await entriesOf(older)).not.toContain("reward.spent");
    });

    it("a credit has no answer yet: nothing counts as spent", async () => {
      const [older = "", third = ""] = await credited(1000, 333);
      await wait(world, 86_400 * 3);
      const [younger = ""] = await credited(1000);
      await owes(younger, 0);
      await pool.query("DELETE FROM ledger_entry WHERE kind = 'voucher.credited' AND subject = $1", [third]);
      await lower(world, older, 0);
      await project(third);
      await work(world);
      await wait(world, 61);
      await work(world);
      expect(accountOf(world, customer)?.balance).toBe(333);
      expect(await rewardAt(world, older)).toMatchObject({ takenMinor: 1000n, openMinor: 0n, todo: "nothing" });
    });

    it("a person looks at its debit: nothing counts as spent until they say what happened", async () => {
      const [older, younger] = await eaten();
      await pool.query("UPDATE ledger_entry SET kind = 'reward.unclear', key = $1, data = '{\"time\":1,\"reason\":\"two\"}' WHERE kind = 'reward.taken'", [`${younger}/unclear/1`]);
      await project(younger);
      await owes(older, 0);
      await wait(world, 3600);
      await work(world);
      expect(await rewardAt(world, older)).toMatchObject({ takenMinor: 0n, todo: "take-back" });
      expect(await clearUnclear(world.shopify.shop, younger, true, now())).toEqual({ ok: true });
      await work(world);
      expect(accountOf(world, customer)?.balance).toBe(0);
      expect(await rewardAt(world, older)).toMatchObject({ takenMinor: 1000n, openMinor: 0n, todo: "nothing" });
    });
  });

  it("its time was over with money left: that was never had, and is not open", async () => {
    const [key = ""] = await credited(4000);
    buy(world, customer, { storeCredit: true });
    await wait(world, 86_400 * 400);
    await owes(key, 0);
    expect(await rewardAt(world, key)).toMatchObject({ takenMinor: 1000n, openMinor: 3000n });
    expect(movesOf(world, customer).filter((minor) => minor === -1000)).toHaveLength(1);
  });

  it("the answer to the debit is lost after its effect: it is found and adopted, never done twice", async () => {
    const [key = ""] = await credited(1000);
    loseCall(world, 2);
    await owes(key, 400);
    loseNothing(world);
    await wait(world, 61);
    await work(world);
    expect(movesOf(world, customer)).toEqual([1000, -600]);
    expect(await rewardAt(world, key)).toMatchObject({ takenMinor: 600n, todo: "nothing" });
    expect((await entriesOf(key)).filter((kind) => kind === "reward.attempted")).toHaveLength(1);
  });

  it("the answer is lost before its effect: nothing for a minute by the app's clock, then once more", async () => {
    const [key = ""] = await credited(1000);
    loseCall(world, 2, "before");
    await owes(key, 400);
    loseNothing(world);
    await work(world);
    expect(movesOf(world, customer)).toEqual([1000]);
    expect(await rewardAt(world, key)).toMatchObject({ todo: "take-back", takenMinor: 0n });
    await wait(world, 61);
    await work(world);
    expect(movesOf(world, customer)).toEqual([1000, -600]);
    expect((await entriesOf(key)).filter((kind) => kind.startsWith("reward.")).slice(-4)).toEqual(["reward.attempted", "reward.cleared", "reward.attempted", "reward.taken"]);
  });

  it("the worker died after the debit and before the book: it is found", async () => {
    const [key = ""] = await credited(1000);
    await owes(key, 400);
    await pool.query("DELETE FROM ledger_entry WHERE kind = 'reward.taken'");
    await recording(world.shopify.shop.id, (tx) => projectRewards(tx, world.shopify.shop.id, [key]));
    await work(world);
    expect(movesOf(world, customer)).toEqual([1000, -600]);
    expect(await rewardAt(world, key)).toMatchObject({ takenMinor: 600n, openMinor: 0n });
  });

  it("the merchant debited the same amount meanwhile: nobody can tell, a person is asked, and nothing is tried again until they say", async () => {
    const [key = ""] = await credited(1000);
    const account = openStoreCredit(world.shopify.world, shopDomain, customer, "EUR");
    creditStoreCredit(world.shopify.world, account, 5000, { event: "ADJUSTMENT" });
    await owes(key, 400);
    await pool.query("DELETE FROM ledger_entry WHERE kind = 'reward.taken'");
    debitStoreCredit(world.shopify.world, account, 600, { event: "ADJUSTMENT" });
    await recording(world.shopify.shop.id, (tx) => projectRewards(tx, world.shopify.shop.id, [key]));
    await work(world);
    await wait(world, 3600);
    await work(world);
    expect(await rewardAt(world, key)).toMatchObject({ state: "unclear", todo: "nothing", takenMinor: 0n });
    expect(await db().merchantNotice.findMany()).toMatchObject([{ kind: "reward-unclear", closedAt: null }]);
    expect(movesOf(world, customer)).toEqual([1000, 5000, -600, -600]);
    const stranger = { ...world.shopify.shop, id: world.shopify.shop.id + 1 };
    expect(await clearUnclear(stranger, key, true, now())).toEqual({ ok: false, reason: "unknown" });
    expect(await clearUnclear(world.shopify.shop, key, true, now())).toEqual({ ok: true });
    expect(await clearUnclear(world.shopify.shop, key, false, now())).toEqual({ ok: false, reason: "not-unclear" });
    await work(world);
    expect(await rewardAt(world, key)).toMatchObject({ state: "given", takenMinor: 600n, openMinor: 0n });
    expect(movesOf(world, customer)).toHaveLength(4);
    expect(await db().merchantNotice.count({ where: { closedAt: null } })).toBe(0);
  });

  it("cleared as not happened, it is tried again", async () => {
    const [key = ""] = await credited(1000);
    await owes(key, 400);
    await pool.query("UPDATE ledger_entry SET kind = 'reward.unclear', key = $1, data = '{\"time\":1,\"reason\":\"two\"}' WHERE kind = 'reward.taken'", [`${key}/unclear/1`]);
    await recording(world.shopify.shop.id, (tx) => projectRewards(tx, world.shopify.shop.id, [key]));
    expect(await clearUnclear(world.shopify.shop, key, false, now())).toEqual({ ok: true });
    await work(world);
    expect((await entriesOf(key)).filter((kind) => kind === "reward.attempted")).toHaveLength(2);
  });

  it("revoked while nobody knew whether the credit was given: it is found, and debited", async () => {
    const [key = ""] = await earn(world, customer, { terms: storeCredit(1000), asCredit: true });
    loseCall(world, 2);
    await work(world, 1);
    await lower(world, key, 0);
    loseNothing(world);
    await work(world);
    await wait(world, 61);
    await work(world);
    expect(movesOf(world, customer)).toEqual([1000, -1000]);
    expect(await rewardAt(world, key)).toMatchObject({ state: "taken-back", takenMinor: 1000n });
  });
});

describe("goods came back while the reward is a gift card", () => {
  it("untouched, and nothing owed: deactivated, with what was on it", async () => {
    const [key = ""] = await given({ terms: giftCard(1500) });
    await owes(key, 0);
    expect(cards()).toMatchObject([{ balance: 1500, transactions: [] }]);
    expect(cards()[0]?.deactivatedAt).not.toBeNull();
    expect(await rewardAt(world, key)).toMatchObject({ state: "taken-back", takenMinor: 1500n, openMinor: 0n });
  });

  it("a part is owed: debited by the rest; its answer lost, it is found by its note", async () => {
    const [key = ""] = await given({ terms: giftCard(1500) });
    loseCall(world, 2);
    await owes(key, 1000);
    loseNothing(world);
    await wait(world, 61);
    await work(world);
    expect(cards()).toMatchObject([{ balance: 1000, deactivatedAt: null }]);
    expect(await rewardAt(world, key)).toMatchObject({ takenMinor: 500n, todo: "nothing", state: "given" });
  });

  it("partly spent, and nothing owed: what is left is debited, the rest stays open", async () => {
    const [key = ""] = await given({ terms: giftCard(4000) });
    buy(world, customer, { giftCards: [(await voucherAt(key)).code] });
    await tellOrders(world);
    await work(world);
    await owes(key, 0);
    expect(cards()).toMatchObject([{ balance: 0, deactivatedAt: null }]);
    expect(await rewardAt(world, key)).toMatchObject({ takenMinor: 1000n, openMinor: 3000n, state: "given" });
  });

  it("spent in the moment before it is deactivated, and told late: only what was left counts as taken", async () => {
    const [key = ""] = await given({ terms: giftCard(4000) });
    buy(world, customer, { giftCards: [(await voucherAt(key)).code] });
    await owes(key, 0);
    expect(await rewardAt(world, key)).toMatchObject({ takenMinor: 1000n, openMinor: 3000n });
    await tellOrders(world);
    await work(world);
    expect(await rewardAt(world, key)).toMatchObject({ takenMinor: 1000n, openMinor: 3000n, todo: "nothing" });
  });

  it("not made yet: a lesser one is made instead", async () => {
    const [key = ""] = await earn(world, customer, { terms: giftCard(1500) });
    await lower(world, key, 700);
    await takeBackRewardsJob({ name: "take-back-rewards", shopId: world.shopify.shop.id, payload: {}, failures: 0 });
    await work(world);
    expect(cards()).toMatchObject([{ initialValue: 700, deactivatedAt: null }]);
  });

  it("made, but nobody heard of it, and nothing owed any more: it is found by its note and deactivated", async () => {
    const [key = ""] = await given({ terms: giftCard(1500) });
    await pool.query("DELETE FROM ledger_entry WHERE kind = 'voucher.registered'");
    await pool.query("UPDATE voucher SET in_batch = 'asked/' || '2026-03-02T08:00:00.000Z', state = 'promised', todo = 'register', discount_id = NULL");
    await owes(key, 0);
    expect(cards()).toHaveLength(1);
    expect(cards()[0]?.deactivatedAt).not.toBeNull();
    expect(await rewardAt(world, key)).toMatchObject({ takenMinor: 1500n, state: "taken-back" });
  });
});

it("a reward that Shopify refuses to change does not hold up the others", async () => {
  const keys = await given({ terms: storeCredit(1000), asCredit: true }, { terms: giftCard(1000) });
  const store = world.shopify.world.stores.storeCreditAccounts;
  for (const account of store.all()) store.put({ ...account, currency: "SEK" });
  for (const key of keys) await lower(world, key, 500);
  await work(world);
  expect(cards()).toMatchObject([{ balance: 500 }]);
  expect(await db().failedJob.findMany()).toMatchObject([{ name: "take-back-rewards", kind: "refused" }]);
  expect(await rewardAt(world, keys[0] ?? "")).toMatchObject({ openMinor: 500n, state: "given" });
});
