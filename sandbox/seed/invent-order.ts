import type { Customer, LineItem, Order, Shop } from "../world/entities";
import type { Random } from "../world/mulberry32";
import type { World } from "../world/world";
import { choose, wholeBetween } from "./choose";

const REFERRERS = [
  null,
  null,
  null,
  "https://www.google.com/",
  "https://www.instagram.com/",
  "https://duckduckgo.com/",
  "https://rezepte.example/sonntagsbraten",
];
const LANDINGS = [
  "/",
  "/",
  "/collections/geschenke",
  "/collections/kaffee",
  "/?utm_source=newsletter&utm_medium=email",
  "/products/riesling-vom-schieferhang-trocken",
];

const token = (random: Random): string =>
  Array.from({ length: 4 }, () =>
    Math.floor(random() * 4_294_967_296)
      .toString(16)
      .padStart(8, "0")
  ).join("");

/** German value added tax: 19 % on wine and things, 7 % on food; prices contain it. */
const taxWithin = (line: LineItem): number => {
  const rate = line.productType === "Wein" || line.productType === "Teegeschirr" || line.productType === "Geschenkkörbe" ? 19 : 7;
  return Math.round((line.price * line.quantity * rate) / (100 + rate));
};

/** An order as it stands the moment it is placed: paid where the shop captures at once, else authorised. */
export function inventOrder(
  world: World,
  random: Random,
  { shop, number, at, customer, lines }: { shop: Shop; number: number; at: number; customer: Customer | null; lines: LineItem[] }
): Order {
  const createdAt = new Date(at).toISOString();
  const subtotal = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const overTheCounter = customer === null;
  const shipsFree = overTheCounter || (shop.freeShippingFrom !== null && subtotal >= shop.freeShippingFrom);
  const shipping = shipsFree ? 0 : shop.shippingFee;
  const paidAtOnce = overTheCounter || shop.capture === "automatic";
  return {
    shop: shop.shop,
    id: world.nextId(),
    name: `#${number}`,
    number,
    customerId: customer?.id ?? null,
    email: customer?.email ?? null,
    phone: customer?.phone ?? null,
    token: token(random),
    checkoutToken: token(random),
    cartToken: overTheCounter ? null : token(random),
    currency: shop.currency,
    locale: customer?.locale ?? shop.locale,
    sourceName: overTheCounter ? "pos" : "web",
    landingSite: overTheCounter ? null : choose(random, LANDINGS),
    referringSite: overTheCounter ? null : choose(random, REFERRERS),
    browserIp: overTheCounter ? null : `203.0.113.${wholeBetween(random, 1, 254)}`,
    test: false,
    note: !overTheCounter && random() < 0.03 ? "Bitte beim Nachbarn abgeben, danke!" : null,
    tags: [],
    attributes: [],
    shippingAddress: customer?.defaultAddress ?? null,
    billingAddress: customer?.defaultAddress ?? null,
    lines,
    discountCodes: [],
    subtotal,
    shipping,
    shippingDiscount: 0,
    totalDiscounts: 0,
    tax: lines.reduce((sum, line) => sum + taxWithin(line), 0) + Math.round((shipping * 19) / 119),
    total: subtotal + shipping,
    financialStatus: paidAtOnce ? "paid" : "authorized",
    fulfillmentStatus: null,
    fulfillments: [],
    refunds: [],
    returns: [],
    transactions: [{ id: world.nextId(), kind: paidAtOnce ? "sale" : "authorization", status: "success", amount: subtotal + shipping, createdAt }],
    createdAt,
    updatedAt: createdAt,
    processedAt: createdAt,
    closedAt: null,
    cancelledAt: null,
    cancelReason: null,
    metafields: [],
  };
}
