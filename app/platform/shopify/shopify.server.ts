import "@shopify/shopify-app-remix/adapters/node";
import { AppDistribution, LogSeverity, shopifyApp } from "@shopify/shopify-app-remix/server";
import type { ApiVersion } from "@shopify/shopify-api";
import { getConfig } from "../config.server";
import { log } from "../log.server";
import { now } from "../clock.server";
import { apiVersion } from "./api-version";
import { sessionStorage } from "./session-storage.server";
import { markInstalled } from "./mark-installed.server";

/** Embedded, by token exchange, with offline tokens that expire. Scopes are managed by Shopify from shopify.app.toml. */
const create = () => {
  const config = getConfig();
  return shopifyApp({
    apiKey: config.SHOPIFY_API_KEY,
    apiSecretKey: config.SHOPIFY_API_SECRET,
    apiVersion: apiVersion as ApiVersion,
    appUrl: config.SHOPIFY_APP_URL,
    authPathPrefix: "/auth",
    distribution: AppDistribution.AppStore,
    isEmbeddedApp: true,
    sessionStorage,
    logger: { level: LogSeverity.Warning, log: async (severity, message) => { log[severity === LogSeverity.Error ? "error" : "warn"]({ from: "shopify-api" }, message); } },
    future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
    hooks: { afterAuth: async ({ session }) => markInstalled(session.shop, session.scope ?? "", now()) },
  });
};

type ShopifyApp = ReturnType<typeof create>;
let app: ShopifyApp | undefined;
/** The library's app of this process, made on first use. */
export const shopify = (): ShopifyApp => (app ??= create());
