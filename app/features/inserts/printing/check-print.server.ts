import type { Locale } from "~/kernel/locale";
import { db } from "~/platform/db/prisma.server";
import { currentVouchers, overReason, whyNoCard } from "./current-vouchers.server";
import { insertKey } from "../domain/deciding/decide-insert";
import { reasonWords } from "../domain/deciding/reason-words";
import type { CardReason } from "../domain/deciding/reason-words";

export interface PrintCheck {
  cards: number;
  /** Not decided yet: printing decides them. */
  open: number;
  /** In the order asked for, with the reason in words. */
  without: { orderId: string; orderName: string; words: string }[];
}

/**
 * What printing these orders would give: how many cards, and which orders get none, and why. Looks at what is decided and decides nothing, so
 * it may be asked as often as one likes; orders that are not this shop's count as not decided yet, and printing will not find them.
 */
export async function checkPrint(shopId: number, orderIds: readonly string[], locale: Locale): Promise<PrintCheck> {
  const wanted = [...new Set(orderIds)];
  const [cards, vouchers] = await Promise.all([
    db().insertCard.findMany({ where: { shopId, orderId: { in: wanted } }, select: { orderId: true, orderName: true, decision: true, reason: true } }),
    currentVouchers(shopId, wanted),
  ]);
  const decided = new Map(cards.map((card) => [card.orderId, card]));
  const without = wanted.flatMap((orderId) => {
    const card = decided.get(orderId);
    if (!card) return [];
    const voucher = card.decision === "voucher" ? vouchers.get(insertKey(orderId)) : undefined;
    const worthless = voucher ? whyNoCard(voucher) : null;
    if (card.decision === "voucher" && !worthless) return [];
    const reason: CardReason = worthless ? overReason(worthless) : (card.reason as CardReason);
    return [{ orderId, orderName: card.orderName, words: reasonWords(reason, locale) }];
  });
  return { cards: decided.size - without.length, open: wanted.length - decided.size, without };
}
