import type { Pool } from "pg";
import { vi } from "vitest";
import { earnRewards } from "~/core/rewards/earn-rewards.server";
import { lowerOwed } from "~/core/rewards/lower-owed.server";
import { referralRewardKey } from "~/kernel/entries/reward-entries";
import type { Offer, VoucherTerms } from "~/kernel/voucher-terms";
import type { Reward } from "~/platform/db/client/client";
import { now } from "~/platform/clock.server";
import { getConfig } from "~/platform/config.server";
import { seal } from "~/platform/crypto/seal.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { sweepDue } from "~/platform/due/sweep.server";
import { readOrderPayload } from "~/platform/shopify/payloads/order-payload";
import { sessionStorage } from "~/platform/shopify/session-storage.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { redeemTold } from "~/worker/react/redeem-from-orders.server";
import { reactions } from "~/worker/reactions.server";
import { createCustomer } from "../../../sandbox/commerce/create-customer";
import { placeOrder } from "../../../sandbox/commerce/place-order";
import type { PlaceOrderInput } from "../../../sandbox/commerce/place-order";
import type { Order, StoreCreditAccount } from "../../../sandbox/world/entities";
import { okay, shopDomain } from "../../sandbox/commerce/a-shop";
import { someTerms } from "../../support/a-rule";
import { aShopify } from "../../support/a-shopify";
import type { TestShopify } from "../../support/a-shopify";
import { mulberry32 } from "../../support/mulberry32";
import { runJobs } from "../../support/run-jobs";
import { anEvent } from "../../support/told-twice";

/** A shop in which customers are rewarded, with its Shopify and a worker. */
export interface RewardWorld {
  shopify: TestShopify;
  pool: Pool;
}

let customers = 0;
let orders = 0;

export const storeCredit = (minor: number): VoucherTerms => offering({ kind: "storeCredit", minor });
export const giftCard = (minor: number): VoucherTerms => offering({ kind: "giftCard", minor });
export const amount = (minor: number): VoucherTerms => offering({ kind: "fixedAmount", minor });
export const offering = (offer: Offer): VoucherTerms => someTerms({ offer, validForDays: 365 });

export async function aRewardWorld(pool: Pool): Promise<RewardWorld> {
  const shopify = await withKnownKey(await aShopify());
  customers = orders = 0;
  const shop = shopify.world.stores.shops.get(shopDomain);
  // Waiting for points would take real time.
  if (shop) shopify.world.stores.shops.put({ ...shop, restoreRate: 2000 });
  return { shopify, pool };
}

/** A shop's key is random, and with it codes and the seconds at which credits end: here it is always the same, so that the same steps lead to the same world. */
async function withKnownKey(shopify: TestShopify): Promise<TestShopify> {
  const { id, domain } = shopify.shop;
  const session = await sessionStorage.loadSession(`offline_${domain}`);
  await db().shop.update({ where: { id }, data: { sealedKey: seal(Buffer.from(getConfig().ENCRYPTION_KEY, "base64"), Buffer.alloc(32, Number(process.env.PROPERTY_SEED ?? 5) % 256), `shop/${domain}`) } });
  if (session) await sessionStorage.storeSession(session);
  return { ...shopify, shop: await requireShop(id) };
}

/** Somebody with an account in the shop. */
export const aCustomer = ({ shopify }: RewardWorld): string =>
  okay(createCustomer(shopify.world, shopify.emit, { shop: shopDomain, email: `advocate-${++customers}@example.com`, firstName: "Anna" })).id;

/** The customer earns these, one after the other; hands back the keys. */
export async function earn(world: RewardWorld, customerId: string, ...rewards: { terms: VoucherTerms; asCredit?: boolean }[]): Promise<string[]> {
  const keys: string[] = [];
  for (const reward of rewards) keys.push(...(await earnTogether(world, [{ customerId, ...reward }])));
  return keys;
}

/** Several customers earn something in one breath, told twice. */
export async function earnTogether({ shopify: { shop } }: RewardWorld, earned: readonly { customerId: string; terms: VoucherTerms; asCredit?: boolean }[]): Promise<string[]> {
  const rewards = earned.map((reward) => {
    const orderId = String(9_000_000 + ++orders);
    return { ...reward, key: referralRewardKey(orderId), cause: { kind: "referral" as const, referralKey: `referral/order/${orderId}` } };
  });
  for (let telling = 0; telling < 2; telling++) await recording(shop.id, (tx) => earnRewards(tx, shop, rewards, now()));
  return rewards.map(({ key }) => key);
}

