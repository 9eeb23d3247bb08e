import { z } from "zod";
import { append } from "~/core/ledger/append.server";
import { assertNever } from "~/kernel/assert-never";
import { flowEntrySchemas, flowKey, flowTriggerSchema } from "~/kernel/entries/flow-entries";
import type { FlowTrigger } from "~/kernel/entries/flow-entries";
import { now } from "~/platform/clock.server";
import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { log } from "~/platform/log.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { ReceiveFlowTriggerDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";

/** Something happened that merchants may have workflows for: Flow is told of it. Inside a recording that has just booked it. */
export const wantFlowTold = (tx: Tx, shopId: number, trigger: FlowTrigger, aboutKeys: readonly string[]): Promise<void> =>
  addJobs(tx, aboutKeys.map((aboutKey) => ({ name: "tell-flow", shopId, payload: { trigger, aboutKey }, key: `tell-flow/${shopId}/${flowKey(trigger, aboutKey)}` })));

const payloadSchema = z.object({ trigger: flowTriggerSchema, aboutKey: z.string() });

/**
 * The act: begins the merchant's workflows with this trigger, and books it. `flowTriggerReceive` takes a handle and a payload and knows no idempotency key: killed between the call
 * and the booking, which is the next thing that happens, or after a lost answer, they run twice, which is better than not at all. The payload's "event id" is the same both times, so
 * that a workflow can tell (for instance by a tag or a metafield that it has set). Ids and numbers only; what was written stays here. One that Flow refuses is given up.
 */
export const tellFlowJob: JobHandler = async ({ shopId, payload }) => {
  const { trigger, aboutKey } = payloadSchema.parse(payload);
  const shop = await requireShop(shopId);
  const key = flowKey(trigger, aboutKey);
  const isTold = (await db().ledgerEntry.count({ where: { shopId, key } })) > 0;
  const told = isTold || shop.uninstalledAt ? null : await readFacts(shopId, trigger, aboutKey);
  if (!told) return;
  const { flowTriggerReceive: answer } = await callShopify(shop, ReceiveFlowTriggerDocument, { handle: trigger, payload: { ...told.facts, "event id": eventId(shop, key) } }, { points: 10 });
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  if (!sorted.ok) return log.warn({ shopId, trigger, reason: sorted.reason }, "Flow did not take a trigger");
  await recording(shopId, (tx) => append(tx, shopId, [{ key, kind: "flow.told", subject: aboutKey, orderId: told.orderId, data: flowEntrySchemas["flow.told"].parse({ trigger }) }], now()));
};

/** Names the happening to others: who wrote and ordered stands in the key, and is nobody else's affair. */
const eventId = (shop: Pick<Shop, "key">, key: string): string => Buffer.from(keyedHash(deriveKey(shop.key, "flow-event"))(key)).toString("hex").slice(0, 32);

/** The fields of extensions/flow-…/shopify.extension.toml; null where it is not so (any more), or no order stands behind it. */
async function readFacts(shopId: number, trigger: FlowTrigger, key: string): Promise<{ orderId: string; facts: Record<string, number> } | null> {
  switch (trigger) {
    case "review-published": {
      const review = await db().review.findUnique({ where: { shopId_key: { shopId, key } }, select: { orderId: true, productId: true, stars: true, state: true } });
      return review?.orderId && review.state === "published" ? { orderId: review.orderId, facts: { product_id: Number(review.productId), order_id: Number(review.orderId), stars: review.stars } } : null;
    }
    case "detractor-answered": {
      const answer = await db().satisfactionAnswer.findUnique({ where: { shopId_key: { shopId, key } }, select: { orderId: true, score: true, scale: true } });
      return answer?.orderId ? { orderId: answer.orderId, facts: { order_id: Number(answer.orderId), score: answer.score, "best score": answer.scale === "csat" ? 5 : 10 } } : null;
    }
    default: return assertNever(trigger);
  }
}
