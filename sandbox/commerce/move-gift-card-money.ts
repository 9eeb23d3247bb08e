import type { GiftCard, Id, MinorUnits } from "../world/entities";
import type { World } from "../world/world";

/** Takes from a gift card (a negative amount) or puts onto it. The balance is the caller's to look at first. */
export function moveGiftCardMoney(world: World, card: GiftCard, amount: MinorUnits, why: { orderId?: Id; note?: string | null }): GiftCard["transactions"][number] {
  const transaction = { id: world.nextId(), amount, note: why.note ?? null, processedAt: world.nowText(), orderId: why.orderId ?? null };
  card.balance += amount;
  card.updatedAt = transaction.processedAt;
  card.transactions.push(transaction);
  world.stores.giftCards.put(card);
  return transaction;
}
