import { isbot } from "isbot";

/** Who asks through the app proxy, as far as the headers say. Shopify passes no cookies on. */
export interface ProxyVisitor {
  method: string;
  /** Sec-Purpose or Purpose: browsers that fetch ahead say "prefetch". */
  purpose: string | null;
  /** Calls itself a robot: previews of links in messengers do. */
  isRobot: boolean;
  /** The visitor's own. Shopify writes it first into X-Forwarded-For ("the client IP address"); proxies before us append theirs. */
  address: string | null;
  acceptLanguage: string | null;
  /** The host of the page that led here, in lower case; null where the browser keeps that to itself. */
  referrerHost: string | null;
  query: URLSearchParams;
}

/** Reads the headers of a request that `verifyProxyRequest` has found signed. */
export function proxyVisitor({ method, url, headers }: Request): ProxyVisitor {
  return {
    method,
    purpose: headers.get("sec-purpose") ?? headers.get("purpose"),
    isRobot: isbot(headers.get("user-agent")),
    address: headers.get("x-forwarded-for")?.split(",").at(0)?.trim() || null,
    acceptLanguage: headers.get("accept-language"),
    referrerHost: hostOf(headers.get("referer")),
    query: new URL(url).searchParams,
  };
}

function hostOf(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  return new URL(address).hostname.toLowerCase() || null;
}

/** Whether this is somebody who opened the page: not only its headers, not fetched ahead, no preview of a link in a messenger. */
export const isPerson = ({ method, purpose, isRobot }: Pick<ProxyVisitor, "method" | "purpose" | "isRobot">): boolean =>
  method === "GET" && !isRobot && !/prefetch|prerender|preview/i.test(purpose ?? "");
