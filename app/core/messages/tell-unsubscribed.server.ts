import { gid } from "~/kernel/gid";
import { now } from "~/platform/clock.server";
import type { MailSuppression } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { callShopify } from "~/platform/shopify/gateway.server";
import { UnsubscribeCustomerDocument } from "~/platform/shopify/generated";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { isGone, sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { readRecipients } from "./read-recipients.server";

const batchSize = 100;

/**
 * The act: Shopify hears who has unsubscribed here, so that the merchant's other mails stop, too. Who agreed anew in between stays subscribed.
 * Sets a state with the time of the click: repeating it changes nothing. One that Shopify refuses does not hold up the others.
 */
export const tellUnsubscribedJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  const open = await db().mailSuppression.findMany({
    where: { shopId, reason: "unsubscribed", toldAt: null, customerId: { not: null } }, orderBy: [{ since: "asc" }, { addressHash: "asc" }], take: batchSize,
  });
  const recipients = await readRecipients(shop, open.flatMap(({ customerId }) => customerId ?? []));
  const refused: string[] = [];
  for (const row of open) {
    const recipient = recipients.get(row.customerId ?? "");
    const isOpen = recipient?.isSubscribed === true && (recipient.consentChangedAt ?? row.since) <= row.since;
    const reason = isOpen ? await unsubscribeInShopify(shop, row) : null;
    if (reason !== null) refused.push(reason);
    // Only this click: a later one is told by itself.
    else await db().mailSuppression.updateMany({ where: { shopId, addressHash: row.addressHash, reason: row.reason, since: row.since }, data: { toldAt: now() } });
  }
  if (refused.length > 0) throw new ShopifyRefused(`unsubscribing: ${refused[0]}`);
  if (open.length === batchSize) await addJobs(db(), [{ name: "tell-unsubscribed", shopId }]);
};

/** @returns why not, or null */
async function unsubscribeInShopify(shop: Shop, { customerId, since }: MailSuppression): Promise<string | null> {
  const { customerEmailMarketingConsentUpdate: answer } = await callShopify(shop, UnsubscribeCustomerDocument, {
    input: { customerId: gid("Customer", customerId ?? ""), emailMarketingConsent: { marketingState: "UNSUBSCRIBED", consentUpdatedAt: since.toISOString() } },
  }, { points: 10 });
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  return sorted.ok || isGone(sorted.reason) ? null : sorted.reason;
}
