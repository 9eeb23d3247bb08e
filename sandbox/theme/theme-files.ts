import type { Instant, Shop } from "../world/entities";
import { placedBlocks, referralPage } from "./placed-blocks";
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
  const { block, launcher } = placedBlocks(shop);
  const updatedAt = shop.theme?.changedAt ?? openedAt;
  const typesOf = (target: string): string[] =>
    extensions.flatMap((extension) => extension.blocks.filter(({ schema }) => (schema.target === "section") === (target === "section")).map(({ handle }) => blockType(appHandle, extension, handle)));
  const inSection = block.placed ? typesOf("section").map((type, index) => [`app_block_${index + 1}`, { type, settings: block.settings }] as const) : [];
  const embeds = typesOf("body").map((type, index) => [String(1_000_000_001 + index), { type, disabled: !launcher.placed, settings: launcher.settings }] as const);
  const text = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;
  return [
    { filename: "config/settings_data.json", updatedAt, content: text({ current: { blocks: Object.fromEntries(embeds) }, presets: {} }) },
    { filename: "templates/index.json", updatedAt: openedAt, content: text({ sections: { main: { type: "main-index", settings: {} } }, order: ["main"] }) },
    {
      filename: `templates/page.${referralPage}.json`, updatedAt,
      content: text({
        sections: {
          main: { type: "main-page", settings: {} },
          ...(inSection.length > 0 ? { apps: { type: "apps", blocks: Object.fromEntries(inSection), block_order: inSection.map(([id]) => id), settings: {} } } : {}),
        },
        order: inSection.length > 0 ? ["main", "apps"] : ["main"],
      }),
    },
  ];
}
