/** customers/create, customers/update, customers/delete, customers/merge, customers_email_marketing_consent/update. */
import type { Customer, Id } from "../../world/entities";
import type { World } from "../../world/world";
import { gid } from "../../world/world";
import type { JsonObject } from "../json-text";
import { digits } from "../json-text";
import { customerAddressPayload } from "./address";
import { shopOf } from "./shop-of";
import { shopTime, shopTimeOrNull } from "./shop-time";

/** The part that also stands inside an order. */
export function customerCore(world: World, customer: Customer): JsonObject {
  const shop = shopOf(world, customer.shop);
  return {
    id: digits(customer.id), created_at: shopTime(customer.createdAt, shop), updated_at: shopTime(customer.updatedAt, shop),
    first_name: customer.firstName, last_name: customer.lastName, state: "disabled", note: null, verified_email: true,
    multipass_identifier: null, tax_exempt: false, email: customer.email, phone: customer.phone, currency: shop.currency,
    tax_exemptions: [], admin_graphql_api_id: gid("Customer", customer.id),
    // Left out, not null, where there is none: so it is with Shopify.
    ...(customer.defaultAddress ? { default_address: customerAddressPayload(customer, customer.defaultAddress) } : {}),
  };
}

export function customerPayload(world: World, customer: Customer): JsonObject {
  const core = customerCore(world, customer);
  const address = customer.defaultAddress;
  return { ...core, note: "", addresses: address ? [customerAddressPayload(customer, address)] : [] };
}

export const customerDeletePayload = (customerId: Id): JsonObject => ({
  id: digits(customerId), tax_exemptions: [], admin_graphql_api_id: gid("Customer", customerId),
});

export const customerMergePayload = (keptId: Id, deletedId: Id): JsonObject => ({
  admin_graphql_api_customer_kept_id: gid("Customer", keptId), admin_graphql_api_customer_deleted_id: gid("Customer", deletedId),
  admin_graphql_api_job_id: null, status: "success", errors: [],
});

export function consentPayload(world: World, customer: Customer): JsonObject {
  const shop = shopOf(world, customer.shop);
  return {
    customer_id: digits(customer.id), email_address: customer.email,
    email_marketing_consent: {
      state: customer.emailMarketing.state.toLowerCase(), opt_in_level: "single_opt_in",
      consent_updated_at: shopTimeOrNull(customer.emailMarketing.updatedAt, shop),
    },
  };
}
