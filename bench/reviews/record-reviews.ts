import { reviewKey } from "~/kernel/entries/review-entries";
import { sendReview } from "~/features/reviews/answering/send-review.server";
import { readReviewProgramme } from "~/features/reviews/programme/review-programme.server";
import { recordReviews } from "~/features/reviews/reviews/record-reviews.server";
import type { NewReview } from "~/features/reviews/reviews/record-reviews.server";
import { noteRatingsJob } from "~/features/reviews/showing/note-ratings.server";
import { noteReviewFactsJob } from "~/features/reviews/showing/note-review-facts.server";
import { prepareReviewsJob } from "~/features/reviews/showing/prepare-reviews.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { JobHandler } from "~/platform/jobs/job";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { answerQuestions } from "../ground/answer";

/** The app's own functions in a process of their own, with the sandbox's Admin API as Shopify. Times are milliseconds. */
export type ReviewsQuestion =
  /** Reviews come in one after the other: each is recorded, the product's counters move, and Shopify is told. "form": with all that a sent form brings along. */
  | { do: "record"; shopId: number; productId: string; first: number; reviews: number; way: "record" | "form" }
  /** What stands beside the reviews is counted and told, so many times. */
  | { do: "tell-facts"; shopId: number; times: number }
  /** Definitions, metafields of the product and of the app: everything that a block paints. */
  | { do: "prepare"; shopId: number };
export interface ReviewsAnswer { recording: number[]; noting: number[] }

/** Beyond every customer and order of the past. */
const [customersFrom, ordersFrom] = [9_000_000_000_000, 7_900_000_000_000];

answerQuestions(async (question: ReviewsQuestion): Promise<ReviewsAnswer> => {
  const { shopId } = question;
  const answer: ReviewsAnswer = { recording: [], noting: [] };
  switch (question.do) {
    case "record":
      for (let index = 0; index < question.reviews; index++) {
        const review = aReview(question.productId, question.first + index);
        answer.recording.push(await timed(() => (question.way === "record" ? record(shopId, review) : send(shopId, review))));
        answer.noting.push(await timed(() => run(noteRatingsJob, shopId)));
      }
      break;
    case "tell-facts":
      for (let time = 0; time < question.times; time++) answer.noting.push(await timed(() => run(noteReviewFactsJob, shopId)));
      break;
    case "prepare":
      for (const job of [prepareReviewsJob, noteRatingsJob, noteReviewFactsJob]) await run(job, shopId);
      break;
  }
  await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  return answer;
});

const run = (job: JobHandler, shopId: number): Promise<void> => job({ name: "bench", shopId, failures: 0, payload: {} });

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

const record = (shopId: number, review: NewReview): Promise<string[]> =>
  recording(shopId, async (tx) => recordReviews(tx, shopId, await readReviewProgramme(await requireShop(shopId, tx), tx), [review], new Date()));

async function send(shopId: number, { key: reviewKey, productId, orderId, customerId, ...review }: NewReview): Promise<void> {
  const shop = await requireShop(shopId);
  const product = { reviewKey, productId, orderId: orderId ?? "", customerId, title: "Bergkäse", type: "Käse", mayChange: true };
  // Each from a network of its own: many from one would be looked at first.
  const sent = await sendReview(shop, await readReviewProgramme(shop), { product, source: "mail", review, locale: "de", network: reviewKey }, new Date());
  if (!sent.ok) throw new Error(`A review was refused: ${sent.reason}`);
}

function aReview(productId: string, n: number): NewReview {
  const customerId = String(customersFrom + n);
  return {
    key: reviewKey(customerId, productId), productId, orderId: String(ordersFrom + n), customerId, source: "mail", verified: "buyer", incentivized: false, stars: 1 + (n % 5), title: "Gern wieder",
    body: `Kräftig und doch mild, wie beim letzten Mal (${n}. Stück); das Brot dazu war nach zwei Tagen noch frisch.`, displayName: "Änne G.", locale: "de", attributes: {}, photoIds: [], flags: [],
    writtenAt: new Date(),
  };
}
