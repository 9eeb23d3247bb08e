import type { Shop } from "../../world/entities";
import type { World } from "../../world/world";

/** The shop that something belongs to. Throws when there is none: nothing exists without its shop. */
export function shopOf(world: World, domain: string): Shop {
  const shop = world.stores.shops.get(domain);
  if (!shop) throw new Error(`There is no shop ${domain}.`);
  return shop;
}
