import { describe, expect, it } from "vitest";
import { parseSegmentQuery } from "../../../sandbox/commerce/parse-segment-query";
import type { SegmentFacts } from "../../../sandbox/commerce/parse-segment-query";
import { priceCheckout } from "../../../sandbox/commerce/price-checkout";
import { aShop, okay, placeIn, shopDomain } from "./a-shop";

const anna: SegmentFacts = {
  today: "2026-07-15",
  numbers: { number_of_orders: 3, amount_spent: 120.5 },
  days: { first_order_date: "2025-07-15", last_order_date: "2026-06-15", customer_added_date: "2025-07-01" },
  texts: { customer_language: "de-DE", email_subscription_status: "SUBSCRIBED", customer_email_domain: "example.com" },
  lists: { customer_tags: ["Stammkundschaft", "vip"], customer_countries: ["AT"] },
};
const nobody: SegmentFacts = {
  ...anna, numbers: { number_of_orders: 0, amount_spent: 0 }, days: { ...anna.days, first_order_date: null, last_order_date: null },
  lists: { customer_tags: [], customer_countries: [] },
};
const fits = (query: string, facts = anna): boolean => {
  const parsed = parseSegmentQuery(query);
  if (!parsed.ok) throw new Error(parsed.fault);
  return parsed.test(facts);
};

describe("a segment's query", () => {
  it.each([
    ["number_of_orders = 3", true], ["number_of_orders != 3", false], ["number_of_orders > 2 AND amount_spent >= 120.5", true],
    ["number_of_orders BETWEEN 1 AND 2", false], ["number_of_orders BETWEEN 1 AND 3", true], ["amount_spent < 120.5", false],
    ["customer_tags CONTAINS 'vip'", true], ["customer_tags CONTAINS 'stammkundschaft'", true], ["customer_tags NOT CONTAINS 'vip'", false],
    ["customer_countries CONTAINS 'AT'", true], ["customer_countries CONTAINS 'CH'", false], ["customer_tags IS NULL", false], ["customer_tags IS NOT NULL", true],
    ["last_order_date >= -30d", true], ["last_order_date > -30d", false], ["last_order_date < -4w", true], ["last_order_date = 2026-06-15", true],
    ["first_order_date = -1y", true], ["first_order_date <= -12m", true], ["last_order_date >= today", false], ["last_order_date BETWEEN 2026-06-01 AND 2026-06-30", true],
    ["customer_language = 'de-DE'", true], ["customer_language IN ('en', 'de-de')", true], ["email_subscription_status != 'SUBSCRIBED'", false],
    ["customer_language NOT IN ('en')", true],
    // AND binds closer than OR.
    ["number_of_orders = 3 OR number_of_orders = 4 AND amount_spent = 0", true], ["(number_of_orders = 3 OR number_of_orders = 4) AND amount_spent = 0", false],
  ])("%s is %s of a regular", (query, expected) => {
    expect(fits(query)).toBe(expected);
  });

  it.each([
    ["last_order_date < -30d", false], ["last_order_date > -30d", false], ["last_order_date IS NULL", true], ["number_of_orders = 0", true],
    ["customer_tags NOT CONTAINS 'vip'", true], ["customer_tags IS NULL", true],
  ])("%s is %s of somebody who never ordered", (query, expected) => {
    expect(fits(query, nobody)).toBe(expected);
  });

  it.each(["", "number_of_orders", "number_of_orders >", "number_of_orders > 'x'", "number_of_orders > 1 AND", "(number_of_orders > 1", "number_of_orders > 1 )", "customer_tags CONTAINS vip", "tags = 1", "number_of_orders ~ 3"])(
    "%j is said to be wrong",
    (query) => {
      expect(parseSegmentQuery(query)).toMatchObject({ ok: false, fault: expect.any(String) });
    },
  );

  it("a filter of Shopify's that is not known here is named loudly", () => {
    expect(() => parseSegmentQuery("products_purchased(id: (1)) = true")).toThrow("products_purchased");
    expect(() => parseSegmentQuery("rfm_group = 'CHAMPIONS'")).toThrow("rfm_group");
  });
});

describe("a code for a segment", () => {
  it("holds for those who belong to it when they check out, and for nobody else", async () => {
    const shop = await aShop();
    const anna = shop.world.stores.customers.get(okay(placeIn(shop)).customerId ?? "");
    const now = shop.world.nowText();
    const segment = shop.world.stores.segments.put({ shop: shopDomain, id: shop.world.nextId(), name: "Zweite", query: "number_of_orders >= 2", createdAt: now, updatedAt: now });
    shop.aDiscount({ code: "REGULAR", context: { segmentIds: [segment.id] } });
    const refusals = (customer: { id: string | null; email: string | null } | null) =>
      priceCheckout(shop.world, { shop: shopDomain, lines: [{ variantId: shop.variant("CHEESE"), quantity: 1 }], codes: ["REGULAR"], customer, shippingCountry: null }).refused.map(({ reason }) => reason);
    const signedIn = { id: anna?.id ?? "", email: "anna@example.com" };
    expect(refusals(signedIn)).toEqual(["not_for_this_customer"]);
    okay(placeIn(shop));
    expect(refusals(signedIn)).toEqual([]);
    expect(refusals(null)).toEqual(["not_for_this_customer"]);
  });
});
