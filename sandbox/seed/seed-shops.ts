import type { Shop } from "../world/entities";
import { FIRST_ID_BEYOND_NUMBERS } from "../world/id-counter";
import { mulberry32 } from "../world/mulberry32";
import type { World } from "../world/world";
import { FEINKOST_COLLECTIONS, TEEHAUS_COLLECTIONS } from "./collection-rows";
import { FEINKOST_ROWS, TEEHAUS_ROWS } from "./product-rows";
import { seedHistory } from "./seed-history";
import { seedProducts } from "./seed-products";
import { seedSegments } from "./seed-segments";
import { FEINKOST, SHOP_ROWS, TEEHAUS } from "./shop-rows";

const SEED = 20_260_701;
const SHOP_AGE_MILLISECONDS = 740 * 86_400_000;

const ASSORTMENTS = [
  { shop: FEINKOST, prefix: "FL", rows: FEINKOST_ROWS, collections: FEINKOST_COLLECTIONS, customers: 2000, orders: 6000, counterOrders: 240 },
  { shop: TEEHAUS, prefix: "TN", rows: TEEHAUS_ROWS, collections: TEEHAUS_COLLECTIONS, customers: 40, orders: 60, counterOrders: 3 },
];

/**
 * Opens both shops in an empty world: products, collections and segments, and unless `quiet` two years of customers and orders
 * that ended yesterday. The same day and the same next id give the same shops, down to every letter.
 */
export function seedShops(world: World, { quiet }: { quiet: boolean }): void {
  const openedAt = new Date(world.now().getTime() - SHOP_AGE_MILLISECONDS);
  const opened = ASSORTMENTS.map((assortment) => {
    const row = SHOP_ROWS.find((candidate) => candidate.shop === assortment.shop);
    if (!row) throw new Error(`No row describes the shop ${assortment.shop}`);
    const shop: Shop = world.stores.shops.put({ ...row, id: world.nextId(), metafields: [] });
    return { assortment, shop, products: seedProducts(world, { ...assortment, openedAt }) };
  });
  world.nextId(FIRST_ID_BEYOND_NUMBERS);
  if (!quiet) for (const [position, { assortment, shop, products }] of opened.entries()) {
    seedHistory(world, mulberry32(SEED + position), { ...assortment, shop, products, firstNumber: 1001 });
  }
  for (const { shop } of opened) seedSegments(world, shop);
}
