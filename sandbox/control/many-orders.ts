/** POST /control/orders/bulk */
import { nextOrderNumber } from "../commerce/order-number";
import { seedHistory } from "../seed/seed-history";
import { mulberry32 } from "../world/mulberry32";
import type { World } from "../world/world";
import type { Answer } from "./answer";
import { answer, answerError } from "./answer";
import { manyOrdersBody } from "./bodies";
import { shaped } from "./read-json";

/**
 * Orders by the thousand, with their customers, over the days until yesterday: invented as the seed invents them, with parcels, returns and all,
 * and nobody is told (a shop that has a history). The same seed in the same shop gives the same orders.
 */
export function postManyOrders(world: World, domain: string, json: unknown): Answer {
  const parsed = shaped(manyOrdersBody, json);
  if (!parsed.ok) return parsed.answer;
  const { count, customers = Math.max(1, Math.ceil(count / 3)), days, seed, shop: named } = parsed.value;
  const shop = world.stores.shops.get(named ?? domain);
  if (!shop) return answerError(404, named ?? domain, "unknown_shop");
  const begun = performance.now();
  const firstNumber = nextOrderNumber(world, shop.shop);
  const taken = [...world.stores.customers.ofShop(shop.shop)].flatMap(({ email }) => (email === null ? [] : [email]));
  seedHistory(world, mulberry32(seed), {
    shop, products: [...world.stores.products.ofShop(shop.shop)], customers, orders: count, counterOrders: Math.floor(count * 0.04), firstNumber, days, taken,
  });
  return answer(201, { orders: count, customers, firstNumber, tookMilliseconds: Math.round(performance.now() - begun) });
}
