import type { Shop } from "../world/entities";
import type { World } from "../world/world";

const ROWS = {
  de: [
    ["Hat mehr als einmal bestellt", "number_of_orders > 1"],
    ["Hat noch nie bestellt", "number_of_orders = 0"],
    ["Newsletter", "email_subscription_status = 'SUBSCRIBED'"],
    ["Hat lange nichts bestellt", "number_of_orders >= 1 AND last_order_date < -180d"],
    ["Gute Kundschaft", "amount_spent >= 200"],
    ["Stammkundschaft", "customer_tags CONTAINS 'stammkundschaft'"],
    ["Österreich und Schweiz", "customer_countries CONTAINS 'AT' OR customer_countries CONTAINS 'CH'"],
  ],
  en: [
    ["Ordered more than once", "number_of_orders > 1"],
    ["Never ordered", "number_of_orders = 0"],
    ["Newsletter", "email_subscription_status = 'SUBSCRIBED'"],
    ["Ordered long ago", "number_of_orders >= 1 AND last_order_date < -180d"],
  ],
} as const;

/** A few segments, as a merchant makes them. */
export function seedSegments(world: World, shop: Shop): void {
  const now = world.nowText();
  for (const [name, query] of ROWS[shop.locale]) world.stores.segments.put({ shop: shop.shop, id: world.nextId(), name, query, createdAt: now, updatedAt: now });
}
