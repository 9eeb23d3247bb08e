import type { Shop } from "~/platform/shopify/shop-store.server";
import type { UserError } from "~/platform/shopify/sort-user-errors";
import type { Source } from "./domain/plan-take-back";
import type { Attempt } from "./domain/reward-state";
import type { ReadReward } from "./read-rewards.server";

/** Where money lies that was had as a reward, and how it is taken back from there: store credit or gift card. Amounts in minor units. */
export interface MoneyKeeper {
  /** What may be debited now; what nobody can have any more since its time is over; and the newest transaction that is there. */
  look: (shop: Shop, reward: ReadReward, source: Source) => Promise<{ takeableMinor: number; endedMinor: number; newest: string | null }>;
  /** Transactions that this try may have made. Not sure: what happened then cannot be seen any more. */
  find: (shop: Shop, reward: ReadReward, source: Source, attempt: Attempt) => Promise<{ found: string[]; sure: boolean }>;
  /** The call that Shopify may do twice: made once. Throws ShopifyUnavailable when nobody knows whether it had its effect. */
  debit: (shop: Shop, reward: ReadReward, source: Source, attempt: Attempt) => Promise<{ transactionId: string | null; errors: readonly UserError[] }>;
}
