import type { Customer, Id } from "../world/entities";
import type { World } from "../world/world";
import { decimalsOf } from "./money-text";
import { parseSegmentQuery } from "./parse-segment-query";
import type { SegmentFacts, SegmentTest } from "./parse-segment-query";

/** What a segment can ask of a customer, as it is now. */
export function segmentFacts(world: World, customer: Customer): SegmentFacts {
  const shop = world.stores.shops.get(customer.shop);
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: shop?.timeZone ?? "UTC" });
  const day = (instant: string): string => format.format(new Date(instant));
  const ordered = world.ordersOfCustomer(customer.shop, customer.id).map(({ createdAt }) => createdAt).sort();
  const [first, last] = [ordered[0], ordered.at(-1)];
  return {
    today: format.format(world.now()),
    numbers: { number_of_orders: customer.numberOfOrders, amount_spent: customer.amountSpent / 10 ** decimalsOf(shop?.currency ?? "EUR") },
    days: {
      first_order_date: first === undefined ? null : day(first), last_order_date: last === undefined ? null : day(last),
      customer_added_date: day(customer.createdAt),
    },
    texts: {
      customer_language: customer.locale, email_subscription_status: customer.emailMarketing.state,
      customer_email_domain: customer.email?.split("@")[1] ?? null,
    },
    lists: { customer_tags: customer.tags, customer_countries: customer.defaultAddress ? [customer.defaultAddress.countryCode] : [] },
  };
}

/** The test of a stored query. Throws with its fault: none that is wrong is ever stored. */
export function segmentTest(query: string): SegmentTest {
  const parsed = parseSegmentQuery(query);
  if (!parsed.ok) throw new Error(`The segment ${query} cannot be read: ${parsed.fault}`);
  return parsed.test;
}

/** Whether the customer belongs to one of those segments now. Unknown segments have no members. */
export function isInSegment(world: World, customer: Customer, segmentIds: readonly Id[]): boolean {
  const segments = segmentIds.map((id) => world.stores.segments.get(id)).filter((segment) => segment?.shop === customer.shop);
  if (segments.length === 0) return false;
  const facts = segmentFacts(world, customer);
  return segments.some((segment) => segment && segmentTest(segment.query)(facts));
}
