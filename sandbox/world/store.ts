import type { Store } from "./world";

export interface StoreRules<T> {
  idOf(entity: T): string;
  shopOf(entity: T): string | null;
  /** Beyond this many the oldest go, as long as `mayGo` allows it. */
  limit?: number;
  mayGo?(entity: T): boolean;
  onPut(id: string, entity: T): void;
  onRemove(id: string): void;
}

/** One kind of entity in memory, found by id and by shop, in the order of creation. */
export function createStore<T>(rules: StoreRules<T>): Store<T> {
  const byId = new Map<string, T>();
  const byShop = new Map<string, Map<string, T>>();

  const remove = (id: string): void => {
    const entity = byId.get(id);
    if (entity === undefined) return;
    byId.delete(id);
    byShop.get(rules.shopOf(entity) ?? "")?.delete(id);
    rules.onRemove(id);
  };

  const dropOldest = (limit: number): void => {
    while (byId.size > limit) {
      const [oldestId, oldest] = byId.entries().next().value ?? [];
      if (oldestId === undefined || oldest === undefined || rules.mayGo?.(oldest) === false) return;
      remove(oldestId);
    }
  };

  return {
    get: (id) => byId.get(id),
    all: () => byId.values(),
    ofShop: (shop) => byShop.get(shop)?.values() ?? [],
    put(entity) {
      const id = rules.idOf(entity);
      const shop = rules.shopOf(entity);
      byId.set(id, entity);
      if (shop !== null) {
        const ofShop = byShop.get(shop);
        if (ofShop) ofShop.set(id, entity);
        else byShop.set(shop, new Map([[id, entity]]));
      }
      rules.onPut(id, entity);
      if (rules.limit !== undefined) dropOldest(rules.limit);
      return entity;
    },
    remove,
    get size() {
      return byId.size;
    },
  };
}
