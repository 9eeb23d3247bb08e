import { entriesFor } from "~/core/ledger/entries-for.server";
import { insertDecidedSchema } from "~/kernel/entries/insert-decided";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { insertKey } from "../domain/deciding/decide-insert";
import { nearMisses } from "../domain/look-up/near-misses";
import type { NearMiss } from "../domain/look-up/near-misses";
import { factsOfOrders } from "../deciding/facts-of-orders.server";
import { rulesThen } from "../rules/rules-then.server";

export interface ExplainedNone {
  orderId: string;
  orderName: string;
  /** null: it has not been decided, since it is older than the app here or has only just arrived. */
  decided: { at: Date; data: InsertDecided; ruleName: string | null } | null;
  /** Where no rule took it: which came nearest, by the rules of that day and by what is known of the order now. */
  nearMisses: NearMiss[];
}

/** Why an order has no voucher. */
export async function explainNone(shop: Shop, order: { orderId: string; orderName: string }): Promise<ExplainedNone> {
  const key = insertKey(order.orderId);
  const entry = (await entriesFor(db(), shop.id, [key])).find(({ kind }) => kind === "insert.decided");
  if (!entry) return { ...order, decided: null, nearMisses: [] };
  const data = insertDecidedSchema.parse(entry.data);
  const rules = await rulesThen(shop.id, entry.recordedAt);
  const ruleName = rules.find(({ id }) => id === data.ruleId)?.name ?? null;
  const noRuleTook = data.decision === "none" && ["no-rule", "not-first-order", "sold-over-counter"].includes(data.reason);
  const facts = noRuleTook ? (await factsOfOrders(shop, [order.orderId], { ask: false })).get(order.orderId) : undefined;
  return {
    ...order, decided: { at: entry.recordedAt, data, ruleName },
    // Which order of its customer it was is in the book; what is counted now may be more.
    nearMisses: facts ? nearMisses(rules, { ...facts, nthOrder: data.nthOrder ?? facts.nthOrder }) : [],
  };
}
