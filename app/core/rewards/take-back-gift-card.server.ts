import { parseMoney, toDecimal } from "~/kernel/money";
import { callShopify } from "~/platform/shopify/gateway.server";
import { DebitGiftCardDocument, GiftCardStandingDocument } from "~/platform/shopify/generated";
import type { Attempt } from "./domain/reward-state";
import type { ReadReward } from "./read-rewards.server";
import type { MoneyKeeper } from "./take-back-money";

/**
 * A gift card, debited by at most its balance. The debit's note names the try: by it one whose answer was lost is found again. What is left on a card
 * that was deactivated, or is over, nobody can have any more.
 */
export const giftCardKeeper: MoneyKeeper = {
  async look(shop, reward, source) {
    const { giftCard } = await callShopify(shop, GiftCardStandingDocument, { id: source.id }, { points: 15 });
    const balanceMinor = giftCard ? (parseMoney(String(giftCard.balance.amount), reward.terms.currency)?.minor ?? 0) : 0;
    return giftCard?.enabled
      ? { id: source.id, takeableMinor: Math.min(balanceMinor, source.leftMinor), endedMinor: 0, newest: null, waitsFor: "nothing" }
      : { id: source.id, takeableMinor: 0, endedMinor: balanceMinor, newest: null, waitsFor: "nothing" };
  },

  async find(shop, reward, source, attempt) {
    const { giftCard } = await callShopify(shop, GiftCardStandingDocument, { id: source.id }, { points: 15 });
    const note = noteOf(reward, attempt);
    return { found: (giftCard?.transactions?.nodes ?? []).flatMap((transaction) => (transaction.note === note ? [transaction.id] : [])), sure: true };
  },

  async debit(shop, reward, card, attempt) {
    const { currency } = reward.terms;
    const debit = { debitAmount: { amount: toDecimal({ minor: attempt.minor, currency }), currencyCode: currency as never }, note: noteOf(reward, attempt) };
    const { giftCardDebit: answer } = await callShopify(shop, DebitGiftCardDocument, { id: card.id, debit }, { points: 10, once: true });
    return { transactionId: answer?.giftCardDebitTransaction?.id ?? null, errors: answer?.userErrors ?? [] };
  },
};

const noteOf = ({ key }: ReadReward, { time }: Attempt): string => `Kundenkreis · ${key} · ${time}`;
