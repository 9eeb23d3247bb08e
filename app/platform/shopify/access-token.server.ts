import { setTimeout as wait } from "node:timers/promises";
import { HttpResponseError, InvalidJwtError } from "@shopify/shopify-api";
import type { Session } from "@shopify/shopify-api";
import { db } from "../db/prisma.server";
import { sessionStorage } from "./session-storage.server";
import { shopifyLibrary } from "./shopify-library.server";
import { ShopifyRefused, ShopifyThrottled, ShopifyUnavailable } from "./shopify-errors";
import type { Shop } from "./shop-store.server";

/**
 * The shop's offline access token, renewed first when it has less than five minutes to live. Throws ShopifyRefused when the
 * app is not installed there any more, ShopifyUnavailable when Shopify gives no answer.
 *
 * One renewal at a time for each shop: a refresh token is good for one use.
 */
export async function accessToken(
  shop: Shop, renew: "if needed" | "now" = "if needed", until = performance.now() + 10_000,
): Promise<string> {
  const session = await load(shop);
  if (renew === "if needed" && !session.isExpired(marginMilliseconds)) return session.accessToken ?? "";
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockSpace}::int, ${shop.id}::int)`;
      const current = await load(shop);
      const renewedMeanwhile = current.accessToken !== session.accessToken && !current.isExpired(marginMilliseconds);
      return renewedMeanwhile ? (current.accessToken ?? "") : refresh(shop, current, until);
    },
    { maxWait: 30_000, timeout: 30_000 },
  );
}

const marginMilliseconds = 5 * 60 * 1000;
const lockSpace = 20_262;

async function load(shop: Shop) {
  const session = shop.uninstalledAt ? undefined : await sessionStorage.loadSession(`offline_${shop.domain}`);
  if (!session?.accessToken) throw new ShopifyRefused(`the app is not installed in shop ${shop.id}`);
  return session;
}

async function refresh(shop: Shop, { accessToken: before, refreshToken }: Session, until: number): Promise<string> {
  if (!refreshToken) throw new ShopifyRefused(`shop ${shop.id} has no refresh token; the app must be opened once`);
  try {
    const { session } = await inTime(shopifyLibrary().auth.refreshToken({ shop: shop.domain, refreshToken }), until);
    await sessionStorage.storeSession(session);
    return session.accessToken ?? "";
  } catch (error) {
    // Whoever opened the app meanwhile has got a token by another way.
    const current = await load(shop);
    if (current.accessToken && current.accessToken !== before) return current.accessToken;
    throw sortRenewalFailure(shop, error);
  }
}

function sortRenewalFailure(shop: Shop, error: unknown): Error {
  const status = error instanceof HttpResponseError ? error.response.code : 0;
  if (status === 429) return new ShopifyThrottled(`shop ${shop.id}: too many requests for tokens`, 2_000);
  const refused = error instanceof InvalidJwtError || (status >= 400 && status < 500 && status !== 408);
  return refused
    ? new ShopifyRefused(`shop ${shop.id}: the refresh token is no longer good; the app must be opened once`)
    : new ShopifyUnavailable(`shop ${shop.id}: the access token could not be renewed`, { cause: error });
}

/** Shopify's library has no time limit of its own. */
async function inTime<T>(work: Promise<T>, until: number): Promise<T> {
  const giveUp = new AbortController();
  const late = wait(Math.max(1, until - performance.now()), undefined, { signal: giveUp.signal }).then(() => {
    throw new Error("no answer in time");
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    giveUp.abort();
  }
}