export const lower = (world: RewardWorld, key: string, owedMinor: number): Promise<void> => lowerTogether(world, [{ key, owedMinor }]);
export const lowerTogether = ({ shopify: { shop } }: RewardWorld, owed: readonly { key: string; owedMinor: number }[]): Promise<void> =>
  recording(shop.id, (tx) => lowerOwed(tx, shop, owed, now()));

export const work = ({ pool, shopify }: RewardWorld, atMost?: number): Promise<void> => runJobs(pool, shopify, atMost);

/** The clocks of the app and of Shopify go on, and what has become due happens. */
export async function wait({ shopify }: RewardWorld, seconds: number): Promise<void> {
  shopify.clock.time = new Date(shopify.clock.time.getTime() + seconds * 1000);
  vi.setSystemTime(shopify.clock.time);
  await sweepDue(now());
  const due = await db().inboxEvent.findMany({ where: { shopId: shopify.shop.id }, orderBy: { id: "asc" } });
  await db().inboxEvent.deleteMany({ where: { shopId: shopify.shop.id } });
  for (const { topic, fact } of due) for (const reaction of Object.values(reactions[topic] ?? {})) await reaction(shopify.shop.id, [anEvent(topic, fact, now())]);
}

/** An order of the customer's, not told yet; undefined where the checkout refuses it. */
export function buy({ shopify }: RewardWorld, customerId: string, change: Partial<PlaceOrderInput> = {}): Order | undefined {
  const customer = shopify.world.stores.customers.get(customerId);
  const placed = placeOrder(shopify.world, shopify.emit, {
    shop: shopDomain, customer: { email: customer?.email ?? "" }, lines: [{ variantId: shopify.variant("CHEESE"), quantity: 3 }], discountCodes: [], shippingAddress: null,
    paid: true, ...change,
  });
  return placed.ok ? placed.value : undefined;
}

/** What Shopify tells of orders. */
export async function tellOrders({ shopify }: RewardWorld): Promise<void> {
  await redeemTold(shopify.shop.id, shopify.events("orders/create").map((event) => readOrderPayload(event.body)));
}

/** The n-th call to Shopify from now on brings no answer: after its effect, or before. */
export function loseCall({ shopify: { faults, chance } }: RewardWorld, nth: number, when: "after" | "before" = "after"): void {
  faults.failAdminApi = 0.5;
  let call = 0;
  let draws: number[] = [];
  chance.next = () => {
    if (draws.length === 0) draws = ++call === nth ? [0.99, 0, when === "after" ? 0.9 : 0.1, 0.9] : [0.99, 0.99];
    return draws.shift() ?? 0.99;
  };
}
/** Calls bring no answer by these dice, three in ten: most of them after their effect, which is what is hard. */
export function loseAnswers({ shopify: { faults, chance } }: RewardWorld, seed: number): void {
  faults.failAdminApi = 0.3;
  const dice = mulberry32(seed);
  let draws: number[] = [];
  chance.next = () => {
    if (draws.length === 0) {
      const fails = dice();
      draws = fails < faults.failAdminApi ? [0.99, fails, dice() < 0.8 ? 0.9 : 0.1, dice()] : [0.99, fails];
    }
    return draws.shift() ?? 0.99;
  };
}
export function loseNothing({ shopify: { faults } }: RewardWorld): void {
  faults.failAdminApi = 0;
}

export async function rewardAt({ shopify }: RewardWorld, key: string): Promise<Reward> {
  return db().reward.findUniqueOrThrow({ where: { shopId_key: { shopId: shopify.shop.id, key } } });
}
export const entriesOf = (key: string): Promise<string[]> =>
  db().ledgerEntry.findMany({ where: { subject: key }, orderBy: { position: "asc" } }).then((entries) => entries.map(({ kind }) => kind));
export const accountOf = ({ shopify }: RewardWorld, customerId: string): StoreCreditAccount | undefined => shopify.world.storeCreditOf(shopDomain, customerId)[0];
export const movesOf = (world: RewardWorld, customerId: string): number[] => (accountOf(world, customerId)?.transactions ?? []).map(({ amount: minor }) => minor);
export const codesIn = ({ shopify }: RewardWorld): string[] => [...shopify.world.stores.discounts.all()].flatMap(({ codes }) => codes.map(({ code }) => code));
