import { getConfig } from "~/platform/config.server";
import type { ThemePlaces } from "../ui/programme/review-programme-theme";

/** The theme's editor with one of the blocks ready to be put into its place; nothing is changed before the merchant saves there. Source: shopify.dev, theme app extensions, deep links. */
export function themePlaces(): ThemePlaces {
  const editor = (template: string, block: string, target: string): string => `shopify://admin/themes/current/editor?template=${template}&addAppBlockId=${getConfig().SHOPIFY_API_KEY}/${block}&target=${target}`;
  return {
    reviews: editor("product", "reviews", "newAppsSection"), badge: editor("product", "rating-badge", "mainSection"),
    carousel: editor("index", "review-carousel", "newAppsSection"), all: editor("page", "all-reviews", "newAppsSection"),
  };
}
