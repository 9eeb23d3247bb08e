import type { Metaobject } from "../../../../sandbox/world/entities";
import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { standardReviewScopes } from "~/features/reviews/domain/standard/standard-review";
import { readReviewProgramme, saveReviewProgramme } from "~/features/reviews/programme/review-programme.server";
import { recordReviews } from "~/features/reviews/reviews/record-reviews.server";
import type { NewReview } from "~/features/reviews/reviews/record-reviews.server";
import { reviewKey } from "~/kernel/entries/review-entries";
import { getConfig } from "~/platform/config.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { TestShopify } from "../../../support/a-shopify";

export const reviewedAt = new Date("2026-03-10T10:00:00Z");

/** What whoever runs the app has set, for this test file's process. */
export const admit = (admitted: boolean): void => { getConfig().REVIEW_METAOBJECTS = admitted ? "on" : "off"; };

/** Both sides agree on what the app may do. */
export async function allow(shopify: TestShopify, may: boolean): Promise<Shop> {
  const install = shopify.world.stores.installs.get(shopify.shop.domain);
  if (!install) throw new Error("The app is not installed");
  install.scopes = [...install.scopes.filter((scope) => !standardReviewScopes.some((one) => one === scope)), ...(may ? standardReviewScopes : [])];
  await db().shop.update({ where: { id: shopify.shop.id }, data: { scopes: install.scopes.join(",") } });
  return requireShop(shopify.shop.id);
}

/** The merchant's switch, turned and saved. */
export async function turn(shop: Shop, standardReviews: boolean): Promise<void> {
  const { version, on, ...definition } = await readReviewProgramme(shop);
  await saveReviewProgramme(shop, { on, ...definition, standardReviews }, version, reviewedAt);
}

/** A review by a customer, in the sandbox's shop, with what differs from one of four stars. */
export const aReviewOf = (change: Partial<NewReview> & Pick<NewReview, "productId">): NewReview => {
  const { productId, customerId = "3001" } = change;
  return {
    key: reviewKey(customerId ?? "", productId), orderId: null, customerId, source: "card", verified: "none", incentivized: false, stars: 4, title: "Gut", body: "Schmeckt.",
    displayName: "Änne G.", locale: "de", attributes: {}, photoIds: [], flags: [], writtenAt: reviewedAt, ...change,
  };
};

export const record = (shop: Shop, ...reviews: NewReview[]): Promise<string[]> => recording(shop.id, (tx) => recordReviews(tx, shop.id, firstReviewProgramme, reviews, reviewedAt));

/** What stands in Shopify: handle → fields. */
export const entries = (shopify: TestShopify): Map<string, Record<string, string>> =>
  new Map([...shopify.world.stores.metaobjects.ofShop(shopify.shop.domain)].map((one: Metaobject) => [one.handle, Object.fromEntries(one.fields.map(({ key, value }) => [key, value]))]));

/** Every call about metaobjects there was. */
export const metaobjectCalls = (shopify: TestShopify): number => [...shopify.world.stores.adminCalls.all()].filter(({ query }) => /metaobject/i.test(query)).length;
