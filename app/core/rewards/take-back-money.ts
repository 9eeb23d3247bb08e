import type { Shop } from "~/platform/shopify/shop-store.server";
import type { UserError } from "~/platform/shopify/sort-user-errors";
import type { Source } from "./domain/plan-take-back";
import type { Attempt } from "./domain/reward-state";
import type { WaitsFor } from "./domain/waits-for";
import type { ReadReward } from "./read-rewards.server";

export interface Look {
  /** Of Shopify's account or gift card. */
  id: string;
  /** What may be debited now. */
  takeableMinor: number;
  /** What nobody can have any more, since its time is over. */
  endedMinor: number;
  /** The newest transaction that is there, where debits cannot be told apart otherwise. */
  newest: string | null;
  /** What has to be known before nothing to be taken means that it is spent; while it is an answer, nothing is debited. */
  waitsFor: WaitsFor;
}

/** Where money lies that was had as a reward, and how it is taken back from there: store credit or gift card. Amounts in minor units. */
export interface MoneyKeeper {
  look: (shop: Shop, reward: ReadReward, source: Source) => Promise<Look>;
  /** Transactions that this try may have made. Not sure: what happened then cannot be seen any more. */
  find: (shop: Shop, reward: ReadReward, source: Source, attempt: Attempt) => Promise<{ found: string[]; sure: boolean }>;
  /** The call that Shopify may do twice: made once. Throws ShopifyUnavailable when nobody knows whether it had its effect. */
  debit: (shop: Shop, reward: ReadReward, look: Look, attempt: Attempt) => Promise<{ transactionId: string | null; errors: readonly UserError[] }>;
}
