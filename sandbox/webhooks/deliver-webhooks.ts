/**
 * Shopify's messenger: what was told is stored, signed, sent, and sent again when it failed. A delivery that was waiting when the
 * process ended is sent after the next start.
 */
import { randomUUID } from "node:crypto";
import type { Delivery } from "../world/entities";
import type { World } from "../world/world";
import { createDeliveryQueue } from "./delivery-queue";
import type { Emit } from "./emit";
import type { Faults } from "./faults";
import { jsonText } from "./json-text";
import { retryDelayMilliseconds } from "./retry-delay";
import { sendWebhook } from "./send-webhook";

export interface DeliveryOptions {
  secret: string;
  /** Where the app listens, without a trailing slash. */
  appUrl: string;
  /** Topic → path below `appUrl`. What is not in here is not sent. */
  subscriptions: ReadonlyMap<string, string>;
  faults: Faults;
  /** 0 ≤ x < 1; decides about faults. */
  random: () => number;
}

export interface OddWebhook {
  shop: string;
  topic: string;
  body: string;
  eventId?: string;
  webhookId?: string;
  mostAttempts?: number;
}

export interface WebhookDelivery {
  emit: Emit;
  /** Sends any text under any topic to the app, subscribed or not, known shop or not; for odd input. Returns the delivery's id. */
  sendText(webhook: OddWebhook): string;
  /** Nothing is waiting or on its way. */
  idle(): boolean;
  /** Resolves when everything has been delivered, failed for good or dropped; false when the time runs out first. */
  untilIdle(timeoutMilliseconds: number): Promise<boolean>;
  /** How many deliveries were begun, retries included; two equal readings mean that nothing was sent between. */
  sentCount(): number;
  /** Gives up all that waits; the memory is about to be emptied. */
  forget(): void;
  /** Ends the tries under way; what is not told stays waiting. */
  stop(): Promise<void>;
}

/** Topics that reach a shop which has just lost the app. */
const afterUninstall = new Set(["app/uninstalled", "shop/redact"]);
const parallelDeliveries = 16;

export function createDelivery(world: World, options: DeliveryOptions): WebhookDelivery {
  const { secret, appUrl, subscriptions, faults, random } = options;
  const stopping = new AbortController();
  const waiting = new Set<string>();
  const idleListeners = new Set<() => void>();
  let sent = 0;

  const settle = (delivery: Delivery): void => {
    world.stores.deliveries.put(delivery);
    waiting.delete(delivery.id);
    if (waiting.size === 0) for (const listener of idleListeners) listener();
  };

  const queue = createDeliveryQueue<Delivery>(async (delivery) => {
    if (!waiting.has(delivery.id)) return;
    const at = world.nowText();
    const begun = performance.now();
    sent += 1;
    const { responseStatus, error } = await sendWebhook(delivery, secret, stopping.signal);
    // A try that the sandbox itself broke off says nothing about the app.
    if (stopping.signal.aborted && responseStatus === null) return;
    if (!waiting.has(delivery.id)) return;
    delivery.attempts.push({ at, responseStatus, error, tookMilliseconds: Math.round(performance.now() - begun) });
    if (responseStatus !== null && responseStatus >= 200 && responseStatus < 300) {
      delivery.status = "delivered";
      return settle(delivery);
    }
    const delay = retryDelayMilliseconds(delivery.attempts.length, delivery.mostAttempts);
    if (delay === undefined) {
      delivery.status = "failed";
      return settle(delivery);
    }
    delivery.nextTryAtMilliseconds = Date.now() + delay;
    world.stores.deliveries.put(delivery);
    queue.add(delivery, delivery.nextTryAtMilliseconds);
  }, parallelDeliveries);

  const enqueue = (delivery: Delivery): void => {
    waiting.add(delivery.id);
    queue.add(delivery, delivery.nextTryAtMilliseconds);
  };

  /** Between a fifth and four fifths of a second: long enough for a few others to pass. */
  const aLittleLater = (): number => 200 + Math.floor(random() * 600);

  const emit: Emit = (shop, topic, payload, eventId = randomUUID()) => {
    const install = world.stores.installs.get(shop);
    const path = subscriptions.get(topic);
    if (!install || path === undefined) return eventId;
    if (install.uninstalledAt !== null && !afterUninstall.has(topic)) return eventId;
    const held = random() < faults.disorder ? aLittleLater() : 0;
    const first: Delivery = {
      shop, id: world.nextId(), topic, webhookId: randomUUID(), eventId, triggeredAt: world.nowText(), body: jsonText(payload),
      url: `${appUrl}${path}`, status: "waiting", attempts: [], nextTryAtMilliseconds: Date.now() + faults.delayMilliseconds + held,
    };
    if (random() < faults.drop) {
      world.stores.deliveries.put({ ...first, status: "dropped" });
      return eventId;
    }
    enqueue(world.stores.deliveries.put(first));
    if (random() < faults.duplicate) {
      enqueue(world.stores.deliveries.put({
        ...first, id: world.nextId(), attempts: [], webhookId: random() < 0.5 ? first.webhookId : randomUUID(),
        nextTryAtMilliseconds: first.nextTryAtMilliseconds + aLittleLater(),
      }));
    }
    return eventId;
  };

  for (const delivery of [...world.stores.deliveries.all()]) if (delivery.status === "waiting") enqueue(delivery);

  return {
    emit,
    sendText({ shop, topic, body, eventId = randomUUID(), webhookId = randomUUID(), mostAttempts }) {
      const path = subscriptions.get(topic) ?? [...subscriptions.values()][0] ?? "/webhooks";
      const delivery: Delivery = {
        shop, id: world.nextId(), topic, webhookId, eventId, triggeredAt: world.nowText(), body, url: `${appUrl}${path}`,
        status: "waiting", attempts: [], nextTryAtMilliseconds: Date.now(), ...(mostAttempts === undefined ? {} : { mostAttempts }),
      };
      enqueue(world.stores.deliveries.put(delivery));
      return delivery.id;
    },
    idle: () => waiting.size === 0,
    untilIdle: (timeoutMilliseconds) =>
      waiting.size === 0 ? Promise.resolve(true) : new Promise((resolve) => {
        const end = (idle: boolean) => {
          clearTimeout(timer);
          idleListeners.delete(listener);
          resolve(idle);
        };
        const listener = () => end(true);
        const timer = setTimeout(() => end(false), timeoutMilliseconds);
        idleListeners.add(listener);
      }),
    sentCount: () => sent,
    forget() {
      waiting.clear();
      for (const listener of idleListeners) listener();
    },
    async stop() {
      stopping.abort();
      await queue.stop();
    },
  };
}
