import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { log } from "~/platform/log.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { googleFeedEnd, googleFeedHead, googleReview } from "../domain/exchange/google-feed";
import { judgeMeColumns, judgeMeInstant } from "../domain/exchange/judge-me-columns";
import type { JudgeMeRow } from "../domain/exchange/judge-me-columns";
import { metaColumns, metaRow } from "../domain/exchange/meta-feed";
import type { MetaRow } from "../domain/exchange/meta-feed";
import { fedReviews, fedShop } from "./fed-reviews.server";

/**
 * All published reviews that say something, as Google wants them; streamed. Google takes none without words. Where Shopify does not say which products there are it
 * breaks off, and Google keeps what it had: a shorter feed would delete the rest there.
 */
export const googleFeed = (shop: Shop): Readable => noted(shop, Readable.from(googleParts(shop), { objectMode: false }), "Google's feed");

async function* googleParts(shop: Shop): AsyncGenerator<string> {
  yield googleFeedHead(fedShop(shop));
  for await (const review of fedReviews(shop)) if (review.body !== "") yield googleReview(review);
  yield googleFeedEnd;
}

/** The same as Meta wants them: a CSV. What could be a formula is made text. */
export const metaFeed = (shop: Shop): Readable =>
  noted(shop, pipeline(Readable.from(metaRows(shop)), stringify({ header: true, columns: [...metaColumns], escape_formulas: true }), ignored) as unknown as Readable, "Meta's feed");

async function* metaRows(shop: Shop): AsyncGenerator<MetaRow> {
  for await (const review of fedReviews(shop)) if (review.body !== "") yield metaRow(review, fedShop(shop));
}

/** All published reviews in the template from which Judge.me imports; streamed. Addresses of customers are nowhere in it. */
export const judgeMeCsv = (shop: Shop): Readable =>
  noted(shop, pipeline(Readable.from(judgeMeRows(shop)), stringify({ header: true, columns: [...judgeMeColumns], escape_formulas: true }), ignored) as unknown as Readable, "Judge.me's file");

async function* judgeMeRows(shop: Shop): AsyncGenerator<JudgeMeRow> {
  for await (const { title, body, stars, writtenAt, displayName, product, reply, photoAddresses } of fedReviews(shop)) {
    yield {
      title, body, rating: String(stars), review_date: judgeMeInstant(writtenAt), reviewer_name: displayName, reviewer_email: "", product_id: product.productId, product_handle: product.handle,
      reply: reply ?? "", picture_urls: photoAddresses.join(","),
    };
  }
}

function noted(shop: Shop, stream: Readable, what: string): Readable {
  return stream.once("error", (error) => { log.warn({ error, shopId: shop.id }, `${what} was not read to its end`); });
}
/** The stream's own error is noted. */
const ignored = (): void => undefined;
