/** GET /control/state: what this Shopify remembers of one shop, money as decimal text ("40.00"), ids as decimal text. */
import { gatewaysOf } from "../commerce/open-payments";
import { moneyText } from "../commerce/money-text";
import type { Collection, Customer, Metafield, Order, Product } from "../world/entities";
import type { World } from "../world/world";

const metafieldsOf = (metafields: Metafield[]) =>
  metafields.map(({ namespace, key, type, value }) => ({ namespace, key, type, value }));

const customerBrief = ({ id, email, firstName, lastName, locale, phone }: Customer) => ({ id, email, firstName, lastName, locale, phone });

export function orderState(world: World, order: Order) {
  const text = (amount: number) => moneyText(amount, order.currency);
  const customer = order.customerId === null ? undefined : world.stores.customers.get(order.customerId);
  return {
    id: order.id, name: order.name, number: order.number, shop: order.shop, createdAt: order.createdAt, cancelledAt: order.cancelledAt,
    // An erased customer's mail address is gone from the order too.
    customer: customer ? { ...customerBrief(customer), email: customer.email } : null,
    email: order.email, sourceName: order.sourceName, currency: order.currency,
    financialStatus: order.financialStatus, fulfillmentStatus: order.fulfillmentStatus,
    subtotal: text(order.subtotal), shipping: text(order.shipping - order.shippingDiscount), totalDiscounts: text(order.totalDiscounts),
    tax: text(order.tax), total: text(order.total), paymentGateways: gatewaysOf(order), discountCodes: order.discountCodes.map(({ code }) => code),
    lines: order.lines.map((line) => ({
      id: line.id, sku: line.sku, title: line.title, quantity: line.quantity, removedQuantity: line.removedQuantity,
      fulfilledQuantity: line.fulfilledQuantity, price: text(line.price), discount: text(line.discount),
    })),
    fulfillments: order.fulfillments.map(({ id, name, shipmentStatus, createdAt, deliveredAt }) => ({ id, name, shipmentStatus, createdAt, deliveredAt })),
    refunds: order.refunds.map(({ id, amount, createdAt }) => ({ id, amount: text(amount), createdAt })),
    returns: order.returns.map(({ id, name, status, exchanges }) => ({ id, name, status, exchanges: exchanges ?? [] })),
    token: order.token, statusPath: `/orders/${order.token}`, tags: order.tags, attributes: order.attributes, metafields: metafieldsOf(order.metafields),
  };
}

export const customerState = (customer: Customer, currency: string) => ({
  ...customerBrief(customer), tags: customer.tags, emailMarketing: customer.emailMarketing.state, numberOfOrders: customer.numberOfOrders,
  amountSpent: moneyText(customer.amountSpent, currency), createdAt: customer.createdAt, metafields: metafieldsOf(customer.metafields),
});

export const productState = (product: Product, currency: string) => ({
  id: product.id, title: product.title, handle: product.handle, status: product.status, productType: product.productType, vendor: product.vendor,
  tags: product.tags, collectionIds: product.collectionIds, metafields: metafieldsOf(product.metafields),
  variants: product.variants.map(({ id, sku, title, price }) => ({ id, sku, title, price: moneyText(price, currency) })),
});

export const collectionState = ({ id, title, handle }: Collection) => ({ id, title, handle });

/** `latestOrders` keeps only the newest so many. Throws when the shop is unknown. */
export function controlState(world: World, domain: string, latestOrders: number | null) {
  const shop = world.stores.shops.get(domain);
  if (!shop) throw new Error(`There is no shop ${domain}.`);
  const text = (amount: number) => moneyText(amount, shop.currency);
  const of = <T>(store: { ofShop(shop: string): Iterable<T> }): T[] => [...store.ofShop(domain)];
  const orders = of(world.stores.orders);
  const calls = of(world.stores.adminCalls);
  const install = world.stores.installs.get(domain);
  return {
    now: world.nowText(), shop: domain, shops: [...world.stores.shops.all()].map((one) => one.shop),
    currency: shop.currency, installed: install !== undefined && install.uninstalledAt === null,
    products: of(world.stores.products).map((product) => productState(product, shop.currency)),
    collections: of(world.stores.collections).map(collectionState),
    orders: (latestOrders === null ? orders : orders.slice(Math.max(0, orders.length - latestOrders))).map((order) => orderState(world, order)),
    customers: of(world.stores.customers).map((customer) => customerState(customer, shop.currency)),
    discounts: of(world.stores.discounts).map(({ id, kind, title, startsAt, endsAt, deactivatedAt, codes, usageLimit }) => ({
      id, kind, title, startsAt, endsAt, deactivatedAt, usageLimit, codes: codes.map(({ code, usageCount }) => ({ code, usageCount })),
    })),
    giftCards: of(world.stores.giftCards).map(({ id, code, initialValue, balance, customerId, expiresOn, deactivatedAt }) => ({
      id, code, initialValue: text(initialValue), balance: text(balance), customerId, expiresOn, deactivatedAt,
    })),
    storeCredit: of(world.stores.storeCreditAccounts).map(({ id, customerId, balance, transactions }) => ({
      id, customerId, balance: text(balance), transactions: transactions.map(({ kind, amount, event, createdAt }) => ({ kind, event, amount: text(amount), createdAt })),
    })),
    metaobjects: of(world.stores.metaobjects).map(({ type, handle, status, fields }) => ({ type, handle, status, fields: Object.fromEntries(fields.map(({ key, value }) => [key, value])) })),
    mails: [...world.stores.mails.all()].map(({ id, at, from, to, subject, text: body, html }) => ({ id, at, from, to, subject, text: body, html })),
    deliveries: of(world.stores.deliveries).map(({ id, topic, webhookId, eventId, triggeredAt, status, attempts }) => ({
      id, topic, webhookId, eventId, triggeredAt, status, attempts: attempts.length, responseStatus: attempts.at(-1)?.responseStatus ?? null,
    })),
    adminApi: {
      calls: calls.length, throttled: calls.filter(({ outcome }) => outcome === "throttled").length,
      refused: calls.filter(({ outcome }) => outcome === "refused").length,
    },
    metafields: metafieldsOf(shop.metafields),
  };
}
