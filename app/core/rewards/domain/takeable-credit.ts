/** A credit in a customer's account, as Shopify shows it. */
export interface CreditLeft {
  transactionId: string;
  remainingMinor: number;
  /** null = never; what ends first is spent first, by whomsoever. */
  expiresAt: string | null;
}

export interface AccountStanding {
  balanceMinor: number;
  credits: readonly CreditLeft[];
  /** Whether these are all of them. */
  complete: boolean;
}

/**
 * How much may be debited for one credit of ours: what is left of it, never more than the account holds, never what is somebody else's (a refund,
 * the merchant's goodwill).
 *
 * A debit spends what ends first, so an earlier debit for one reward may have eaten the credit of another one of ours: then that one's shows
 * too little left, and the first one's too much. As long as all that could have been eaten is ours, what is left too much counts for its sister.
 *
 * @param left what of each of our credits was not taken back yet, in minor units by transaction
 */
export function takeableCredit(transactionId: string, left: ReadonlyMap<string, number>, account: AccountStanding): number {
  const own = left.get(transactionId) ?? 0;
  const remaining = account.credits.find((credit) => credit.transactionId === transactionId)?.remainingMinor ?? 0;
  const shifted = onlyOursMayBeEaten(left, account) ? account.credits.reduce((sum, credit) => sum + Math.max(0, credit.remainingMinor - (left.get(credit.transactionId) ?? credit.remainingMinor)), 0) : 0;
  return Math.max(0, Math.min(own, Math.min(remaining, own) + shifted, account.balanceMinor));
}

function onlyOursMayBeEaten(left: ReadonlyMap<string, number>, { credits, complete }: AccountStanding): boolean {
  if (!complete) return false;
  const end = ({ expiresAt }: CreditLeft): string => expiresAt ?? "9999";
  const latest = credits.filter((credit) => left.has(credit.transactionId)).map(end).sort().at(-1) ?? "";
  return credits.every((credit) => left.has(credit.transactionId) || end(credit) > latest);
}
