import type { MinorUnits, Order, StoreCreditEvent, Transaction } from "../world/entities";
import type { World } from "../world/world";
import { moveGiftCardMoney } from "./move-gift-card-money";
import { creditStoreCredit, debitStoreCredit } from "./move-store-credit";
import { openAuthorizations, openPayments } from "./open-payments";
import type { PaymentPart } from "./plan-payment";
import { takeMoney } from "./take-money";

/** Charges gift cards and store credit as planned, and writes it into the order. */
export function payInParts(world: World, order: Order, parts: PaymentPart[], kind: "sale" | "authorization"): void {
  for (const { by, amount } of parts) {
    const transaction = takeMoney(world, order, kind, amount, by);
    const card = world.stores.giftCards.get(by.giftCardId ?? "");
    if (card) moveGiftCardMoney(world, card, -amount, { orderId: order.id });
    const account = world.stores.storeCreditAccounts.get(by.storeCreditAccountId ?? "");
    if (account) debitStoreCredit(world, account, amount, { event: "ORDER_PAYMENT", orderId: order.id, orderTransactionId: transaction.id });
  }
}

/** What a gift card or store credit gets back; cards and banks are somebody else's. */
function restore(world: World, order: Order, transaction: Transaction, event: StoreCreditEvent): void {
  const card = world.stores.giftCards.get(transaction.giftCardId ?? "");
  if (card) moveGiftCardMoney(world, card, transaction.amount, { orderId: order.id });
  const account = world.stores.storeCreditAccounts.get(transaction.storeCreditAccountId ?? "");
  if (account) creditStoreCredit(world, account, transaction.amount, { event, orderId: order.id, orderTransactionId: transaction.id });
}

const sameWay = ({ id, gateway, giftCardId, storeCreditAccountId }: Transaction) => ({
  parentId: id, ...(gateway ? { gateway } : {}), ...(giftCardId ? { giftCardId } : {}), ...(storeCreditAccountId ? { storeCreditAccountId } : {}),
});

/** Gives money back the way it came, what was taken last first: the card before store credit before gift cards. */
export function giveMoneyBack(world: World, order: Order, amount: MinorUnits, event: StoreCreditEvent): Transaction[] {
  const given: Transaction[] = [];
  let rest = amount;
  for (const { payment, left } of openPayments(order).reverse()) {
    const part = Math.min(rest, left);
    if (part <= 0) continue;
    rest -= part;
    const transaction = takeMoney(world, order, "refund", part, sameWay(payment));
    restore(world, order, transaction, event);
    given.push(transaction);
  }
  return given;
}

/** Takes `due` of what was authorised and gives up the rest. */
export function captureAuthorized(world: World, order: Order, due: MinorUnits): void {
  let rest = due;
  for (const { payment, left } of openAuthorizations(order)) {
    const part = Math.min(rest, left);
    rest -= part;
    if (part > 0) takeMoney(world, order, "capture", part, sameWay(payment));
    if (left > part) restore(world, order, takeMoney(world, order, "void", left - part, sameWay(payment)), "ORDER_CANCELLATION");
  }
}
