import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readRewards } from "~/core/rewards/read-rewards.server";
import { wishCredit } from "~/core/vouchers/wish-credit.server";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { creditStoreCredit, openStoreCredit } from "../../../sandbox/commerce/move-store-credit";
import { shopDomain } from "../../sandbox/commerce/a-shop";
import { testDatabase } from "../../support/database";
import { emptyTables } from "../../support/empty-tables";
import { aCustomer, accountOf, amount, aRewardWorld, buy, earnTogether, giftCard, loseAnswers, loseNothing, lowerTogether, storeCredit, tellOrders, wait, work } from "./reward-world";
import type { RewardWorld } from "./reward-world";

const { pool } = await testDatabase();
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"] }); });
afterEach(() => { vi.useRealTimers(); });

/** Many histories are lived through side by side in one shop, one customer each. */
const customersAtOnce = 40;

interface Life { customerId: string; rewards: { key: string; terms: VoucherTerms; told: number[] }[]; goodwill: number }

type Act =
  | { what: "earns"; as: "credit" | "changeable credit" | "code" | "card"; minor: number }
  | { what: "has less owed"; which: number; ofTen: number; twice: boolean }
  | { what: "uses"; which: number; pieces: number }
  | { what: "spends credit"; pieces: number }
  | { what: "wishes credit"; which: number }
  | { what: "is given goodwill"; minor: number }
  | { what: "does nothing" };

const which = fc.nat({ max: 5 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant("earns" as const), as: fc.constantFrom("credit", "credit", "credit", "changeable credit", "code", "card"), minor: fc.constantFrom(1, 333, 1000, 2500) }) },
  { weight: 6, arbitrary: fc.record({ what: fc.constant("has less owed" as const), which, ofTen: fc.constantFrom(0, 0, 3, 5, 9), twice: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("uses" as const), which, pieces: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("spends credit" as const), pieces: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("wishes credit" as const), which }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("is given goodwill" as const), minor: fc.integer({ min: 1, max: 1500 }) }) },
  { weight: 1, arbitrary: fc.constant({ what: "does nothing" as const }) },
);

/** Everybody's next step: what is earned in one breath, what came back in another, and then the rest, one after the other. */
async function liveOn(world: RewardWorld, steps: readonly { life: Life; step: Act }[]): Promise<void> {
  const earning = steps.flatMap(({ life, step }) => (step.what === "earns" ? [{ life, terms: termsOf[step.as](step.minor), asCredit: step.as === "credit" }] : []));
  const keys = await earnTogether(world, earning.map(({ life: { customerId }, terms, asCredit }) => ({ customerId, terms, asCredit })));
  for (const [index, { life, terms }] of earning.entries()) life.rewards.push({ key: keys[index] ?? "", terms, told: [] });
  const owed = steps.flatMap(({ life, step }) => (step.what === "has less owed" ? tellings(life, step) : []));
  await lowerTogether(world, owed);
  for (const { life, step } of steps) await live(world, life, step);
}

const termsOf = { credit: storeCredit, "changeable credit": storeCredit, code: amount, card: giftCard };
const rewardOf = ({ rewards }: Life, which: number): Life["rewards"][number] | undefined => rewards[which % Math.max(1, rewards.length)];

/** Told once; or late, after what had been told before, and again. */
function tellings(life: Life, { which, ofTen, twice }: Extract<Act, { what: "has less owed" }>): { key: string; owedMinor: number }[] {
  const reward = rewardOf(life, which);
  if (!reward) return [];
  reward.told.push(Math.floor((worthOfTerms(reward.terms) * ofTen) / 10));
  return (twice ? [...reward.told, ...reward.told] : reward.told.slice(-1)).map((owedMinor) => ({ key: reward.key, owedMinor }));
}

