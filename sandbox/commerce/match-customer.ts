import type { Address, Customer, Id } from "../world/entities";
import type { World } from "../world/world";

/** Who orders, as typed at the checkout. */
export interface Buyer {
  id?: Id;
  email?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
  locale?: string;
  acceptsMarketing?: boolean;
}

/** The stored customer of a buyer, by id or by mail address; undefined for somebody new. */
export const findBuyer = (world: World, shop: string, buyer: Buyer): Customer | undefined => {
  const byId = buyer.id === undefined ? undefined : world.stores.customers.get(buyer.id);
  if (byId?.shop === shop) return byId;
  return buyer.email ? world.customerByEmail(shop, buyer.email) : undefined;
};

export interface MatchedCustomer {
  customer: Customer;
  created: boolean;
  /** Something that a profile shows has changed (a count of orders is not such a thing). */
  changed: boolean;
  consented: boolean;
}

/** Finds the buyer or makes a new customer; fills what was missing, never overwrites what was known. */
export function matchCustomer(world: World, shop: string, buyer: Buyer, address: Address | null): MatchedCustomer {
  const now = world.nowText();
  const stored = findBuyer(world, shop, buyer);
  const customer: Customer = stored ?? {
    shop, id: world.nextId(), firstName: null, lastName: null, email: buyer.email?.trim() || null, phone: null,
    locale: buyer.locale ?? world.stores.shops.get(shop)?.locale ?? "en", tags: [], defaultAddress: null,
    emailMarketing: { state: "NOT_SUBSCRIBED", updatedAt: null }, createdAt: now, updatedAt: now,
    numberOfOrders: 0, amountSpent: 0, metafields: [],
  };
  const filled = {
    firstName: customer.firstName ?? buyer.firstName ?? address?.firstName ?? null,
    lastName: customer.lastName ?? buyer.lastName ?? address?.lastName ?? null,
    phone: customer.phone ?? buyer.phone ?? null,
    defaultAddress: customer.defaultAddress ?? address,
  };
  const changed =
    filled.firstName !== customer.firstName || filled.lastName !== customer.lastName ||
    filled.phone !== customer.phone || filled.defaultAddress !== customer.defaultAddress;
  const consented = buyer.acceptsMarketing === true && customer.email !== null && customer.emailMarketing.state !== "SUBSCRIBED";
  Object.assign(customer, filled);
  if (consented) customer.emailMarketing = { state: "SUBSCRIBED", updatedAt: now };
  if (changed || consented) customer.updatedAt = now;
  world.stores.customers.put(customer);
  return { customer, created: !stored, changed: !!stored && changed, consented };
}
