/** Waits until shop and app have nothing left to do. */
import { setTimeout as sleep } from "node:timers/promises";
import type { WebhookDelivery } from "../webhooks/deliver-webhooks";
import type { World } from "../world/world";
import { readHealthz } from "./read-healthz";

export interface Settled {
  settled: boolean;
  tookMilliseconds: number;
  /** What was still waiting when the time ran out; `app` is null when the app did not answer. */
  waiting?: { deliveries: number; codeCreations: number; bulkOperations: number; otherWork: number; app: { events: number; due: number; jobs: number } | null };
}

export interface SettleDeps {
  world: World;
  delivery: WebhookDelivery;
  appUrl: string;
  /** What the Admin API has put off: imports and deletions of codes, bulk operations. */
  pendingWork: () => number;
}

const pauseMilliseconds = 50;

function count<T>(entities: Iterable<T>, test: (entity: T) => boolean): number {
  let number = 0;
  for (const entity of entities) if (test(entity)) number += 1;
  return number;
}

const shopWaiting = ({ world, pendingWork }: SettleDeps) => ({
  deliveries: count(world.stores.deliveries.all(), ({ status }) => status === "waiting"),
  codeCreations: count(world.stores.codeCreations.all(), ({ done }) => !done),
  bulkOperations: count(world.stores.bulkOperations.all(), ({ status }) => status === "CREATED" || status === "RUNNING" || status === "CANCELING"),
  otherWork: pendingWork(),
});

/**
 * Settled means: nothing waits in the shop, and the app has said twice in a row, 50 ms apart, that nothing waits there, with
 * no change in the shop between. An app that does not answer has not settled.
 */
export async function settle(deps: SettleDeps, timeoutMilliseconds: number): Promise<Settled> {
  const { world, delivery, appUrl } = deps;
  const begun = performance.now();
  const took = () => Math.round(performance.now() - begun);
  let changes = 0;
  const stopListening = world.onChange(() => (changes += 1));
  try {
    let quiet = 0;
    let changesAtLastLook = -1;
    for (;;) {
      const shop = shopWaiting(deps);
      const shopIdle = delivery.idle() && shop.deliveries + shop.codeCreations + shop.bulkOperations + shop.otherWork === 0;
      const app = shopIdle || took() >= timeoutMilliseconds ? await readHealthz(appUrl) : null;
      const idle = shopIdle && app !== null && app.events + app.due + app.jobs === 0;
      quiet = idle ? (changes === changesAtLastLook ? quiet + 1 : 1) : 0;
      changesAtLastLook = changes;
      if (quiet >= 2) return { settled: true, tookMilliseconds: took() };
      if (took() >= timeoutMilliseconds) return { settled: false, tookMilliseconds: took(), waiting: { ...shop, app } };
      await sleep(pauseMilliseconds);
    }
  } finally {
    stopListening();
  }
}
