import { advocateKey } from "~/kernel/entries/advocate-entries";
import { append } from "~/core/ledger/append.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { callShopify } from "~/platform/shopify/gateway.server";
import { SetMetafieldsDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { customerMetafields, referralLink } from "../domain/advocates/customer-metafields";
import type { NotedAdvocate } from "../domain/advocates/customer-metafields";
import { projectAdvocates } from "./project-advocates.server";

/** Two metafields each; Shopify's limit for one `metafieldsSet` is 25. */
const advocatesPerCall = 12;
const advocatesPerRound = 300;

/**
 * The act: writes code and link to advocates in Shopify, so that themes and other tools can show them. Three hundred at most, then other calls to this shop have
 * their turn. Setting a metafield again is harmless.
 */
export const noteAdvocatesJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  const open = await db().advocate.findMany({
    where: { shopId, notedAt: null, code: { not: null } }, orderBy: [{ admittedAt: "asc" }, { customerId: "asc" }], take: advocatesPerRound,
  });
  const advocates = open.flatMap(({ customerId, code }) => (code ? [{ customerId, code }] : []));
  for (let start = 0; start < advocates.length; start += advocatesPerCall) await note(shop, advocates.slice(start, start + advocatesPerCall));
  if (open.length === advocatesPerRound) await addJobs(db(), [{ name: "note-advocates", shopId }]);
};

/** All or none: one bad owner (a customer who is gone) fails the call; then they go one by one, and the bad one is known. */
async function note(shop: Shop, advocates: readonly NotedAdvocate[]): Promise<void> {
  const metafields = advocates.flatMap((advocate) => customerMetafields(advocate, referralLink(shop, advocate.code)));
  const { metafieldsSet: answer } = await callShopify(shop, SetMetafieldsDocument, { metafields }, { points: 10 });
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  if (!sorted.ok && advocates.length > 1) {
    for (const advocate of advocates) await note(shop, [advocate]);
    return;
  }
  const refused = sorted.ok ? null : sorted.reason;
  await recording(shop.id, async (tx) => {
    await append(tx, shop.id, advocates.map(({ customerId }) => ({
      key: `${advocateKey(customerId)}/noted`, kind: "advocate.noted", subject: advocateKey(customerId), orderId: null, data: { refused },
    })), now());
    await projectAdvocates(tx, shop.id, advocates.map(({ customerId }) => customerId));
  });
}
