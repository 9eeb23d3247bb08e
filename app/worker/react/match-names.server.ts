import { matchNames } from "~/features/referrals/claiming/match-names.server";
import { nameToldSchema } from "~/features/referrals/claiming/name-told";
import { now } from "~/platform/clock.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { requireShop } from "~/platform/shopify/shop-store.server";

/** Friends have said who sent them. A shop that has gone has no Shopify to be asked. */
export const matchToldNames: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  if (!shop.uninstalledAt) await matchNames(shop, events.map(({ body }) => nameToldSchema.parse(body)), now());
};
