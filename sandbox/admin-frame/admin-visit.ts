import type { IncomingMessage, ServerResponse } from "node:http";
import type { Shop } from "../world/entities";
import type { AdminFrameDeps } from "./deps";

/** One request of a merchant inside the admin of one shop. */
export interface AdminVisit {
  deps: AdminFrameDeps;
  shop: Shop;
  /** "feinkost-lindner" of feinkost-lindner.myshopify.com. */
  handle: string;
  /** The language the merchant has chosen for the app. */
  appLocale: "de" | "en";
  url: URL;
  request: IncomingMessage;
  response: ServerResponse;
}

/** The address of a page of this shop's admin: `adminPath(visit, "/orders")`. */
export function adminPath(visit: Pick<AdminVisit, "handle">, path: string): string {
  return `/admin/store/${visit.handle}${path}`;
}
