import { advocateKey } from "~/kernel/entries/advocate-entries";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { proxyRootOf } from "~/platform/shopify/storefront-of";
import { groupedCode, readVoucherCode } from "./domain/voucher-code";

export interface AdvocateCode {
  /** As it is read aloud. */
  code: string;
  url: string;
}

/** The codes that customers recommend the shop with, by customer id: those that work at the checkout now. Who has none is left out. */
export async function advocateCodes(shop: Pick<Shop, "id" | "storefrontUrl" | "domain" | "proxyPath">, customerIds: readonly string[]): Promise<Map<string, AdvocateCode>> {
  const vouchers = await db().voucher.findMany({
    where: { shopId: shop.id, customerId: { in: [...new Set(customerIds)] }, programme: "referrals", uses: "many", state: "live", stopped: false },
    select: { key: true, customerId: true, code: true, cohortKey: true },
  });
  // After two customers turned out to be one there are two codes: the own one stands last, and so wins.
  vouchers.sort((one, other) => Number(isOwn(one)) - Number(isOwn(other)));
  const cohorts = await db().cohort.findMany({ where: { shopId: shop.id, key: { in: vouchers.map(({ cohortKey }) => cohortKey) } } });
  const works = new Set(cohorts.filter(({ stops, resumes }) => stops <= resumes).map(({ key }) => key));
  return new Map(vouchers.flatMap(({ customerId, code, cohortKey }) => (customerId && works.has(cohortKey)
    ? [[customerId, { code: readVoucherCode(code) ? groupedCode(code) : code, url: advocateLink(shop, code) }] as const]
    : [])));
}

const isOwn = ({ key, customerId }: { key: string; customerId: string | null }): boolean => key === `${advocateKey(customerId ?? "")}/code`;

/** Where an advocate's link leads: the shop's own domain, short enough for a small QR code. */
export const advocateLink = (shop: Pick<Shop, "storefrontUrl" | "domain" | "proxyPath">, code: string): string =>
  `${proxyRootOf(shop)}/r/${encodeURIComponent(code)}`;
