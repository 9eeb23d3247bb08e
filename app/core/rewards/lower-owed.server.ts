import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { bookRewardEntries, rewardEntry } from "./book.server";

export interface Owed {
  key: string;
  /** In minor units (see `rewardOwed`); of what has no price 1 while it stands, 0 when not. */
  owedMinor: number;
}

/**
 * Less is owed of rewards, since goods came back: the act takes back what is too much. More than was told before changes nothing, nor does a
 * reward that nobody has earned. Inside a recording; told twice, nothing is new.
 */
export async function lowerOwed(tx: Tx, shop: Shop, owed: readonly Owed[], now: Date): Promise<void> {
  const rows = await tx.reward.findMany({ where: { shopId: shop.id, key: { in: owed.map(({ key }) => key) } } });
  const entries = owed.flatMap(({ key, owedMinor }) => {
    const row = rows.find((one) => one.key === key);
    // Of what has no price the table keeps none: told again, the ledger knows.
    return row && (row.owedMinor === null ? owedMinor === 0 : owedMinor < row.owedMinor)
      ? [rewardEntry(key, "reward.owed", orderOf(key), { minor: owedMinor }, `owed/${owedMinor}`)]
      : [];
  });
  await bookRewardEntries(tx, shop.id, entries, now);
}

const orderOf = (rewardKey: string): string | null => /^reward\/referral\/(\d+)$/.exec(rewardKey)?.[1] ?? null;
