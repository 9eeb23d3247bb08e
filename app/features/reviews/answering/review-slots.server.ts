import { isInControlGroup } from "~/core/experiments/domain/lot";
import type { CardHolder, PageSlot } from "~/core/pages/domain/page-slot";
import { reviewerOf } from "~/kernel/entries/invitation-entries";
import type { Locale } from "~/kernel/locale";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { asks } from "../domain/answering/review-page";
import { reviewExperiment } from "../inviting/invite-for-orders.server";
import { readReviewProgramme } from "../programme/review-programme.server";
import type { ReviewProgramme } from "../domain/programme/review-programme";
import { reviewSlotMessages } from "../ui/answering/review-slot-messages";
import { isOrderInHand, openReviews } from "./open-reviews.server";
import { productToReview, readWritten } from "./read-written.server";

const mostAsked = 4;

/**
 * What reviews have for whoever holds a card: the products of its order, each with five stars that lead to the form; thanks where all were answered. Nothing while the programme or
 * its cards are off, for who is in the control group, and before the parcel can have been opened. Reads only.
 */
export async function reviewSlots(shop: Shop, { orderId, customerId }: CardHolder, locale: Locale, now: Date): Promise<PageSlot[]> {
  const programme = await readReviewProgramme(shop);
  if (!programme.on || !programme.ways.card || !(await isOrderInHand(shop.id, orderId, now))) return [];
  const [card, invitations] = await Promise.all([
    db().insertCard.findUnique({ where: { shopId_orderId: { shopId: shop.id, orderId } }, select: { token: true } }),
    db().reviewInvitation.findMany({ where: { shopId: shop.id, orderId }, select: { productId: true, lot: true, state: true } }),
  ]);
  if (!card?.token || isControl(shop, programme, reviewerOf({ customerId, orderId }), invitations)) return [];
  const opened = await openReviews(shop, card.token, null, now);
  if (!opened.ok) return [];
  const withdrawn = new Set(invitations.filter(({ state }) => state === "withdrawn").map(({ productId }) => productId));
  const products = opened.holder.products.filter(({ productId }) => !withdrawn.has(productId));
  const written = await readWritten(shop.id, products);
  const shown = products.map((product) => productToReview(product, written));
  const open = shown.filter(({ state }) => state === "open");
  const words = reviewSlotMessages(locale);
  const plain: PageSlot = { kind: "review", title: words.title, text: words.text, code: null, link: null, ways: [], action: null, notes: [] };
  if (shown.length === 0) return [];
  if (open.length === 0) return [{ ...plain, title: words.thanks, text: words.thanksText }];
  const path = `${shop.proxyPath}/v/${card.token.toLowerCase()}`;
  return [{
    ...plain,
    questions: open.slice(0, mostAsked).map(({ productId, title }) => ({
      about: title, stars: [1, 2, 3, 4, 5].map((stars) => ({ words: words.stars(stars, title), href: `${path}?${asks.product}=${productId}&${asks.stars}=${stars}` })),
    })),
    action: open.length > mostAsked ? { words: words.more(open.length - mostAsked), href: path } : null,
  }];
}

/** As it was drawn when the order was to be asked about; before that, as it would be. */
const isControl = (shop: Shop, { controlShareBasisPoints }: ReviewProgramme, reviewer: string, invitations: readonly { lot: string }[]): boolean =>
  (invitations.length > 0 ? invitations.some(({ lot }) => lot === "control") : isInControlGroup(reviewExperiment, reviewer, controlShareBasisPoints, shop.lotHash));