async function live(world: RewardWorld, life: Life, step: Act): Promise<void> {
  const { shopify } = world;
  const lines = (pieces: number) => [{ variantId: shopify.variant("CHEESE"), quantity: pieces }];
  switch (step.what) {
    case "uses": case "wishes credit": {
      const key = rewardOf(life, step.which)?.key;
      const held = key ? await db().voucher.findFirst({ where: { shopId: shopify.shop.id, customerId: life.customerId, key: { startsWith: key } }, orderBy: { promisedAt: "desc" } }) : null;
      if (!held) return;
      if (step.what === "wishes credit") return void (await wishCredit(shopify.shop, held.key, now()));
      return void buy(world, life.customerId, { ...(held.keptBy === "gift-card" ? { giftCards: [held.code] } : { discountCodes: [held.code] }), lines: lines(step.pieces) });
    }
    case "spends credit": return void buy(world, life.customerId, { storeCredit: true, lines: lines(step.pieces) });
    case "is given goodwill":
      life.goodwill += step.minor;
      return void creditStoreCredit(shopify.world, openStoreCredit(shopify.world, shopDomain, life.customerId, "EUR"), step.minor, { event: "ADJUSTMENT" });
    case "earns": case "has less owed": case "does nothing": return;
  }
}

/** What happens in the shop between two steps of everybody's. */
const between = fc.oneof(
  { weight: 3, arbitrary: fc.constant("the worker works" as const) },
  { weight: 2, arbitrary: fc.nat({ max: 9 }).map((jobs) => ({ killedAfter: jobs })) },
  { weight: 5, arbitrary: fc.nat({ max: 1000 }).map((dice) => ({ dice })) },
  { weight: 2, arbitrary: fc.constant("orders are told" as const) },
  { weight: 1, arbitrary: fc.constant("a minute passes" as const) },
);

async function pass(world: RewardWorld, what: (typeof between extends fc.Arbitrary<infer T> ? T : never)): Promise<void> {
  if (what === "the worker works") return work(world);
  if (what === "orders are told") return tellOrders(world);
  if (what === "a minute passes") return wait(world, 61);
  if ("killedAfter" in what) return work(world, what.killedAfter);
  loseAnswers(world, what.dice);
  await work(world, 60);
  loseNothing(world);
}

/** Everything is told, every wait is over, all work is done. */
async function settle(world: RewardWorld): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await tellOrders(world);
    await wait(world, 61);
    await work(world);
  }
}

/** What the customer has of rewards by Shopify's own word. */
async function inShopify({ shopify }: RewardWorld, { customerId, rewards }: Life): Promise<number> {
  const { giftCards, orders } = shopify.world.stores;
  const account = shopify.world.storeCreditOf(shopDomain, customerId)[0];
  // The merchant's goodwill never ends; ours does.
  const credit = (account?.transactions ?? []).filter(({ kind, event, expiresAt }) => event === "ADJUSTMENT" && (kind === "debit" || (kind === "credit" && expiresAt !== null)));
  const vouchers = await db().voucher.findMany({ where: { customerId, shopId: shopify.shop.id } });
  const ours = [...giftCards.all()].filter(({ note }) => rewards.some(({ key }) => note === `Kundenkreis · ${key}` || note?.startsWith(`Kundenkreis · ${key}/rest/`)));
  const cards = ours.map((card) => card.initialValue + sum(card.transactions.filter(({ orderId }) => orderId === null).map(({ amount: minor }) => minor)) - (card.deactivatedAt === null ? 0 : card.balance));
  const codes = [...orders.all()].flatMap(({ discountCodes }) => discountCodes.map(({ code }) => vouchers.find((voucher) => voucher.code === code)));
  return sum(credit.map(({ amount: minor }) => minor)) + sum(cards) + sum(codes.map((voucher) => (voucher ? worthOfTerms(voucher.terms) : 0)));
}

