import { open } from "~/platform/crypto/seal.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { readWords } from "./case-words.server";

/** What a customer answered after ordering, and every word of their cases with the shop's, for their own request. Reads only. */
export async function saidBy(shop: Pick<Shop, "id" | "key">, customerId: string): Promise<{ answers: object[]; cases: object[] }> {
  const shopId = shop.id;
  const orders = await db().shopOrder.findMany({ where: { shopId, customerId }, select: { orderId: true } });
  const where = { shopId, OR: [{ customerId }, { orderId: { in: orders.map(({ orderId }) => orderId) } }] };
  const answers = await db().satisfactionAnswer.findMany({ where, orderBy: { answeredAt: "asc" } });
  const cases = await db().customerCase.findMany({ where, orderBy: { openedAt: "asc" }, omit: { shopId: true, customerId: true } });
  return {
    answers: answers.map(({ key, orderId, scale, score, sealedWord, answeredAt }) => ({ orderId, scale, score, answeredAt, word: sealedWord ? open(shop.key, sealedWord, key).toString("utf8") : null })),
    cases: await Promise.all(cases.map(async (one) => ({ ...one, words: await readWords(db(), shop, one.key) }))),
  };
}
