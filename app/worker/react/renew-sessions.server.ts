import type { Reaction } from "~/platform/inbox/inbox-event";
import { accessToken } from "~/platform/shopify/access-token.server";
import { findShopById } from "~/platform/shopify/shop-store.server";

/** A refresh token is about to end: without this a quiet shop would fall asleep for good. */
export const renewSessions: Reaction = async (shopId) => {
  const shop = await findShopById(shopId);
  if (shop && !shop.uninstalledAt) await accessToken(shop, "now");
};
