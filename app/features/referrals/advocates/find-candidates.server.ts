import { digitsOf } from "~/kernel/gid";
import { assumedDeliveryDays } from "~/core/vouchers/domain/validity";
import type { Tx } from "~/platform/db/prisma.server";
import { db } from "~/platform/db/prisma.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { SegmentMembersDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";

const dayMilliseconds = 86_400_000;

/**
 * Customers with a delivered order who are no advocates yet, at most so many: a parcel of theirs arrived, or left long enough ago to count as arrived. Test orders and
 * those that were cancelled or wholly refunded do not count.
 *
 * @param customerIds only of these; null = of all
 */
export async function deliveredCustomers(shopId: number, most: number, now: Date, customerIds: readonly string[] | null = null, tx: Tx = db()): Promise<string[]> {
  const left = new Date(now.getTime() - assumedDeliveryDays * dayMilliseconds);
  const rows = await tx.$queryRaw<{ customer_id: string }[]>`
    SELECT DISTINCT o.customer_id
    FROM shop_order o
    JOIN parcel p ON p.shop_id = o.shop_id AND p.order_id = o.order_id AND NOT p.cancelled AND (p.delivered_at IS NOT NULL OR p.shipped_at <= ${left})
    WHERE o.shop_id = ${shopId} AND o.customer_id IS NOT NULL AND NOT o.test AND o.cancelled_at IS NULL AND o.financial_status NOT IN ('refunded', 'voided')
      AND (${customerIds === null} OR o.customer_id = ANY(${customerIds ?? []}))
      AND NOT EXISTS (SELECT FROM advocate a WHERE a.shop_id = o.shop_id AND a.customer_id = o.customer_id)
      AND NOT EXISTS (SELECT FROM erased_customer e WHERE e.shop_id = o.shop_id AND e.customer_id = o.customer_id)
    LIMIT ${most}`;
  return rows.map((row) => row.customer_id);
}

/** Who is in a segment of the shop now, page by page. Throws the gateway's errors. */
export async function* segmentMembers(shop: Shop, segmentId: string): AsyncGenerator<string[]> {
  for (let after: string | null = null; ; ) {
    const { customerSegmentMembers: page }: { customerSegmentMembers: MembersPage } = await callShopify(shop, SegmentMembersDocument, { segmentId, after }, { points: 25 });
    yield page.edges.flatMap(({ node }) => digitsOf("CustomerSegmentMember", node.id) ?? digitsOf("Customer", node.id) ?? []);
    if (!page.pageInfo.hasNextPage || !page.pageInfo.endCursor) return;
    after = page.pageInfo.endCursor;
  }
}

interface MembersPage {
  edges: { node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
