import { importAdvocates } from "~/features/referrals/advocates/import-advocates.server";
import { importToldSchema } from "~/features/referrals/advocates/import-told";
import { now } from "~/platform/clock.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { requireShop } from "~/platform/shopify/shop-store.server";

/** Pieces of a file that somebody takes over, one after the other; told again, what was read stays. A shop that has gone has no Shopify to be asked. */
export const importToldAdvocates: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  for (const { body } of events) await importAdvocates(shop, importToldSchema.parse(body), now());
};
