/** POST /control/customers/:id/… */
import { changeCustomer } from "../commerce/change-customer";
import { createCustomer } from "../commerce/create-customer";
import { deleteCustomer } from "../commerce/delete-customer";
import { mergeCustomers } from "../commerce/merge-customers";
import type { Outcome } from "../commerce/outcome";
import { redactCustomer, requestCustomerData } from "../commerce/redact-customer";
import type { Emit } from "../webhooks/emit";
import type { Customer, Id } from "../world/entities";
import type { World } from "../world/world";
import type { Answer } from "./answer";
import { answer, answerErrors } from "./answer";
import { customerBody, customerChangeBody, mergeBody } from "./bodies";
import { completeAddress } from "./complete-address";
import { shaped } from "./read-json";
import { customerState } from "./state";

function told(world: World, outcome: Outcome<Customer | null>): Answer {
  if (!outcome.ok) return answerErrors(outcome.errors);
  const customer = outcome.value;
  return answer(200, customer ? customerState(customer, world.stores.shops.get(customer.shop)?.currency ?? "EUR") : {});
}

export function postCustomer(world: World, emit: Emit, shop: string, json: unknown): Answer {
  const parsed = shaped(customerBody, json);
  if (!parsed.ok) return parsed.answer;
  const { shop: named, address, ...rest } = parsed.value;
  const answered = told(world, createCustomer(world, emit, { ...rest, shop: named ?? shop, address: address && completeAddress(address) }));
  return answered.status === 200 ? { ...answered, status: 201 } : answered;
}

/** One verb of a customer; undefined when there is no such verb. */
export function postCustomerVerb(world: World, emit: Emit, customerId: Id, verb: string, json: unknown): Answer | undefined {
  switch (verb) {
    case "redact": return told(world, redactCustomer(world, emit, { customerId }));
    case "data-request": return told(world, requestCustomerData(world, emit, { customerId }));
    case "delete": return told(world, deleteCustomer(world, emit, { customerId }));
    case "update": {
      const parsed = shaped(customerChangeBody, json);
      return parsed.ok ? told(world, changeCustomer(world, emit, { customerId, change: parsed.value })) : parsed.answer;
    }
    case "merge": {
      const parsed = shaped(mergeBody, json);
      return parsed.ok ? told(world, mergeCustomers(world, emit, { keptId: customerId, deletedId: parsed.value.with })) : parsed.answer;
    }
    default: return undefined;
  }
}
