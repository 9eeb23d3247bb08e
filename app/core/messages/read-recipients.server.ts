import { digitsOf, gid } from "~/kernel/gid";
import { callShopify } from "~/platform/shopify/gateway.server";
import { RecipientsDocument } from "~/platform/shopify/generated";
import { initialOf } from "~/platform/shopify/payloads/initial-of";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** A customer as Shopify knows them at this moment; held in memory while a mail is made. Nothing of it is kept but what is kept of every customer: the name. */
export interface Recipient {
  customerId: string;
  /** null: none, and then there is no consent either. */
  address: string | null;
  firstName: string | null;
  lastInitial: string | null;
  /** BCP 47, as Shopify has it. */
  language: string;
  isSubscribed: boolean;
  /** Has withdrawn consent at Shopify, or Shopify does not allow mail to the address; not: has never said anything. */
  hasObjected: boolean;
  /** When consent was last given or withdrawn. */
  consentChangedAt: Date | null;
}

/** Address and consent of up to 250 customers in one call, by id; whom Shopify does not know is left out. Throws the gateway's errors. */
export async function readRecipients(shop: Shop, customerIds: readonly string[]): Promise<Map<string, Recipient>> {
  const ids = [...new Set(customerIds)];
  if (ids.length === 0) return new Map();
  const { nodes } = await callShopify(shop, RecipientsDocument, { ids: ids.map((id) => gid("Customer", id)) }, { points: 2 * ids.length + 1 });
  return new Map(nodes.flatMap((node) => {
    const customerId = node?.__typename === "Customer" ? digitsOf("Customer", node.id) : undefined;
    if (node?.__typename !== "Customer" || !customerId) return [];
    const email = node.defaultEmailAddress;
    return [[customerId, {
      customerId, address: email?.emailAddress ?? null, firstName: node.firstName?.trim() || null, lastInitial: initialOf(node.lastName), language: node.locale, isSubscribed: email?.marketingState === "SUBSCRIBED",
      hasObjected: email !== null && email !== undefined && objections.has(email.marketingState),
      consentChangedAt: email?.marketingUpdatedAt ? new Date(email.marketingUpdatedAt) : null,
    }] as const];
  }));
}

const objections: ReadonlySet<string> = new Set(["UNSUBSCRIBED", "REDACTED", "INVALID"]);
