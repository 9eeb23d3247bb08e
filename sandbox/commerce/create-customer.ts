import type { Emit } from "../webhooks/emit";
import { consentPayload, customerPayload } from "../webhooks/payloads/customer";
import type { Address, Customer } from "../world/entities";
import type { World } from "../world/world";
import type { Buyer } from "./match-customer";
import { findBuyer, matchCustomer } from "./match-customer";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";

/** Somebody who has an account before any order. Refused: taken (the mail address), no_contact (neither mail nor phone). */
export function createCustomer(world: World, emit: Emit, input: Buyer & { shop: string; tags?: string[]; address?: Address | null }): Outcome<Customer> {
  if (!input.email && !input.phone) return refuse("customer", "no_contact");
  if (findBuyer(world, input.shop, { email: input.email })) return refuse("email", "taken");
  const { customer, consented } = matchCustomer(world, input.shop, { ...input, id: undefined }, input.address ?? null);
  customer.tags = input.tags ?? [];
  world.stores.customers.put(customer);
  const event = emit(customer.shop, "customers/create", customerPayload(world, customer));
  if (consented) emit(customer.shop, "customers_email_marketing_consent/update", consentPayload(world, customer), event);
  return done(customer);
}