async function expectMoneyToAgree(world: RewardWorld, life: Life): Promise<void> {
  const shopId = world.shopify.shop.id;
  const rewards = [...(await readRewards(db(), shopId, life.rewards.map(({ key }) => key))).values()];
  expect(rewards).toHaveLength(life.rewards.length);
  const facts = rewards.map(({ state }) => state.facts);
  const given = sum(facts.flatMap(({ parts }) => parts.map(({ minor, timesHad }) => minor * timesHad)));
  const taken = sum(facts.flatMap(({ parts }) => parts.map((part) => part.taken)));
  const unclear = sum(facts.flatMap(({ pending, unclear: is }) => (is && pending ? [pending.minor] : [])));
  const there = await inShopify(world, life);
  expect(Math.abs(there - (given - taken)), life.customerId).toBeLessThanOrEqual(unclear);
  for (const { key, state, worthMinor } of rewards) {
    const row = await db().reward.findUniqueOrThrow({ where: { shopId_key: { shopId, key } } });
    const { had, taken: back, open, owed, parts } = state.facts;
    // What else lies in the account waits for the person who looks.
    const todo = unclear > 0 && state.takeBack.kind === "debit" ? "take-back" : "nothing";
    expect([row.state, row.todo, Number(row.openMinor), Number(row.takenMinor)], key).toEqual([state.stage, todo, state.openMinor, state.takenMinor]);
    expect(["outstanding", "given", "taken-back", "void", "unclear"]).toContain(row.state);
    expect(owed).toBe(Math.min(worthMinor ?? 0, ...(life.rewards.find((one) => one.key === key)?.told ?? [])));
    // Nobody has more than is owed, but for what is open; and what they hold beside it does not go beyond either.
    expect(had - back - open + sum(parts.filter(({ held }) => held).map(({ minor }) => minor)), key).toBeLessThanOrEqual(owed);
  }
  // Nothing of ours is left in the account that is not owed, and nothing that is not ours was touched.
  const account = accountOf(world, life.customerId);
  const left = sum((account?.transactions ?? []).filter(({ kind, expiresAt }) => kind === "credit" && expiresAt !== null).map(({ remaining }) => remaining));
  const owing = sum(facts.flatMap(({ parts, open }) => { const credit = sum(parts.filter(({ from }) => from?.kind === "credit").map((part) => part.minor - part.taken)); return credit > 0 ? [Math.max(0, credit - open)] : []; }));
  if (unclear === 0) expect(left, life.customerId).toBeLessThanOrEqual(owing);
  const paid = sum((account?.transactions ?? []).filter(({ event }) => event === "ORDER_PAYMENT").map(({ amount: minor }) => -minor));
  expect((account?.balance ?? 0) - left).toBeGreaterThanOrEqual(Math.min(life.goodwill, Math.max(0, life.goodwill - paid)));
}

const worthOfTerms = (terms: unknown): number => {
  const { offer } = voucherTermsSchema.parse(terms);
  return offer.kind === "fixedAmount" || offer.kind === "storeCredit" || offer.kind === "giftCard" ? offer.minor : 0;
};
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** Codes in Shopify are those of vouchers that live, and of used ones as a record. */
async function expectCodesAsInTheBook({ shopify }: RewardWorld): Promise<void> {
  const there = [...shopify.world.stores.discounts.all()].flatMap(({ codes }) => codes.filter(({ usageCount }) => usageCount === 0).map(({ code }) => code)).sort();
  const live = await db().voucher.findMany({ where: { shopId: shopify.shop.id, keptBy: "discount", state: "live" } });
  expect(there).toEqual(live.map(({ code }) => code).sort());
}

const runs = Number(process.env.PROPERTY_RUNS ?? 5);
const patienceMilliseconds = 60_000 + runs * 60_000;

it("whatever happens to rewards, and however it is told: the money in the ledger is the money in the shop, to the cent", async () => {
  const lives = fc.array(fc.array(act, { minLength: 3, maxLength: 9, size: "max" }), { minLength: customersAtOnce, maxLength: customersAtOnce });
  await fc.assert(fc.asyncProperty(lives, fc.array(between, { minLength: 9, maxLength: 9 }), async (scripts, meanwhile) => {
    await emptyTables(pool);
    vi.setSystemTime(new Date("2026-03-02T08:00:00Z"));
    const world = await aRewardWorld(pool);
    try {
      const everybody = scripts.map((script): { life: Life; script: Act[] } => ({ script, life: { customerId: aCustomer(world), rewards: [], goodwill: 0 } }));
      for (const [at, what] of meanwhile.entries()) {
        await liveOn(world, everybody.flatMap(({ life, script }) => (script[at] ? [{ life, step: script[at] }] : [])));
        await pass(world, what);
      }
      await settle(world);
      expect(await db().failedJob.findMany()).toEqual([]);
      for (const { life } of everybody) await expectMoneyToAgree(world, life);
      await expectCodesAsInTheBook(world);
    } finally {
      await world.shopify.close();
    }
  }), { seed: Number(process.env.PROPERTY_SEED ?? 20_261), numRuns: runs, endOnFailure: true });
}, patienceMilliseconds);
