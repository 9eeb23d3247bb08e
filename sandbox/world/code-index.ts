import type { Discount, RedeemCode } from "./entities";

/** Finds the discount that a code belongs to, over the whole shop and without regard to case, as Shopify compares. */
export interface CodeIndex {
  put(discount: Discount): void;
  remove(discountId: string): void;
  find(shop: string, code: string): Discount | undefined;
}

const keyOf = (shop: string, code: string): string => `${shop} ${code.toLowerCase()}`;

/**
 * A cohort discount can have many thousand codes and is announced again with every redemption, so only the tail that
 * differs from what is known already is looked at (codes are compared as objects, not as text).
 */
export function createCodeIndex(): CodeIndex {
  const byKey = new Map<string, Discount>();
  const known = new Map<string, { discount: Discount; codes: RedeemCode[]; keys: string[] }>();

  const forget = (discountId: string, from: number): void => {
    const entry = known.get(discountId);
    if (!entry) return;
    for (const key of entry.keys.splice(from)) if (byKey.get(key) === entry.discount) byKey.delete(key);
    entry.codes.length = Math.min(entry.codes.length, from);
  };

  return {
    put(discount) {
      const before = known.get(discount.id);
      if (before && before.discount !== discount) forget(discount.id, 0);
      const entry = before?.discount === discount ? before : { discount, codes: [], keys: [] };
      known.set(discount.id, entry);
      let same = 0;
      while (same < entry.codes.length && entry.codes[same] === discount.codes[same]) same += 1;
      forget(discount.id, same);
      for (const code of discount.codes.slice(same)) {
        const key = keyOf(discount.shop, code.code);
        entry.codes.push(code);
        entry.keys.push(key);
        byKey.set(key, discount);
      }
    },
    remove(discountId) {
      forget(discountId, 0);
      known.delete(discountId);
    },
    find: (shop, code) => byKey.get(keyOf(shop, code)),
  };
}
