import type { Customer } from "../../world/entities";
import { paginate } from "../connection";
import type { Connection, PageArguments, Place } from "../connection";
import { matchId, matchInstant, matchText, parseSearch } from "../search";
import type { SearchFields } from "../search";

export interface ListArguments extends PageArguments {
  query?: string | null;
  sortKey?: string | null;
}

const SEARCH: SearchFields<Customer> = {
  "": (customer, _, value) =>
    [customer.firstName, customer.lastName, customer.email].some((text) => text?.toLowerCase().includes(value.toLowerCase()) ?? false),
  id: matchId((customer) => customer.id),
  email: matchText((customer) => [customer.email]),
  phone: matchText((customer) => [customer.phone]),
  first_name: matchText((customer) => [customer.firstName]),
  last_name: matchText((customer) => [customer.lastName]),
  tag: matchText((customer) => customer.tags),
  orders_count: matchId((customer) => String(customer.numberOfOrders)),
  customer_date: matchInstant((customer) => customer.createdAt),
  created_at: matchInstant((customer) => customer.createdAt),
  updated_at: matchInstant((customer) => customer.updatedAt),
};

const PLACES: Record<string, (customer: Customer) => Place> = {
  ID: (customer) => ({ value: BigInt(customer.id), id: customer.id }),
  CREATED_AT: (customer) => ({ value: customer.createdAt, id: customer.id }),
  UPDATED_AT: (customer) => ({ value: customer.updatedAt, id: customer.id }),
  NAME: (customer) => ({ value: `${customer.lastName ?? ""}, ${customer.firstName ?? ""}`, id: customer.id }),
};

/** One page of those customers that fit the search. */
export function findCustomers(customers: Iterable<Customer>, args: ListArguments): Connection<Customer> {
  const key = args.sortKey ?? "ID";
  const place = PLACES[key];
  if (!place) throw new Error(`the sandbox does not know the sort key ${key} of customers yet`);
  return paginate([...customers].filter(parseSearch(args.query, SEARCH, "customers")), place, args);
}

export const countCustomers = (customers: Iterable<Customer>, query: string | null | undefined): number =>
  [...customers].filter(parseSearch(query, SEARCH, "customers")).length;
