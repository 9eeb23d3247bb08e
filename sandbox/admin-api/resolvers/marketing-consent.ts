import type { Customer } from "../../world/entities";
import { idOf } from "../../world/world";
import type { AdminContext } from "../context";

interface ConsentInput {
  customerId: string;
  emailMarketingConsent: { marketingState: string; consentUpdatedAt?: string | null };
}

interface Answer {
  customer: Customer | null;
  userErrors: { field: string[]; message: string; code: string }[];
}

const refuse = (field: string[], code: string, message: string): Answer => ({ customer: null, userErrors: [{ field: ["input", ...field], message, code }] });

/** `customerEmailMarketingConsentUpdate`. Only three states can be set; repeating it changes nothing but the time, where none is given. */
export function updateMarketingConsent({ customerId, emailMarketingConsent: { marketingState: state, consentUpdatedAt } }: ConsentInput, context: AdminContext): Answer {
  const customer = context.world.stores.customers.get(idOf("Customer", customerId) ?? "");
  if (customer?.shop !== context.shop.shop) return refuse(["customerId"], "INVALID", "Customer not found");
  if (customer.email === null) return refuse(["customerId"], "INVALID", "Customer must have an email address");
  if (state !== "SUBSCRIBED" && state !== "UNSUBSCRIBED" && state !== "PENDING") {
    return refuse(["emailMarketingConsent", "marketingState"], "INCLUSION", "Cannot specify NOT_SUBSCRIBED, REDACTED or INVALID as a marketing state input");
  }
  const at = context.world.nowText();
  if (consentUpdatedAt != null && consentUpdatedAt > at) {
    return refuse(["emailMarketingConsent", "consentUpdatedAt"], "INVALID", "Consent date must not be in the future");
  }
  customer.emailMarketing = { state, updatedAt: consentUpdatedAt ?? at };
  customer.updatedAt = at;
  context.world.stores.customers.put(customer);
  context.announce(customer.shop, "customers/update", { kind: "customer", customer });
  return { customer, userErrors: [] };
}
