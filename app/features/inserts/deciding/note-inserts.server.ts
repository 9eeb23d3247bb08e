import { append } from "~/core/ledger/append.server";
import type { InsertCard } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { now } from "~/platform/clock.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { SetMetafieldsDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { metafieldCalls, orderMetafields } from "../domain/deciding/order-metafields";
import { readSettings } from "../home/insert-settings.server";
import { noteAttributes } from "./note-attributes.server";
import { projectCards } from "./project-cards.server";

/** Shopify's limit for one `metafieldsSet`, across owners. */
const fieldsPerCall = 25;
const cardsPerRound = 500;
const gatherMilliseconds = 300;

/**
 * The act: writes the code and the decision to the orders' metafields, so that other warehouse tools can print it. As many
 * as fit into a call, five hundred orders at most, then other calls to this shop have their turn. What is left over after
 * full calls waits a moment for company. Setting a metafield again is harmless.
 */
export const noteInsertsJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  const cards = await db().insertCard.findMany({ where: { shopId, notedAt: null }, orderBy: { decidedAt: "asc" }, take: cardsPerRound });
  const calls = metafieldCalls(cards, fieldsPerCall);
  for (const call of calls.length > 1 ? calls.slice(0, -1) : calls) await note(shop, call);
  if (calls.length <= 1) return;
  const delayMilliseconds = cards.length < cardsPerRound ? gatherMilliseconds : 0;
  await addJobs(db(), [{ name: "note-inserts", shopId, delayMilliseconds }]);
};

/** All or none: one bad owner (an order that is gone) fails the call; then the cards go one by one, and the bad one is known. */
async function note(shop: Shop, cards: readonly InsertCard[]): Promise<void> {
  const metafields = cards.flatMap(orderMetafields);
  const { metafieldsSet: answer } = await callShopify(shop, SetMetafieldsDocument, { metafields }, { points: 10 });
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  if (!sorted.ok && cards.length > 1) {
    for (const card of cards) await note(shop, [card]);
    return;
  }
  const refused = sorted.ok ? null : sorted.reason;
  if (sorted.ok && (await readSettings(shop.id)).noteAttribute) await noteAttributes(shop, cards);
  await recording(shop.id, async (tx) => {
    const entries = cards.map((card) => ({ key: `${card.key}/noted`, kind: "insert.noted" as const, subject: card.key, orderId: card.orderId, data: { refused } }));
    await append(tx, shop.id, entries, now());
    await projectCards(tx, shop.id, cards.map((card) => card.key));
  });
}
