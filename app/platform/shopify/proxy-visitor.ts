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
    query: new URL(url).searchParams,
  };
}
