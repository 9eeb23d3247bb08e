import { z } from "zod";

/** A shop's permanent domain, lower case: "feinkost.myshopify.com". */
export const shopDomainSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}\.myshopify\.com$/).brand<"ShopDomain">();
export type ShopDomain = z.infer<typeof shopDomainSchema>;
