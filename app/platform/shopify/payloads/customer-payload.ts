import { z } from "zod";
import { initialOf } from "./initial-of";
import { readBody } from "./unreadable-event";
import { digits, longId, text } from "./fields";

/** customers/update: the id and the name for the greeting. */
export const readCustomerPayload = (body: unknown): { customerId: string; firstName: string | null; lastInitial: string | null } => {
  const told = readBody(z.object({ id: digits, first_name: text, last_name: text }), body);
  return { customerId: told.id, firstName: told.first_name, lastInitial: initialOf(told.last_name) };
};

/** customers/delete. */
export const readCustomerDeletedPayload = (body: unknown): { customerId: string } => ({
  customerId: readBody(z.object({ id: digits }), body).id,
});

/** customers/merge; null while it is only in progress or failed. */
export function readCustomersMergedPayload(body: unknown): { keptId: string; deletedId: string } | null {
  const told = readBody(z.object({
    admin_graphql_api_customer_kept_id: longId("Customer"),
    admin_graphql_api_customer_deleted_id: longId("Customer"),
    status: text,
  }), body);
  return told.status === "failed" || told.status === "in_progress"
    ? null
    : { keptId: told.admin_graphql_api_customer_kept_id, deletedId: told.admin_graphql_api_customer_deleted_id };
}

const compliance = z.object({
  customer: z.object({ id: digits }),
  orders_to_redact: z.array(digits).nullish(),
  orders_requested: z.array(digits).nullish(),
  data_request: z.object({ id: digits }).nullish(),
});

/** customers/redact and customers/data_request. */
export function readCompliancePayload(body: unknown): { customerId: string; orderIds: string[]; requestId: string | null } {
  const told = readBody(compliance, body);
  return {
    customerId: told.customer.id,
    orderIds: told.orders_to_redact ?? told.orders_requested ?? [],
    requestId: told.data_request?.id ?? null,
  };
}
