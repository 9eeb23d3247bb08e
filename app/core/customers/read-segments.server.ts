import { digitsOf, gid } from "~/kernel/gid";
import { callShopify } from "~/platform/shopify/gateway.server";
import { SegmentMembershipDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";

/**
 * Which of these segments each customer is in, by customer id; only Shopify knows, and it is asked once for each customer.
 * `until` is on the clock of `performance.now()`. Throws the gateway's errors.
 */
export async function readSegments(shop: Shop, customerIds: readonly string[], segmentIds: readonly string[], until?: number): Promise<Map<string, string[]>> {
  const members = new Map<string, string[]>();
  if (segmentIds.length === 0) return members;
  for (const customerId of new Set(customerIds)) {
    const { customerSegmentMembership: answer } = await callShopify(
      shop, SegmentMembershipDocument, { customerId: gid("Customer", customerId), segmentIds: segmentIds.map((id) => gid("Segment", id)) },
      { points: 5, ...(until === undefined ? {} : { until }) },
    );
    members.set(customerId, answer.memberships.flatMap(({ isMember, segmentId }) => (isMember ? (digitsOf("Segment", segmentId) ?? []) : [])));
  }
  return members;
}
