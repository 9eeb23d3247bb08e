import { gid } from "~/kernel/gid";
import { metafieldNamespace } from "~/kernel/metafield-namespace";

/** What stands on an advocate in Shopify, readable by themes and other tools. */
export const customerMetafieldDefinitions = [
  {
    key: "referral_code", type: "single_line_text_field", name: "Empfehlungscode · Referral code",
    description: "Mit diesem Code empfiehlt diese Person den Shop. The code this person recommends the shop with.",
  },
  {
    key: "referral_link", type: "url", name: "Empfehlungslink · Referral link",
    description: "Der Link dieser Person für Freunde. This person's link for friends.",
  },
] as const;

export interface NotedAdvocate {
  customerId: string;
  code: string;
}

/** Where an advocate's link leads: the shop's own domain. */
export const referralLink = (shop: { storefrontUrl: string; proxyPath: string }, code: string): string =>
  `${shop.storefrontUrl}${shop.proxyPath}/r/${encodeURIComponent(code)}`;

/** An advocate's two metafields. */
export function customerMetafields({ customerId, code }: NotedAdvocate, link: string) {
  const shared = { ownerId: gid("Customer", customerId), namespace: metafieldNamespace };
  return [
    { ...shared, key: "referral_code", type: "single_line_text_field", value: code },
    { ...shared, key: "referral_link", type: "url", value: link },
  ];
}
