import type { FlagKind } from "~/kernel/entries/review-entries";
import { reviewerOf } from "~/kernel/entries/invitation-entries";
import type { Locale } from "~/kernel/locale";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { NetworkLimit } from "~/platform/shopify/network-limit.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { openCase } from "../cases/open-case.server";
import { comparedText } from "../domain/answering/find-flags";
import type { ParsedReview } from "../domain/answering/parse-review";
import { isLow } from "../domain/programme/review-programme";
import type { ReviewProgramme } from "../domain/programme/review-programme";
import { answerInvitations } from "../inviting/answer-invitations.server";
import { recordReviews } from "../reviews/record-reviews.server";
import { dropDrafts } from "./drafts.server";
import type { HeldProduct, Holder } from "./open-reviews.server";

export interface SentReview {
  product: HeldProduct;
  source: Holder["source"];
  review: ParsedReview;
  locale: Locale;
  /** A keyed hash: see `networkMark`. */
  network: string;
}

export type ReviewSent = { ok: true; isNew: boolean } | { ok: false; reason: "written-already" | "erased" };

/**
 * Keeps what a customer wrote, answers whatever was asked about it, and forgets the draft, in one recording. The same words sent twice (a double click, a lost
 * answer) are one version. A card by itself writes once. One or two stars are published as all others are; where the merchant wants it, they are a case for a person as well: one for
 * each review, to which what is written anew is added.
 */
export async function sendReview(shop: Shop, programme: ReviewProgramme, { product, source, review, locale, network }: SentReview, now: Date): Promise<ReviewSent> {
  const { reviewKey, productId, orderId, customerId } = product;
  const isBurst = comesInABurst(network, reviewerOf(product), now);
  return recording(shop.id, async (tx): Promise<ReviewSent> => {
    if (customerId !== null && await tx.erasedCustomer.findUnique({ where: { shopId_customerId: { shopId: shop.id, customerId } } })) return { ok: false, reason: "erased" };
    if (!product.mayChange && await tx.review.findUnique({ where: { shopId_key: { shopId: shop.id, key: reviewKey } }, select: { key: true } })) return { ok: false, reason: "written-already" };
    const flags: FlagKind[] = [...review.flags, ...(await isSaidElsewhere(tx, shop.id, product, review.body, now) ? ["same-text" as const] : []), ...(isBurst ? ["many-from-one-network" as const] : [])];
    const written = await recordReviews(tx, shop.id, programme, [{
      ...review, key: reviewKey, productId, orderId, customerId, source, verified: "buyer", incentivized: false, locale, flags, writtenAt: now,
    }], now);
    if (programme.lowStarsCase && written.length > 0 && isLow(review.stars)) {
      await openCase(tx, shop, { kind: "review", aboutKey: reviewKey, orderId, customerId, text: [review.title, review.body].filter((text) => text !== "").join("\n\n") }, now);
    }
    await answerInvitations(tx, shop.id, [{ reviewer: reviewerOf(product), productId, reviewKey }], now);
    await dropDrafts(tx, shop.id, reviewKey);
    return { ok: true, isNew: written.length > 0 };
  });
}

const dayMilliseconds = 86_400_000;
/** The sixth buyer from one network within a day; offices and families are fewer, and it is only a reason to look. */
const [buyersOfNetwork, counted] = [new NetworkLimit(6, dayMilliseconds), new NetworkLimit(1, dayMilliseconds)];

function comesInABurst(network: string, reviewer: string, now: Date): boolean {
  const who = `${network}/${reviewer}`;
  if (counted.secondsToWait(who, now) === 0) {
    counted.count(who, now);
    buyersOfNetwork.count(network, now);
  }
  return buyersOfNetwork.secondsToWait(network, now) > 0;
}

const comparedDays = 30;

/** Whether somebody else has said the same, letter for letter, within a month. */
async function isSaidElsewhere(tx: Tx, shopId: number, { orderId, customerId }: HeldProduct, body: string, now: Date): Promise<boolean> {
  if (comparedText(body) === null) return false;
  const since = new Date(now.getTime() - comparedDays * dayMilliseconds);
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM review r WHERE r.shop_id = ${shopId} AND r.state IN ('pending', 'published', 'rejected') AND r.written_at > ${since}
      AND r.order_id IS DISTINCT FROM ${orderId} AND (r.customer_id IS NULL OR r.customer_id IS DISTINCT FROM ${customerId}::text)
      AND md5(regexp_replace(lower(r.body), '[[:space:][:punct:]]', '', 'g')) = md5(regexp_replace(lower(${body}), '[[:space:][:punct:]]', '', 'g')) LIMIT 1`;
  return rows.length > 0;
}
