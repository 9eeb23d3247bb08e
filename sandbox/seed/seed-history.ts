import type { Customer, Product, Shop } from "../world/entities";
import type { Random } from "../world/mulberry32";
import type { World } from "../world/world";
import { chooseLines, openShelf } from "./choose-lines";
import { inventOrder } from "./invent-order";
import { inventPerson } from "./invent-person";
import { letTimePass } from "./let-time-pass";
import { planPurchases } from "./plan-purchases";
import { planSeason } from "./season";

const DAY = 86_400_000;
const DAYS_OF_HISTORY = 730;

/** Most have none; the second word goes to firms, the third to the press. */
const tagsBy = (lot: number): string[] => (lot < 0.04 ? ["stammkundschaft"] : lot < 0.055 ? ["firmenkunde", "rechnung"] : lot < 0.06 ? ["presse"] : []);

const newCustomer = (world: World, random: Random, shop: string, taken: Set<string>, createdAt: string): Customer => {
  const person = inventPerson(random, taken);
  const subscribed = person.email !== null && random() < 0.22;
  return {
    shop,
    id: world.nextId(),
    firstName: person.firstName,
    lastName: person.lastName,
    email: person.email,
    phone: person.phone,
    locale: person.locale,
    tags: tagsBy(random()),
    defaultAddress: person.address,
    emailMarketing: { state: subscribed ? "SUBSCRIBED" : "NOT_SUBSCRIBED", updatedAt: subscribed ? createdAt : null },
    createdAt,
    updatedAt: createdAt,
    numberOfOrders: 0,
    amountSpent: 0,
    metafields: [],
  };
};

/**
 * Two years (unless told) of customers and orders, ending yesterday; afterwards every customer's count and sum fit their orders
 * (cancelled ones left out, what was refunded taken off).
 */
export function seedHistory(
  world: World,
  random: Random,
  {
    shop,
    products,
    customers,
    orders,
    counterOrders,
    firstNumber,
    days = DAYS_OF_HISTORY,
    taken: takenBefore = [],
  }: {
    shop: Shop;
    products: Product[];
    customers: number;
    orders: number;
    counterOrders: number;
    firstNumber: number;
    days?: number;
    /** Mail addresses that others have. */
    taken?: readonly string[];
  }
): void {
  const now = world.now().getTime();
  const start = Math.floor(now / DAY) * DAY - days * DAY;
  const season = planSeason(start, days);
  const purchases = planPurchases(random, season, { customers, orders, counterOrders });

  const firstPurchase = new Map<number, number>();
  for (const { customer, at } of purchases) if (customer !== null && !firstPurchase.has(customer)) firstPurchase.set(customer, at);
  const arrivals = Array.from({ length: customers }, (_, index) => ({
    index,
    at: firstPurchase.get(index) ?? season.instantOn(season.dayBetween(0, season.days, random), random),
  }));
  arrivals.sort((one, other) => one.at - other.at);
  const taken = new Set<string>(takenBefore);
  const people = new Map<number, Customer>();
  for (const { index, at } of arrivals)
    people.set(index, newCustomer(world, random, shop.shop, taken, new Date(at - Math.floor(random() * 900_000)).toISOString()));

  const shelfOn = openShelf(products);
  purchases.forEach(({ customer: index, at }, position) => {
    const customer = index === null ? null : people.get(index) ?? null;
    const lines = chooseLines(world, random, shelfOn(new Date(at)));
    const order = inventOrder(world, random, { shop, number: firstNumber + position, at, customer, lines });
    letTimePass(world, random, order, now);
    world.stores.orders.put(order);
    if (!customer || order.cancelledAt !== null) return;
    customer.numberOfOrders += 1;
    customer.amountSpent += order.total - order.refunds.reduce((sum, refund) => sum + refund.amount, 0);
    if (order.createdAt > customer.updatedAt) customer.updatedAt = order.createdAt;
  });
  for (const { index } of arrivals) {
    const customer = people.get(index);
    if (customer) world.stores.customers.put(customer);
  }
}
