import type { z } from "zod";
import { firstInsertRule } from "~/features/inserts/domain/rules/insert-rule";
import type { InsertRule } from "~/features/inserts/domain/rules/insert-rule";
import { saveRule } from "~/features/inserts/rules/insert-rule.server";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { now } from "~/platform/clock.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** 10 % for 60 days, from any amount; with what differs from that. */
export const someTerms = (change: Partial<z.input<typeof voucherTermsSchema>> = {}): VoucherTerms =>
  voucherTermsSchema.parse({ offer: { kind: "percentage", basisPoints: 1000 }, currency: "EUR", minimumMinor: null, validForDays: 60, ...change });

/** The first-order rule, on and without a control group; with what differs, and with these terms in its only version. */
export function aRule({ terms, ...change }: Partial<InsertRule> & { terms?: VoucherTerms } = {}): InsertRule {
  const rule = { ...firstInsertRule("EUR"), on: true, controlShareBasisPoints: 0 };
  return { ...rule, ...(terms ? { variants: [{ id: "A", weight: 1, designId: null, terms }] } : {}), ...change };
}

/** Saves a rule of the shop's, as its first version unless it says another. */
export async function saveRules(shop: Shop, ...rules: InsertRule[]): Promise<void> {
  for (const rule of rules) {
    const saved = await saveRule(shop, rule, rule.version, now());
    if (!saved.ok) throw new Error(`The rule ${rule.id} was changed meanwhile`);
  }
}
