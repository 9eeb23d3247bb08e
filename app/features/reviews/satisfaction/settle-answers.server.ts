import { append } from "~/core/ledger/append.server";
import { answerEntrySchemas, answerKey } from "~/kernel/entries/answer-entries";
import { open } from "~/platform/crypto/seal.server";
import type { SatisfactionAnswer } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import { planDue } from "~/platform/due/due.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { openCase } from "../cases/open-case.server";
import { wantFlowTold } from "../flow/tell-flow.server";
import { nextLook } from "../domain/satisfaction/read-answer";

interface OrderOfCheckout {
  orderId: string;
  customerId: string | null;
}

/**
 * Ties answers to the orders of their checkouts: booked, and a case for who is unhappy, with what they said. Whose order is not known yet is looked at again
 * (`looks` so far); an answer to which no order ever came was nobody's and is forgotten. Of who was erased only the number stays. Inside a recording; told twice,
 * nothing is new.
 */
export async function settleAnswers(tx: Tx, shop: Pick<Shop, "id" | "key">, checkoutTokens: readonly string[], looks: number, now: Date): Promise<void> {
  const shopId = shop.id;
  const answers = await tx.satisfactionAnswer.findMany({ where: { shopId, key: { in: checkoutTokens.map(answerKey) } } });
  const orders = new Map((await tx.shopOrder.findMany({
    where: { shopId, checkoutToken: { in: [...checkoutTokens] } }, select: { orderId: true, customerId: true, checkoutToken: true },
  })).map((order) => [order.checkoutToken, order]));
  const customerIds = [...orders.values()].flatMap(({ customerId }) => customerId ?? []);
  const erased = new Set((await tx.erasedCustomer.findMany({ where: { shopId, customerId: { in: customerIds } }, select: { customerId: true } })).map(({ customerId }) => customerId));
  for (const answer of answers) {
    const order = orders.get(answer.checkoutToken);
    if (!order) await lookAgain(tx, shopId, answer, looks, now);
    else if (order.customerId !== null && erased.has(order.customerId)) await forget(tx, answer, order);
    else await book(tx, shop, answer, order, now);
  }
}

async function book(tx: Tx, shop: Pick<Shop, "id" | "key">, answer: SatisfactionAnswer, { orderId, customerId }: OrderOfCheckout, now: Date): Promise<void> {
  const { key, checkoutToken, scale, score, detractor, sealedWord } = answer;
  const data = answerEntrySchemas["answer.given"].parse({ scale, score, detractor, hasWord: sealedWord !== null, checkoutToken, orderId, customerId });
  const booked = await append(tx, shop.id, [{ key, kind: "answer.given", subject: key, orderId, data }], now);
  if (answer.orderId === null) await tx.satisfactionAnswer.update({ where: { shopId_key: { shopId: shop.id, key } }, data: { orderId, customerId } });
  const text = sealedWord ? open(shop.key, sealedWord, key).toString("utf8") : "";
  if (detractor && booked.length > 0) await wantFlowTold(tx, shop.id, "detractor-answered", [key]);
  if (detractor) await openCase(tx, shop, { kind: "detractor", aboutKey: key, orderId, customerId, text }, now);
}

const forget = (tx: Tx, { shopId, key }: SatisfactionAnswer, { orderId }: OrderOfCheckout) =>
  tx.satisfactionAnswer.update({ where: { shopId_key: { shopId, key } }, data: { orderId, customerId: null, sealedWord: null } });

async function lookAgain(tx: Tx, shopId: number, { key, checkoutToken }: SatisfactionAnswer, looks: number, now: Date): Promise<void> {
  const dueAt = nextLook(looks, now);
  if (dueAt) await planDue(tx, shopId, [{ key: `${key}/look`, topic: "answer/settle", dueAt, fact: { checkoutToken, looks: looks + 1 } }]);
  else await tx.satisfactionAnswer.delete({ where: { shopId_key: { shopId, key } } });
}
