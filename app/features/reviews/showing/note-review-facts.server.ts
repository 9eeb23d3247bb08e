import { metafieldNamespace } from "~/kernel/metafield-namespace";
import { dayOf } from "~/kernel/day";
import { now } from "~/platform/clock.server";
import type { JobHandler } from "~/platform/jobs/job";
import { callShopify } from "~/platform/shopify/gateway.server";
import { OwnInstallationDocument, SetMetafieldsDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { readReviewFacts } from "../moderating/read-review-facts.server";
import { chooseBest } from "./choose-best.server";
import { countChecked } from "./count-checked.server";
import { newestReviews } from "./newest-reviews.server";

/**
 * The act: writes what the theme's blocks say about the whole shop, `app.metafields.kundenkreis.reviews` (where the app answers, how reviews are checked, asked for and
 * answered, as of which day), `…reviews_newest` (the page of all reviews) and `…reviews_best` (the home page's carousel), metafields that are the app's own. From what is at this moment: writing again is harmless.
 */
export const noteReviewFactsJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  const [facts, checked, best, newest] = [await readReviewFacts(shop), await countChecked(shop), await chooseBest(shop), await newestReviews(shop, now())];
  const value = { path: shop.proxyPath, asOf: dayOf(now(), shop.timeZone), ...facts, ...checked };
  const { currentAppInstallation: { id: ownerId } } = await callShopify(shop, OwnInstallationDocument, {}, { points: 2 });
  const metafield = (key: string, json: object) => ({ ownerId, namespace: metafieldNamespace, key, type: "json", value: JSON.stringify(json) });
  const { metafieldsSet: answer } = await callShopify(shop, SetMetafieldsDocument, { metafields: [metafield("reviews", value), metafield("reviews_best", best), metafield("reviews_newest", newest ?? {})] }, { points: 10 });
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  if (!sorted.ok) throw new ShopifyRefused(`the metafields about reviews: ${sorted.reason}`);
};
