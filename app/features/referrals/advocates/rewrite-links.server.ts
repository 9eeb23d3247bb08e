import { z } from "zod";
import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { log } from "~/platform/log.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { SetMetafieldsDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { customerMetafields, referralLink } from "../domain/advocates/customer-metafields";
import type { NotedAdvocate } from "../domain/advocates/customer-metafields";

const advocatesPerCall = 12;
const advocatesPerRound = 300;
const payloadSchema = z.object({ after: z.string().default("") });

/**
 * The act: the path of the app proxy was changed, and links in customers' metafields lead nowhere: they are written anew, three hundred a round, in the order of
 * customers' ids. Who is still to be noted gets the new link there. Writing one again is harmless; a customer who is gone is passed over.
 */
export const rewriteLinksJob: JobHandler = async ({ shopId, payload }) => {
  const shop = await requireShop(shopId);
  const { after } = payloadSchema.parse(payload ?? {});
  if (shop.uninstalledAt) return;
  const rows = await db().advocate.findMany({
    where: { shopId, notedAt: { not: null }, code: { not: null }, customerId: { gt: after } }, orderBy: { customerId: "asc" }, take: advocatesPerRound,
  });
  const advocates = rows.flatMap(({ customerId, code }) => (code ? [{ customerId, code }] : []));
  for (let start = 0; start < advocates.length; start += advocatesPerCall) await rewrite(shop, advocates.slice(start, start + advocatesPerCall));
  const last = rows.at(-1);
  if (last && rows.length === advocatesPerRound) await addJobs(db(), [{ name: "rewrite-links", shopId, payload: { after: last.customerId } }]);
};

/** All or none: where one fails, they go one by one. */
async function rewrite(shop: Shop, advocates: readonly NotedAdvocate[]): Promise<void> {
  const metafields = advocates.flatMap((advocate) => customerMetafields(advocate, referralLink(shop, advocate.code)));
  const { metafieldsSet: answer } = await callShopify(shop, SetMetafieldsDocument, { metafields }, { points: 10 });
  const refused = answer?.userErrors.at(0);
  if (!refused) return;
  if (advocates.length > 1) for (const advocate of advocates) await rewrite(shop, [advocate]);
  else log.info({ shopId: shop.id, customerId: advocates[0]?.customerId, code: refused.code }, "a customer's link could not be written anew");
}
