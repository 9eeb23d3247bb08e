import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { log } from "~/platform/log.server";
import { callForEach } from "~/platform/shopify/call-for-each.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { DeleteMetaobjectDocument, EnableStandardMetaobjectsDocument, FindMetaobjectDocument, WriteMetaobjectDocument } from "~/platform/shopify/generated";
import { readShopFacts } from "~/platform/shopify/read-shop-facts.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { isGone, sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { proxyRootOf } from "~/platform/shopify/storefront-of";
import { mayWriteStandardReviews, standardReviewFields, standardReviewType } from "../domain/standard/standard-review";
import { readReviewProgramme } from "../programme/review-programme.server";
import { noteRemoved, noteTold } from "./note-standard-reviews.server";
import type { Told } from "./note-standard-reviews.server";
import { openStandardReviews } from "./open-standard-reviews.server";
import type { OpenStandardReview } from "./open-standard-reviews.server";
import { standardHandle } from "./standard-handle.server";
import { standardReviewsAdmitted } from "./standard-reviews-admitted.server";

/**
 * A mutation costs ten points; the smallest bucket holds two thousand and gets a hundred a second. A round takes less than half of it, and the next waits until that is
 * back: a shop that has many reviews to write at first (eight a second) keeps its points for what cannot wait.
 */
const reviewsPerCall = 20;
const callsPerRound = 4;
const mutationPoints = 10;
const pauseMilliseconds = 10_000;

/** The act, as this process is set up: see `writeStandardReviews`. */
export const writeStandardReviewsJob: JobHandler = async ({ shopId }) => {
  const { isDone } = await writeStandardReviews(await requireShop(shopId), { admitted: standardReviewsAdmitted() });
  if (!isDone) await addJobs(db(), [{ name: "write-standard-reviews", shopId, delayMilliseconds: pauseMilliseconds }]);
};

/**
 * The act: lets Shopify's entries of reviews follow, up to eighty, then other calls to this shop have their turn. An entry is written under its review's handle,
 * and taken away by looking the handle up: a lost answer, or the same again, leaves one, or none. What was refused is kept beside the review and does not hold up the
 * others. Without the shop's permission not one call is made; while the app is not admitted nothing is written, but what has to go is taken away all the same.
 */
export async function writeStandardReviews(shop: Shop, { admitted }: { admitted: boolean }): Promise<{ isDone: boolean }> {
  if (shop.uninstalledAt || !mayWriteStandardReviews(shop)) return { isDone: true };
  const { standardReviews: on } = await readReviewProgramme(shop);
  let isEnabled = false;
  for (let call = 0; call < callsPerRound; call++) {
    const open = await openStandardReviews(shop.id, { on, mayWrite: admitted, most: reviewsPerCall });
    if (open.length === 0) return { isDone: true };
    try {
      const wanted = open.filter(({ entry }) => entry !== null);
      if (wanted.length > 0 && !isEnabled) await enable(shop);
      isEnabled ||= wanted.length > 0;
      await write(shop, wanted);
      await remove(shop, open.filter(({ entry }) => entry === null));
    } catch (error) {
      // The merchant may have taken the permission back, and Shopify says so later.
      if (error instanceof ShopifyRefused && !mayWriteStandardReviews(await readShopFacts(shop))) return { isDone: true };
      throw error;
    }
  }
  return { isDone: false };
}

/** Switches the type on; where it is on already, or comes switched on with the programme, Shopify says so and writing will tell. */
async function enable(shop: Shop): Promise<void> {
  try {
    const { standardMetaobjectDefinitionEnable: answer } = await callShopify(shop, EnableStandardMetaobjectsDocument, { type: standardReviewType }, { points: mutationPoints });
    const sorted = sortUserErrors(answer?.userErrors ?? []);
    if (!sorted.ok && !sorted.taken) log.warn({ shopId: shop.id, reason: sorted.reason }, "the type of standard reviews was not switched on");
  } catch (error) {
    if (!(error instanceof ShopifyRefused)) throw error;
    log.warn({ shopId: shop.id }, "the type of standard reviews may not be switched on");
  }
}

async function write(shop: Shop, open: readonly OpenStandardReview[]): Promise<void> {
  const answers = await callForEach(shop, WriteMetaobjectDocument, open.map(({ reviewKey, entry }) => ({
    handle: { type: standardReviewType, handle: standardHandle(shop, reviewKey) },
    metaobject: { fields: entry ? standardReviewFields(entry, entry.photoIds.map((id) => photoAddress(shop, id))) : [], capabilities: { publishable: { status: "ACTIVE" as const } } },
  })), { pointsEach: mutationPoints });
  await noteTold(shop.id, answers.map(({ metaobjectUpsert: answer }, index) => toldOf(open[index], answer?.userErrors ?? [])), now());
}

/** Looked up by their handles, since an answer that named an id may have been lost. */
async function remove(shop: Shop, open: readonly OpenStandardReview[]): Promise<void> {
  const found = await callForEach(shop, FindMetaobjectDocument, open.map(({ reviewKey }) => ({ handle: { type: standardReviewType, handle: standardHandle(shop, reviewKey) } })), { pointsEach: 1 });
  const there = open.flatMap((review, index) => (found[index]?.metaobjectByHandle ? [{ review, id: found[index].metaobjectByHandle.id }] : []));
  const answers = await callForEach(shop, DeleteMetaobjectDocument, there.map(({ id }) => ({ id })), { pointsEach: mutationPoints });
  const refused = answers.map(({ metaobjectDelete: answer }, index) => toldOf(there[index]?.review, answer?.userErrors ?? [])).filter((told) => told.refused !== null && !isGone(told.refused));
  await noteTold(shop.id, refused, now());
  await noteRemoved(shop.id, open.filter(({ reviewKey }) => !refused.some((told) => told.reviewKey === reviewKey)));
}

function toldOf(review: OpenStandardReview | undefined, errors: Parameters<typeof sortUserErrors>[0]): Told {
  if (!review) throw new Error("Shopify answered about more reviews than it was told of");
  const sorted = sortUserErrors(errors);
  return { reviewKey: review.reviewKey, revision: review.revision, refused: sorted.ok ? null : sorted.reason };
}

const photoAddress = (shop: Pick<Shop, "storefrontUrl" | "domain" | "proxyPath">, id: string): string => `${proxyRootOf(shop)}/photo/${id}`;
