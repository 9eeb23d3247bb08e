import type { Emit } from "../webhooks/emit";
import { customerRedactPayload, dataRequestPayload } from "../webhooks/payloads/app";
import type { Address, Customer, Id } from "../world/entities";
import type { World } from "../world/world";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";

/** What of an address does not say who lives there. */
const anonymous = (address: Address | null): Address | null =>
  address && {
    firstName: null, lastName: null, address1: null, address2: null, zip: null, city: null, province: null,
    countryCode: address.countryCode, phone: null, company: null,
  };

/**
 * Erases a person: here, and by `customers/redact` in the app. Shopify waits ten days (and up to six months after an order); here it
 * is at once. Refused: unknown_customer.
 */
export function redactCustomer(world: World, emit: Emit, input: { customerId: Id }): Outcome<Customer> {
  const customer = world.stores.customers.get(input.customerId);
  if (!customer) return refuse("customer", "unknown_customer");
  const orders = [...world.ordersOfCustomer(customer.shop, customer.id)];
  emit(customer.shop, "customers/redact", customerRedactPayload(world, customer, orders.map(({ id }) => id)));
  for (const order of orders) {
    Object.assign(order, {
      email: null, phone: null, browserIp: null, userAgent: null, note: null, attributes: [],
      shippingAddress: anonymous(order.shippingAddress), billingAddress: anonymous(order.billingAddress),
    });
    world.stores.orders.put(order);
  }
  Object.assign(customer, {
    firstName: null, lastName: null, email: null, phone: null, tags: [], defaultAddress: null, metafields: [],
    emailMarketing: { state: "NOT_SUBSCRIBED", updatedAt: null }, updatedAt: world.nowText(),
  });
  return done(world.stores.customers.put(customer));
}

/** A customer asks what is stored about them. Refused: unknown_customer. */
export function requestCustomerData(world: World, emit: Emit, input: { customerId: Id }): Outcome<Customer> {
  const customer = world.stores.customers.get(input.customerId);
  if (!customer) return refuse("customer", "unknown_customer");
  const orderIds = world.ordersOfCustomer(customer.shop, customer.id).map(({ id }) => id);
  emit(customer.shop, "customers/data_request", dataRequestPayload(world, customer, orderIds, world.nextId()));
  return done(customer);
}
