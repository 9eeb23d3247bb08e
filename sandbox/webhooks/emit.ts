/**
 * How the rest of the sandbox says that something happened.
 *
 * `topic` is Shopify's, with a slash ("orders/create"); `payload` is what a builder in payloads/ made. Returned is the event's
 * id: topics that tell of the same happening are given the id of the first, as Shopify does. An unsubscribed topic, or a
 * shop without the app, still gets an id and sends nothing.
 */
import type { JsonLike } from "./json-text";

export type Emit = (shop: string, topic: string, payload: { [key: string]: JsonLike }, eventId?: string) => string;
