import type { Shop } from "~/platform/shopify/shop-store.server";
import { readReviewFacts } from "../moderating/read-review-facts.server";
import type { ReviewFacts } from "../moderating/read-review-facts.server";
import { countChecked } from "./count-checked.server";
import type { Checked } from "./count-checked.server";

export type KeptFacts = ReviewFacts & Checked;

const keptMilliseconds = 10 * 60_000;
const mostShops = 1000;
const kept = new Map<number, { since: number; facts: Promise<KeptFacts> }>();

/** What a shop says beside its reviews, at most ten minutes old: counting it reads the whole shop, which is nothing for every visitor. Kept in this process. */
export function keptFacts(shop: Pick<Shop, "id">, now: Date): Promise<KeptFacts> {
  const known = kept.get(shop.id);
  if (known && Math.abs(now.getTime() - known.since) < keptMilliseconds) return known.facts;
  const facts = Promise.all([readReviewFacts(shop), countChecked(shop)]).then(([facts, checked]) => ({ ...facts, ...checked }));
  kept.delete(shop.id);
  kept.set(shop.id, { since: now.getTime(), facts });
  facts.catch(() => kept.delete(shop.id));
  const [oldest] = kept.keys();
  if (kept.size > mostShops && oldest !== undefined) kept.delete(oldest);
  return facts;
}
