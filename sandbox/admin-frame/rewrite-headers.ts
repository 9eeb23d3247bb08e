import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { frameAddress } from "./admin-address";

const OF_ONE_CONNECTION = new Set(["connection", "keep-alive", "transfer-encoding", "te", "trailer", "upgrade", "proxy-authenticate"]);
const REAUTHORIZE = "x-shopify-api-request-failure-reauthorize-url";

export const CDN = "https://cdn.shopify.com";
/** What stands in for Shopify's CDN inside the app's pages; the first is the App Bridge of the sandbox. */
export const CDN_REPLACEMENTS = [
  [`${CDN}/shopifycloud/app-bridge.js`, "/__sandbox/app-bridge.js"],
  [CDN, "/__sandbox/cdn"],
] as const;

/** A policy that lets Shopify's admin frame the app lets this frame do so; any other policy stays as it is. */
export function rewritePolicy(policy: string, adminOrigins: readonly string[]): string {
  return policy.split(";").map((directive) =>
    /^\s*frame-ancestors\s/i.test(directive) && directive.includes("https://admin.shopify.com") ? ` frame-ancestors ${adminOrigins.join(" ")}` : directive,
  ).join(";").trim();
}

/**
 * The app's headers as the browser gets them: frame policy, links to the CDN, and addresses of Shopify's admin swapped for
 * the sandbox's own.
 */
export function rewriteHeaders(headers: IncomingHttpHeaders, adminUrl: string, adminOrigins: readonly string[]): OutgoingHttpHeaders {
  const rewritten: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || OF_ONE_CONNECTION.has(name)) continue;
    rewritten[name] = value;
    if (typeof value !== "string") continue;
    if (name === "content-security-policy") rewritten[name] = rewritePolicy(value, adminOrigins);
    if (name === "link") rewritten[name] = CDN_REPLACEMENTS.reduce((text, [from, to]) => text.replaceAll(from, to), value);
    if (name === "location" || name === REAUTHORIZE) {
      const framed = frameAddress(value);
      if (framed !== null) rewritten[name] = adminUrl + framed;
    }
  }
  return rewritten;
}
