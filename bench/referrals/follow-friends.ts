import { monthOf } from "~/features/referrals/domain/sharing/month-budget";
import { promisedThisMonth } from "~/features/referrals/sharing/is-paused.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { attributeFromOrders } from "~/worker/react/follow-referrals.server";
import { reactions } from "~/worker/reactions.server";
import { db } from "~/platform/db/prisma.server";
import { sweepDue } from "~/platform/due/sweep.server";
import { dispatchInbox } from "~/platform/inbox/dispatch-inbox.server";
import type { InboxEvent } from "~/platform/inbox/inbox-event";
import { reactJob } from "~/platform/inbox/react.server";
import type { JsonValue } from "~/platform/jobs/job";
import { answerQuestions } from "../ground/answer";
import { tellFriends } from "./tell-friends";

/** The worker's own functions in a process of their own; Shopify answers out of this process. Times are milliseconds. */
export type FriendsQuestion =
  /** Friends are about to order: their claims are there, their orders lie ready. Not measured. */
  | { do: "tell"; shopId: number; first: number; orders: number; advocates: number }
  /** What was told is attributed, so many orders a job. */
  | { do: "attribute"; shopId: number; ordersPerJob: number }
  /** One sweep of what is due (a thousand rows), its dispatch, and the jobs that follow. */
  | { do: "sweep" }
  /** What a budget adds to each recording: how much this month has promised, several times. */
  | { do: "count-budget"; shopId: number };
export interface FriendsAnswer { took: number[]; orders: number }

const react = reactJob(reactions);
let told: InboxEvent[] = [];

answerShopify();

answerQuestions(async (question: FriendsQuestion): Promise<FriendsAnswer> => {
  switch (question.do) {
    case "tell":
      told = await tellFriends(question);
      return { took: [], orders: told.length };
    case "attribute":
      return attribute(question);
    case "sweep":
      return sweep();
    case "count-budget":
      return countBudget(question.shopId);
  }
});

async function attribute({ shopId, ordersPerJob }: Extract<FriendsQuestion, { do: "attribute" }>): Promise<FriendsAnswer> {
  const took: number[] = [];
  for (let start = 0; start < told.length; start += ordersPerJob) {
    const begun = performance.now();
    await attributeFromOrders(shopId, told.slice(start, start + ordersPerJob));
    took.push(performance.now() - begun);
  }
  return { took, orders: told.length };
}

async function sweep(): Promise<FriendsAnswer> {
  const begun = performance.now();
  const due = await sweepDue(new Date());
  await dispatchInbox(reactions, new Date());
  for (const job of await takeJobs()) await react({ name: "react", shopId: job.shopId, failures: 0, payload: job });
  return { took: [performance.now() - begun], orders: due };
}

async function countBudget(shopId: number): Promise<FriendsAnswer> {
  const shop = await requireShop(shopId);
  const took: number[] = [];
  for (let look = 0; look < 20; look++) {
    const begun = performance.now();
    await promisedThisMonth(db(), shop, monthOf(new Date(), shop.timeZone));
    took.push(performance.now() - begun);
  }
  return { took, orders: 1 };
}

/** What the dispatcher has queued, as the worker would find it. */
async function takeJobs(): Promise<({ shopId: number } & Record<string, JsonValue>)[]> {
  const rows = await db().$queryRaw<{ payload: { shopId: number } & Record<string, JsonValue> }[]>`
    WITH taken AS (
      DELETE FROM graphile_worker._private_jobs job USING graphile_worker._private_tasks task
      WHERE task.id = job.task_id AND task.identifier = 'react' RETURNING job.id, job.payload
    )
    SELECT payload FROM taken ORDER BY id`;
  return rows.map(({ payload }) => payload);
}

/** No network: every friend has ordered once, every advocate is known by an address that nobody else has. */
function answerShopify(): void {
  globalThis.fetch = (_address, init) => {
    const { variables } = JSON.parse(String(init?.body)) as { variables: { ids: string[] } };
    const nodes = variables.ids.map((id) => ({
      __typename: "Customer", id, numberOfOrders: "1", tags: [], lastOrder: null, defaultEmailAddress: { emailAddress: `advocate-${id.split("/").at(-1) ?? ""}@example.org` },
      defaultPhoneNumber: null, defaultAddress: { lastName: "Lindner", address1: `Hauptstraße ${id.slice(-6)}`, zip: "10115", city: "Berlin", countryCodeV2: "DE" },
    }));
    return Promise.resolve(new Response(JSON.stringify({ data: { nodes } }), { headers: { "content-type": "application/json" } }));
  };
}
