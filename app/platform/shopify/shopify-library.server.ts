import "@shopify/shopify-api/adapters/node";
import { LogSeverity, shopifyApi } from "@shopify/shopify-api";
import type { ApiVersion } from "@shopify/shopify-api";
import { getConfig } from "../config.server";
import { apiVersion } from "./api-version";

const create = () => {
  const config = getConfig();
  return shopifyApi({
    apiKey: config.SHOPIFY_API_KEY,
    apiSecretKey: config.SHOPIFY_API_SECRET,
    apiVersion: apiVersion as ApiVersion,
    hostName: new URL(config.SHOPIFY_APP_URL).host,
    isEmbeddedApp: true,
    logger: { level: LogSeverity.Error },
  });
};

let library: ReturnType<typeof create> | undefined;
/** Shopify's bare library, for what the Remix one keeps to itself: renewing a token from the worker. */
export const shopifyLibrary = (): ReturnType<typeof create> => (library ??= create());
