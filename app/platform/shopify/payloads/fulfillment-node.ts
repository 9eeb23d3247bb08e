import type { ParcelTold } from "~/kernel/events/parcel-told";
import { digitsOf } from "~/kernel/gid";
import type { FulfillmentFactsFragment } from "../generated";

/** A fulfilment as the Admin API tells it → the same facts that a webhook tells. */
export function readFulfillmentNode(node: FulfillmentFactsFragment, orderId: string): ParcelTold | undefined {
  const fulfillmentId = digitsOf("Fulfillment", node.id);
  return fulfillmentId === undefined
    ? undefined
    : { orderId, fulfillmentId, cancelled: node.status === "CANCELLED", shippedAt: new Date(node.createdAt), deliveredAt: deliveredAt(node), lines: null };
}

/** Some carriers' reports set the status only: then it arrived no later than when that changed. */
function deliveredAt({ deliveredAt: at, displayStatus, updatedAt }: FulfillmentFactsFragment): Date | null {
  if (at) return new Date(at);
  return displayStatus === "DELIVERED" ? new Date(updatedAt) : null;
}
