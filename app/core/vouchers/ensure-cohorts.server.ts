import { dayOf } from "~/kernel/day";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { cohortTitle } from "./domain/cohort";
import { lettersOf } from "./domain/voucher-code";

export interface Promised {
  cohortKey: string;
  cohortEndsAt: string;
  terms: VoucherTerms;
  ruleId: string | null;
}

/** Writes down the cohorts of these promises, with the title under which Shopify will know them. Inside a recording; repeating it changes nothing. */
export async function ensureCohorts(tx: Tx, shop: Shop, promises: readonly Promised[]): Promise<void> {
  const cohorts = new Map(promises.map((promise) => [promise.cohortKey, promise]));
  await tx.cohort.createMany({
    data: [...cohorts.values()].map(({ cohortKey, terms, cohortEndsAt, ruleId }) => ({
      shopId: shop.id, key: cohortKey, terms, ruleId, endsAt: new Date(cohortEndsAt),
      title: cohortTitle(terms, dayOf(new Date(cohortEndsAt), shop.timeZone), lettersOf(shop.codeHash(`cohort-mark/${cohortKey}`), 5), shop.locale, cohortKey),
    })),
    skipDuplicates: true,
  });
}
