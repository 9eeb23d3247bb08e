import type { PlacedBlock, Shop } from "../world/entities";

/** Where a merchant would put the app's blocks: pages of the theme, and every page for embeds. */
export const referralPage = "refer-a-friend";
export const reviewsPageHandle = "reviews";

/** A place in the theme: a template's own section, or (product-info, card) inside of the section about a product. */
export type ThemePlace = "index" | "product" | "product-info" | "card" | "page.refer-a-friend" | "page.reviews";

const placesByBlock: Record<string, readonly ThemePlace[]> = {
  "refer-a-friend": ["page.refer-a-friend"], reviews: ["product"], "rating-badge": ["product-info", "card"], "review-carousel": ["index"], "all-reviews": ["page.reviews"],
};

/** Where a block of sections stands; one that nobody has thought of, on the page for recommending. */
export const placesOf = (handle: string): readonly ThemePlace[] => placesByBlock[handle] ?? ["page.refer-a-friend"];

/** Which of the switches below a block hangs on. */
export const isAboutReviews = (handle: string): boolean => !placesOf(handle).includes("page.refer-a-friend");

/**
 * What stands in a shop's theme. A merchant has to place an app's blocks, Shopify places none; here they stand from the beginning, so that there is
 * something to see, until they are taken out.
 */
export const placedBlocks = (shop: Shop): { block: PlacedBlock; launcher: PlacedBlock; reviews: PlacedBlock } => ({
  block: { placed: true, settings: {}, ...shop.theme?.block },
  launcher: { placed: true, settings: {}, ...shop.theme?.launcher },
  reviews: { placed: true, settings: {}, ...shop.theme?.reviews },
});
