import { answerKey } from "~/kernel/entries/answer-entries";
import type { SatisfactionScale } from "~/kernel/entries/answer-entries";
import { seal } from "~/platform/crypto/seal.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { isDetractor } from "../domain/programme/review-programme";
import { isScore, longestAnswerWord } from "../domain/satisfaction/read-answer";
import { settleAnswers } from "./settle-answers.server";

export interface GivenAnswer {
  /** From the session token; else what the page says, and then only a hint: it counts once there is an order with it. */
  checkoutToken: string;
  scale: SatisfactionScale;
  score: number;
}

/**
 * A customer has tapped. The first tap of a checkout counts; another changes nothing. It is booked, and a case opened for who is unhappy, when the order of the
 * checkout is known. false: no such score.
 */
export async function giveAnswer(shop: Shop, { checkoutToken, scale, score }: GivenAnswer, now: Date): Promise<boolean> {
  if (!isScore(scale, score)) return false;
  await recording(shop.id, async (tx) => {
    const answer = { shopId: shop.id, key: answerKey(checkoutToken), checkoutToken, scale, score, detractor: isDetractor(scale, score), answeredAt: now };
    const { count } = await tx.satisfactionAnswer.createMany({ data: [answer], skipDuplicates: true });
    if (count > 0) await settleAnswers(tx, shop, [checkoutToken], 0, now);
  });
  return true;
}

/** A word to an answer that was given; the first one counts. Where none was given, or the word is empty, nothing happens. */
export const addWord = (shop: Shop, checkoutToken: string, word: string, now: Date): Promise<void> =>
  recording(shop.id, async (tx) => {
    const text = word.trim().slice(0, longestAnswerWord);
    const key = answerKey(checkoutToken);
    const answer = text === "" ? null : await tx.satisfactionAnswer.findUnique({ where: { shopId_key: { shopId: shop.id, key } }, select: { sealedWord: true } });
    if (!answer || answer.sealedWord) return;
    await tx.satisfactionAnswer.update({ where: { shopId_key: { shopId: shop.id, key } }, data: { sealedWord: seal(shop.key, Buffer.from(text), key) } });
    await settleAnswers(tx, shop, [checkoutToken], 0, now);
  });
