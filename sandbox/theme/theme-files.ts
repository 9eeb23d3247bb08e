import type { Instant, Shop } from "../world/entities";
import { isAboutReviews, placedBlocks, placesOf, referralPage, reviewsPageHandle } from "./placed-blocks";
import type { ThemePlace } from "./placed-blocks";
import type { ThemeExtension } from "./read-theme-extensions";

export interface ThemeFile {
  filename: string;
  content: string;
  updatedAt: Instant;
}

/** An app's block as a theme's files name it. */
export const blockType = (appHandle: string, extension: ThemeExtension, block: string): string => `shopify://apps/${appHandle}/blocks/${block}/${extension.uid}`;

/**
 * The files of a shop's theme that say which blocks are placed: sections of templates hold app blocks, the settings hold embeds. An embed that was
 * switched off stays there, disabled; a block that was taken out is gone.
 */
export function themeFiles(shop: Shop, extensions: readonly ThemeExtension[], appHandle: string, openedAt: Instant): ThemeFile[] {
  const { block, launcher, reviews } = placedBlocks(shop);
  const updatedAt = shop.theme?.changedAt ?? openedAt;
  const all = extensions.flatMap((extension) => extension.blocks.map(({ handle, schema }) => ({ handle, isSection: schema.target === "section", isEmbed: schema.target === "body", type: blockType(appHandle, extension, handle) })));
  const embeds = all.filter(({ isEmbed }) => isEmbed).map(({ type }, index) => [String(1_000_000_001 + index), { type, disabled: !launcher.placed, settings: launcher.settings }] as const);
  const text = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;
  const template = (place: ThemePlace, main: string, more: readonly ThemePlace[] = []): ThemeFile => {
    const here = all.filter(({ handle, isSection }) => isSection && [place, ...more].some((one) => placesOf(handle).includes(one)))
      .map(({ handle, type }) => ({ type, placed: isAboutReviews(handle) ? reviews : block })).filter(({ placed }) => placed.placed)
      .map(({ type, placed: { settings } }, index) => [`app_block_${index + 1}`, { type, settings }] as const);
    return {
      filename: `templates/${place}.json`, updatedAt,
      content: text({
        sections: {
          main: { type: main, settings: {} },
          ...(here.length > 0 ? { apps: { type: "apps", blocks: Object.fromEntries(here), block_order: here.map(([id]) => id), settings: {} } } : {}),
        },
        order: here.length > 0 ? ["main", "apps"] : ["main"],
      }),
    };
  };
  return [
    { filename: "config/settings_data.json", updatedAt, content: text({ current: { blocks: Object.fromEntries(embeds) }, presets: {} }) },
    template("index", "main-index"), template(`page.${referralPage}`, "main-page"), template(`page.${reviewsPageHandle}`, "main-page"), template("product", "main-product", ["product-info"]),
  ];
}
