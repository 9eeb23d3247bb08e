import type { World } from "../world/world";

const lastNumbers = new WeakMap<World, Map<string, { number: number; orders: number }>>();

/** The shop's next order number, one above its highest; the first is 1001. */
export function nextOrderNumber(world: World, shop: string): number {
  const known = lastNumbers.get(world) ?? new Map<string, { number: number; orders: number }>();
  lastNumbers.set(world, known);
  const cached = known.get(shop);
  // A scan of all orders is due only when somebody else (the seed, a reset, the other shop) added or removed some.
  let number = cached?.number ?? 1000;
  if (!cached || cached.orders !== world.stores.orders.size) {
    number = 1000;
    for (const order of world.stores.orders.ofShop(shop)) number = Math.max(number, order.number);
  }
  known.set(shop, { number: number + 1, orders: world.stores.orders.size + 1 });
  return number + 1;
}
