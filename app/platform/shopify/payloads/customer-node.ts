import { digitsOf } from "~/kernel/gid";

/** Of a customer only what is not personal. */
export interface CustomerFactsTold {
  customerId: string;
  tags: string[];
  /** null where this telling does not say. */
  lifetimeOrders: number | null;
  /** As of when: which of two tellings is the newer. */
  toldAt: Date;
}

/** A customer as the Admin API tells them. undefined for an id that is none. */
export function readCustomerNode(node: { id: string; tags: readonly string[]; numberOfOrders: string }, askedAt: Date): CustomerFactsTold | undefined {
  const customerId = digitsOf("Customer", node.id);
  return customerId === undefined
    ? undefined
    : { customerId, tags: [...node.tags], lifetimeOrders: Number(node.numberOfOrders), toldAt: askedAt };
}
