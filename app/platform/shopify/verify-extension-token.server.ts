import { z } from "zod";
import { digitsOf } from "~/kernel/gid";
import { log } from "../log.server";
import { findShop } from "./shop-store.server";
import type { Shop } from "./shop-store.server";
import { shopifyLibrary } from "./shopify-library.server";

/** Who looks at a page of the checkout or of their account, as Shopify has signed it. */
export interface ExtensionVisitor {
  shop: Shop;
  /** Of the signed-in customer. */
  customerId: string | null;
  /** null where the token names no checkout. */
  checkoutToken: string | null;
}

const claimsSchema = z.object({
  dest: z.string(), exp: z.number(), nbf: z.number(), iss: z.string().optional(), sub: z.string().optional(),
  // Not in Shopify's docs: taken where it is there.
  checkout_token: z.string().max(128).optional(),
});

/**
 * Reads the session token of an extension in the checkout or in customers' accounts (Authorization: Bearer). Signature (HS256), expiry, not-before and
 * audience are checked by Shopify's library; `dest` has to be a shop that has the app. `sub` counts only as a customer's long id: staff, whose tokens the
 * same secret signs, are nobody here. undefined for anything else. Nothing is asked of Shopify. Source: shopify.dev, checkout UI extensions, "Session token".
 */
export async function verifyExtensionToken(request: Request): Promise<ExtensionVisitor | undefined> {
  const token = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const claims = token === undefined ? undefined : await claimsOf(token);
  if (!claims || isStaff(claims)) {
    log.warn({ from: "extension" }, "a request of an extension carried no token of Shopify's for a customer's page");
    return undefined;
  }
  const shop = await findShop(domainOf(claims.dest));
  if (!shop || shop.uninstalledAt) return undefined;
  return { shop, customerId: digitsOf("Customer", claims.sub ?? "") ?? null, checkoutToken: claims.checkout_token ?? null };
}

async function claimsOf(token: string): Promise<z.infer<typeof claimsSchema> | undefined> {
  try {
    return claimsSchema.parse(await shopifyLibrary().session.decodeSessionToken(token));
  } catch {
    return undefined;
  }
}

/** Of App Bridge's tokens: issued by the shop's admin. */
const isStaff = ({ iss }: z.infer<typeof claimsSchema>): boolean => iss !== undefined && /\/admin\/?$/.test(iss);

/** The bare domain in these tokens, an address in those of the admin: both are understood. */
const domainOf = (dest: string): string => dest.replace(/^https:\/\//, "");
