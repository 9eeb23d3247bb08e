import { digitsOf } from "~/kernel/gid";
import { db } from "~/platform/db/prisma.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { NamedCustomersDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { customerSearch } from "../domain/advocates/advocate-query";

/** A customer as Shopify names them now; nothing of it is kept. */
export interface FoundCustomer {
  customerId: string;
  name: string;
  email: string | null;
  isAdvocate: boolean;
}

const mostShown = 10;

/** Customers by name or address, live from Shopify. Throws what the gateway throws. */
export async function findCustomers(shop: Shop, typed: string): Promise<FoundCustomer[]> {
  const search = customerSearch(typed);
  if (search === undefined) return [];
  const found = (await askShopify(shop, search)).slice(0, mostShown);
  const known = await db().advocate.findMany({ where: { shopId: shop.id, customerId: { in: found.map(({ customerId }) => customerId) } }, select: { customerId: true } });
  const ids = new Set(known.map(({ customerId }) => customerId));
  return found.map((customer) => ({ ...customer, isAdvocate: ids.has(customer.customerId) }));
}

/** Whether this shop has that customer. */
export const isCustomer = async (shop: Shop, customerId: string): Promise<boolean> =>
  (await askShopify(shop, `id:${customerId}`)).some((customer) => customer.customerId === customerId);

async function askShopify(shop: Shop, search: string): Promise<Omit<FoundCustomer, "isAdvocate">[]> {
  const { customers } = await callShopify(shop, NamedCustomersDocument, { search }, { points: 55 });
  return customers.nodes.flatMap(({ id, firstName, lastName, defaultEmailAddress }) => {
    const customerId = digitsOf("Customer", id);
    const email = defaultEmailAddress?.emailAddress ?? null;
    return customerId ? [{ customerId, name: [firstName, lastName].filter(Boolean).join(" "), email }] : [];
  });
}
