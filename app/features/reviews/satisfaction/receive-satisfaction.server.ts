import { assertNever } from "~/kernel/assert-never";
import { NetworkLimit } from "~/platform/shopify/network-limit.server";
import { networkMark } from "~/platform/shopify/network-mark.server";
import type { ExtensionVisitor } from "~/platform/shopify/verify-extension-token.server";
import { isScore } from "../domain/satisfaction/read-answer";
import { isCheckoutToken } from "../domain/satisfaction/satisfaction-view";
import type { SatisfactionView } from "../domain/satisfaction/satisfaction-view";
import { readReviewProgramme } from "../programme/review-programme.server";
import { addWord, giveAnswer } from "./give-answer.server";
import { readSatisfactionView } from "./read-satisfaction-view.server";
import type { SatisfactionWish } from "./satisfaction-wish";

/** Answers and words from one network (part of a phone company can be one); buyers stay far below. */
const limit = new NetworkLimit(300, 10 * 60_000);

/**
 * Does what the extension asks for its visitor. The checkout is the token's where it names one, else what the page says, as a hint. An answer is answered the same whatever
 * the checkout is: one that nobody knows, one that has answered already, too often, or while nothing is asked. Only what is no score is refused.
 */
export async function receiveSatisfaction(visitor: ExtensionVisitor, wish: SatisfactionWish, address: string | null, now: Date): Promise<SatisfactionView | { ok: boolean }> {
  const { shop } = visitor;
  const said = visitor.checkoutToken ?? wish.checkoutToken;
  const checkoutToken = said !== null && isCheckoutToken(said) ? said : null;
  if (wish.action === "view") return readSatisfactionView(visitor, checkoutToken, now);
  if (wish.action === "answer" && !isScore(wish.scale, wish.score)) return { ok: false };
  const network = networkMark(shop, address);
  const isTooOften = limit.secondsToWait(network, now) > 0;
  limit.count(network, now);
  const programme = await readReviewProgramme(shop);
  if (isTooOften || checkoutToken === null || !programme.on || !programme.satisfaction.on) return { ok: true };
  switch (wish.action) {
    case "answer":
      await giveAnswer(shop, { checkoutToken, scale: wish.scale, score: wish.score }, now);
      return { ok: true };
    case "word":
      await addWord(shop, checkoutToken, wish.text, now);
      return { ok: true };
    default: return assertNever(wish);
  }
}
