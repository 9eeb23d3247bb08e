import { noteInsertsJob } from "~/features/inserts/deciding/note-inserts.server";
import { seal } from "~/platform/crypto/seal.server";
import { db } from "~/platform/db/prisma.server";
import { inboxContext } from "~/platform/inbox/webhook-door.server";
import { reactJob } from "~/platform/inbox/react.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { reactions } from "~/worker/reactions.server";
import { answerQuestions } from "../ground/answer";
import { orderBody } from "../intake/order-webhook";

/** The worker's own functions in a process of their own; Shopify answers out of this process. Times are milliseconds. */
export interface GrowthQuestion { jobs: number; ordersPerJob: number; shopId: number }
export interface GrowthAnswer { recording: number[]; reaction: number[]; noting: number[] }

const topic = "orders/create";
const react = reactJob(reactions);
const template = JSON.parse(orderBody().toString()) as Record<string, unknown>;
/** Beyond every id of the past. Of customers as well: each order is somebody's first. */
let lastOrder = 7_900_000_000_000;

answerShopify();
const recordings = timeTransactions();

answerQuestions(async ({ jobs, ordersPerJob, shopId }: GrowthQuestion): Promise<GrowthAnswer> => {
  const shop = await requireShop(shopId);
  const answer: GrowthAnswer = { recording: [], reaction: [], noting: [] };
  for (let job = 0; job < jobs; job++) {
    const eventIds = await tellOrders(shop, ordersPerJob);
    recordings.length = 0;
    answer.reaction.push(await timed(() => react({ name: "react", shopId, failures: 0, payload: { reaction: "decide-inserts", topic, eventIds } })));
    answer.recording.push(recordings[0] ?? Number.NaN);
    answer.noting.push(await timed(() => noteInsertsJob({ name: "note-inserts", shopId, failures: 0, payload: {} })));
  }
  await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`.catch(() => 0);
  return answer;
});

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

/** As dispatched from the inbox. */
async function tellOrders(shop: Shop, orders: number): Promise<string[]> {
  const eventIds: string[] = [];
  for (let index = 0; index < orders; index++) {
    const id = String(++lastOrder);
    const at = new Date().toISOString();
    const order = { ...template, id: "ORDER", name: `#${id}`, test: false, cancelled_at: null, created_at: at, updated_at: at, financial_status: "paid", currency: "EUR",
      customer: { ...(template["customer"] as object), id: "CUSTOMER" } };
    const body = JSON.stringify(order).replace('"ORDER"', id).replace('"CUSTOMER"', `8${id.slice(1)}`);
    const row = await db().inboxEvent.create({
      data: {
        shopId: shop.id, topic, eventId: id, triggeredAt: at, receivedAt: at, dispatchedAt: at, outstanding: ["decide-inserts"],
        sealedBody: seal(shop.key, Buffer.from(body), inboxContext(topic, id)),
      },
    });
    eventIds.push(String(row.id));
  }
  return eventIds;
}

/** The recording is the only transaction of its kind: what it takes from BEGIN to COMMIT. */
function timeTransactions(): number[] {
  const took: number[] = [];
  const client = db();
  const begin = client.$transaction.bind(client) as (...args: unknown[]) => Promise<unknown>;
  Object.defineProperty(client, "$transaction", {
    value: async (...args: unknown[]) => {
      const begun = performance.now();
      const result = await begin(...args);
      took.push(performance.now() - begun);
      return result;
    },
  });
  return took;
}

/** No network: every customer has ordered once, every metafield is taken. */
function answerShopify(): void {
  globalThis.fetch = (_address, init) => {
    const { variables } = JSON.parse(String(init?.body)) as { variables: { ids?: string[] } };
    const data = variables.ids
      ? { nodes: variables.ids.map((id) => ({ __typename: "Customer", id, numberOfOrders: "1", lastOrder: null })) }
      : { metafieldsSet: { metafields: [], userErrors: [] } };
    return Promise.resolve(new Response(JSON.stringify({ data }), { headers: { "content-type": "application/json" } }));
  };
}
