import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
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
    select: { customerId: true, code: true, cohortKey: true },
  });
  const cohorts = await db().cohort.findMany({ where: { shopId: shop.id, key: { in: vouchers.map(({ cohortKey }) => cohortKey) } } });
  const works = new Set(cohorts.filter(({ stops, resumes }) => stops <= resumes).map(({ key }) => key));
  const start = `${shop.storefrontUrl || `https://${shop.domain}`}${shop.proxyPath}/r/`;
  return new Map(vouchers.flatMap(({ customerId, code, cohortKey }) => (customerId && works.has(cohortKey)
    ? [[customerId, { code: readVoucherCode(code) ? groupedCode(code) : code, url: start + encodeURIComponent(code) }] as const]
    : [])));
}
