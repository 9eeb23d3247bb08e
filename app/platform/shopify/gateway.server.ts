import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import type { DocumentNode } from "graphql";
import { ClientError, GraphQLClient } from "graphql-request";
import { setTimeout as wait } from "node:timers/promises";
import { log } from "../log.server";
import { accessToken } from "./access-token.server";
import { apiVersion } from "./api-version";
import type { HeardStatus } from "./points-bucket";
import { spend, waitMilliseconds } from "./points-bucket";
import { readCost } from "./read-cost";
import type { Shop } from "./shop-store.server";
import { ShopifyRefused, ShopifyThrottled, ShopifyUnavailable } from "./shopify-errors";

export interface CallOptions {
  /** Points this call is likely to cost: it waits until they are there. */
  points: number;
  /** Until when Shopify may take, waiting and tries included, on the clock of `performance.now()`. Ten seconds when left out. */
  until?: number;
  /** Its effect has no name by which a second one would be found taken: without an answer it is not tried again here, the caller looks first. */
  once?: boolean;
}

const tries = 3;
/** Longer waits are the queue's: a slot held by one shop is missing to the others. */
const defaultPatienceMilliseconds = 10_000;
const statusByShop = new Map<number, HeardStatus>();

/**
 * The one way to Shopify's Admin API: a typed operation for one shop. Waits for points instead of failing, renews the token,
 * and tries again when no answer came. Trying again is safe: every operation of ours is a read, or its effect has a name of
 * its own that is found taken the second time (a code, a metafield, a definition); what has none is asked for `once`.
 *
 * Throws ShopifyThrottled, ShopifyUnavailable or ShopifyRefused. `userErrors` are in the answer, see sort-user-errors.
 */
export async function callShopify<Data, Variables extends object>(
  shop: Shop, document: TypedDocumentNode<Data, Variables>, variables: Variables, options: CallOptions,
): Promise<Data> {
  const until = options.until ?? performance.now() + defaultPatienceMilliseconds;
  for (let failures = 0, renewals = 0, renew = false; ; ) {
    await waitForPoints(shop, options.points, until);
    try {
      return await callOnce(shop, document, variables, { points: options.points, renew, until });
    } catch (error) {
      const expired = error instanceof ExpiredToken && renewals === 0;
      const pause = expired ? 0 : pauseAfter(error, ++failures, options.once === true);
      if (pause === undefined || performance.now() + pause > until) throw error;
      renew = expired;
      if (expired) renewals++;
      await wait(pause);
    }
  }
}

/** How long to wait before the next try; undefined when there is none. Being throttled is no failure. */
function pauseAfter(error: unknown, failures: number, once: boolean): number | undefined {
  if (error instanceof ShopifyThrottled) return error.waitMilliseconds;
  return !once && error instanceof ShopifyUnavailable && failures < tries ? 100 * 4 ** (failures - 1) : undefined;
}

/** The token was not taken; once with a fresh one, then it is refused. */
class ExpiredToken extends ShopifyRefused {}

async function waitForPoints(shop: Shop, points: number, until: number): Promise<void> {
  const milliseconds = waitMilliseconds(statusByShop.get(shop.id), points, performance.now());
  if (milliseconds === 0) return;
  if (performance.now() + milliseconds > until) throw new ShopifyThrottled(`shop ${shop.id} has too few points left`);
  await wait(milliseconds);
  // Others waited for the same points: look again.
  await waitForPoints(shop, points, until);
}

async function callOnce<Data, Variables extends object>(
  shop: Shop, document: TypedDocumentNode<Data, Variables>, variables: Variables, { points, renew, until }: { points: number; renew: boolean; until: number },
): Promise<Data> {
  const token = await accessToken(shop, renew ? "now" : "if needed", until);
  const known = statusByShop.get(shop.id);
  if (known) statusByShop.set(shop.id, spend(known, points));
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(until - performance.now())));
  const client = new GraphQLClient(`https://${shop.domain}/admin/api/${apiVersion}/graphql.json`, {
    headers: { "X-Shopify-Access-Token": token },
    errorPolicy: "all",
    signal,
  });
  try {
    const answer = await client.rawRequest<Data>(textOf(document), variables as Record<string, unknown>);
    hear(shop, answer.extensions);
    if (answer.errors?.length) throw sortErrors(shop, answer.errors);
    return answer.data;
  } catch (error) {
    throw sortFailure(shop, error);
  }
}

const texts = new WeakMap<object, string>();
/** Printing a document takes longer than one would think: once each. */
function textOf(document: DocumentNode): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}

function hear(shop: Shop, extensions: unknown): void {
  const status = readCost(extensions);
  if (status) statusByShop.set(shop.id, { ...status, heardAtMilliseconds: performance.now() });
}

function sortFailure(shop: Shop, error: unknown): Error {
  if (error instanceof ShopifyRefused || error instanceof ShopifyThrottled || error instanceof ShopifyUnavailable) return error;
  if (!(error instanceof ClientError)) return new ShopifyUnavailable(`shop ${shop.id}: no answer`, { cause: error });
  hear(shop, error.response["extensions"]);
  const status = error.response.status;
  if (status === 401) return new ExpiredToken(`shop ${shop.id}: the access token was refused`);
  if (status === 429) return new ShopifyThrottled(`shop ${shop.id}: too many requests`, retryAfterMilliseconds(error));
  if (status >= 500 || status === 408) return new ShopifyUnavailable(`shop ${shop.id}: HTTP ${status}`);
  if (error.response.errors?.length) return sortErrors(shop, error.response.errors);
  return new ShopifyRefused(`shop ${shop.id}: HTTP ${status}`);
}

/** `Retry-After` is in seconds. */
function retryAfterMilliseconds(error: ClientError): number {
  const headers = error.response["headers"];
  const seconds = headers instanceof Headers ? Number(headers.get("retry-after")) : 0;
  return seconds > 0 ? Math.ceil(seconds * 1000) : 1_000;
}

/** Shopify answers with HTTP 200 also when it throttles, and when it fell over inside. */
function sortErrors(shop: Shop, errors: readonly { message: string; extensions?: { code?: unknown } | undefined }[]): Error {
  const codes = errors.map((error) => error.extensions?.code);
  if (codes.includes("THROTTLED")) return new ShopifyThrottled(`shop ${shop.id}: throttled`);
  if (codes.includes("INTERNAL_SERVER_ERROR")) return new ShopifyUnavailable(`shop ${shop.id}: Shopify's internal error`);
  log.warn({ shopId: shop.id, codes }, "Shopify refused an operation");
  return new ShopifyRefused(`shop ${shop.id}: ${errors.map((error) => error.message).join("; ").slice(0, 300)}`);
}
