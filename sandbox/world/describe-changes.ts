import type { Discount, RedeemCode } from "./entities";
import type { JournalLine, Plain } from "./journal-lines";
import type { CollectionName, Entities } from "./world";

interface KnownDiscount {
  codes: RedeemCode[];
  usageCounts: number[];
  usedBy: Discount["usedBy"];
}

/** Turns "this entity changed" into the shortest lines that say so; remembers what has been said of long lists. */
export interface ChangeDescriber {
  put<K extends CollectionName>(name: K, id: string, entity: Entities[K]): JournalLine[];
  remove(name: CollectionName, id: string): JournalLine[];
}

const firstDifference = <T>(known: T[], now: T[]): number => {
  let at = 0;
  while (at < known.length && known[at] === now[at]) at += 1;
  return at;
};

export function createChangeDescriber(): ChangeDescriber {
  const knownDiscounts = new Map<string, KnownDiscount>();
  const toldDeliveries = new Set<string>();

  const discountLines = (discount: Discount): JournalLine[] => {
    const { codes, usedBy, ...rest } = discount;
    const known = knownDiscounts.get(discount.id) ?? { codes: [], usageCounts: [], usedBy: [] };
    const lines: JournalLine[] = [{ put: "discounts", id: discount.id, entity: rest as Plain }];
    const codesFrom = firstDifference(known.codes, codes);
    if (codesFrom < Math.max(known.codes.length, codes.length)) {
      lines.push({ codes: discount.id, from: codesFrom, list: codes.slice(codesFrom) });
    }
    const counts: [number, number][] = [];
    for (let at = 0; at < codesFrom; at += 1) {
      const usageCount = codes[at]?.usageCount ?? 0;
      if (usageCount !== known.usageCounts[at]) counts.push([at, usageCount]);
    }
    if (counts.length > 0) lines.push({ usage: discount.id, counts });
    const usedByFrom = firstDifference(known.usedBy, usedBy);
    if (usedByFrom < Math.max(known.usedBy.length, usedBy.length)) {
      lines.push({ usedBy: discount.id, from: usedByFrom, list: usedBy.slice(usedByFrom) });
    }
    knownDiscounts.set(discount.id, { codes: [...codes], usageCounts: codes.map((code) => code.usageCount), usedBy: [...usedBy] });
    return lines;
  };

  return {
    put(name, id, entity) {
      if (name === "discounts") return discountLines(entity as Discount);
      const plain: Plain = { ...entity };
      if (name === "deliveries" && toldDeliveries.has(id)) delete plain.body;
      if (name === "deliveries") toldDeliveries.add(id);
      return [{ put: name, id, entity: plain }];
    },
    remove(name, id) {
      if (name === "discounts") knownDiscounts.delete(id);
      if (name === "deliveries") toldDeliveries.delete(id);
      return [{ remove: name, id }];
    },
  };
}
