import type { PlacedBlock, Shop } from "../world/entities";

/** Where a merchant would put the app's blocks: one page of the theme, and every page for embeds. */
export const referralPage = "refer-a-friend";

/**
 * What stands in a shop's theme. A merchant has to place an app's blocks, Shopify places none; here they stand from the beginning, so that there is
 * something to see, until they are taken out.
 */
export const placedBlocks = (shop: Shop): { block: PlacedBlock; launcher: PlacedBlock } => ({
  block: { placed: true, settings: {}, ...shop.theme?.block },
  launcher: { placed: true, settings: {}, ...shop.theme?.launcher },
});
