import { digitsOf, gid } from "~/kernel/gid";
import { identityMarks } from "~/core/customers/note-identities.server";
import { countLater, readLatestOrders } from "~/core/customers/read-latest-orders.server";
import { readOrderCounts } from "~/core/customers/read-order-counts.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { AdvocateIdentitiesDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { Claim } from "../domain/attribution/attribution";
import type { LifetimeCount } from "./read-friends.server";
import type { KnownBy } from "./read-signals.server";

export interface PeopleSay {
  /** By order id. */
  counts: ReadonlyMap<string, LifetimeCount>;
  /** By the advocate's customer id. */
  knownBy: KnownBy;
}

interface AskedOrder {
  orderId: string;
  customerId: string | null;
  placedAt: Date;
}

const idsPerCall = 100;

/**
 * What only Shopify knows of the people around these claims: how many orders their buyers have placed in their lives, and by which addresses their advocates are known
 * today (of which nothing is kept). Throws the gateway's errors.
 */
export async function askAboutPeople(shop: Shop, orders: readonly AskedOrder[], claims: ReadonlyMap<string, readonly Claim[]>): Promise<PeopleSay> {
  const claimed = orders.filter(({ orderId }) => claims.has(orderId));
  if (claimed.length === 0) return { counts: new Map(), knownBy: new Map() };
  const counts = await readOrderCounts(shop, claimed.flatMap(({ customerId }) => customerId ?? []));
  const again = claimed.flatMap(({ customerId, orderId }) => {
    const count = counts.get(customerId ?? "");
    return customerId && count && count.lifetime > 1 && count.lastOrderId !== orderId ? [customerId] : [];
  });
  const latest = await readLatestOrders(shop, again);
  return {
    counts: new Map(claimed.flatMap((order) => {
      const count = counts.get(order.customerId ?? "");
      return count ? [[order.orderId, { lifetime: count.lifetime, later: countLater(latest.get(order.customerId ?? "") ?? [], order) }] as const] : [];
    })),
    knownBy: await knownToday(shop, [...new Set(claimed.flatMap(({ orderId }) => (claims.get(orderId) ?? []).map(({ advocateId }) => advocateId)))]),
  };
}

async function knownToday(shop: Shop, advocateIds: readonly string[]): Promise<KnownBy> {
  const known = new Map<string, { kind: string; mark: string }[]>();
  for (let start = 0; start < advocateIds.length; start += idsPerCall) {
    const ids = advocateIds.slice(start, start + idsPerCall).map((id) => gid("Customer", id));
    const { nodes } = await callShopify(shop, AdvocateIdentitiesDocument, { ids }, { points: 4 * ids.length + 1 });
    for (const node of nodes) {
      const id = node?.__typename === "Customer" ? digitsOf("Customer", node.id) : undefined;
      if (node?.__typename !== "Customer" || !id) continue;
      const address = node.defaultAddress;
      known.set(id, identityMarks(shop, {
        email: node.defaultEmailAddress?.emailAddress ?? null, phone: node.defaultPhoneNumber?.phoneNumber ?? null, browserIp: null, userAgent: null,
        address: address
          ? { lastName: address.lastName ?? null, address1: address.address1 ?? null, zip: address.zip ?? null, city: address.city ?? null, countryCode: address.countryCodeV2 ?? null }
          : null,
      }));
    }
  }
  return known;
}
