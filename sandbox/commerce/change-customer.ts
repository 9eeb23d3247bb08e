import type { Emit } from "../webhooks/emit";
import { consentPayload, customerPayload } from "../webhooks/payloads/customer";
import type { Customer, Id } from "../world/entities";
import type { World } from "../world/world";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";

/** What a merchant can change; what is absent stays. */
export interface CustomerChange {
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
  locale?: string;
  tags?: string[];
  emailMarketing?: Customer["emailMarketing"]["state"];
}

/** Refused: unknown_customer, taken (another customer has that mail address), no_email (consent without an address). */
export function changeCustomer(world: World, emit: Emit, input: { customerId: Id; change: CustomerChange }): Outcome<Customer> {
  const customer = world.stores.customers.get(input.customerId);
  if (!customer) return refuse("customer", "unknown_customer");
  const { emailMarketing, ...profile } = input.change;
  if (profile.email) {
    const other = world.customerByEmail(customer.shop, profile.email);
    if (other && other.id !== customer.id) return refuse("email", "taken");
  }
  const email = profile.email === undefined ? customer.email : profile.email;
  const consentChanges = emailMarketing !== undefined && emailMarketing !== customer.emailMarketing.state;
  if (consentChanges && email === null) return refuse("emailMarketing", "no_email");
  Object.assign(customer, Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined)));
  customer.updatedAt = world.nowText();
  if (consentChanges) customer.emailMarketing = { state: emailMarketing, updatedAt: customer.updatedAt };
  world.stores.customers.put(customer);
  const event = emit(customer.shop, "customers/update", customerPayload(world, customer));
  if (consentChanges) emit(customer.shop, "customers_email_marketing_consent/update", consentPayload(world, customer), event);
  return done(customer);
}
