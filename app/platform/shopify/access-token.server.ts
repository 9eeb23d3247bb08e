import { HttpResponseError, InvalidJwtError } from "@shopify/shopify-api";
import { db } from "../db/prisma.server";
import { sessionStorage } from "./session-storage.server";
import { shopifyLibrary } from "./shopify-library.server";
import { ShopifyRefused, ShopifyUnavailable } from "./shopify-errors";
import type { Shop } from "./shop-store.server";

/**
 * The shop's offline access token, renewed first when it has less than five minutes to live. Throws ShopifyRefused when the
 * app is not installed there any more, ShopifyUnavailable when Shopify gives no answer.
 *
 * One renewal at a time for each shop: a refresh token is good for one use.
 */
export async function accessToken(shop: Shop, renew: "if needed" | "now" = "if needed"): Promise<string> {
  const session = await load(shop);
  if (renew === "if needed" && !session.isExpired(marginMilliseconds)) return session.accessToken ?? "";
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockSpace}::int, ${shop.id}::int)`;
      const current = await load(shop);
      const renewedMeanwhile = current.accessToken !== session.accessToken && !current.isExpired(marginMilliseconds);
      return renewedMeanwhile ? (current.accessToken ?? "") : refresh(shop, current.refreshToken);
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

async function refresh(shop: Shop, refreshToken: string | undefined): Promise<string> {
  if (!refreshToken) throw new ShopifyRefused(`shop ${shop.id} has no refresh token; the app must be opened once`);
  try {
    const { session } = await shopifyLibrary().auth.refreshToken({ shop: shop.domain, refreshToken });
    await sessionStorage.storeSession(session);
    return session.accessToken ?? "";
  } catch (error) {
    if (error instanceof InvalidJwtError || (error instanceof HttpResponseError && error.response.code < 500)) {
      throw new ShopifyRefused(`shop ${shop.id}: the refresh token is no longer good; the app must be opened once`);
    }
    throw new ShopifyUnavailable(`shop ${shop.id}: the access token could not be renewed`, { cause: error });
  }
}
