/** Finds entities by keys computed from them; it follows entities that are changed in place and announced again. */
export interface KeyIndex<T> {
  put(id: string, entity: T): void;
  remove(id: string): void;
  /** The first one with that key, by age. */
  first(key: string): T | undefined;
  all(key: string): T[];
}

export function createKeyIndex<T>(keysOf: (entity: T) => string[]): KeyIndex<T> {
  const byKey = new Map<string, Map<string, T>>();
  const keysById = new Map<string, string[]>();

  const drop = (id: string): void => {
    for (const key of keysById.get(id) ?? []) {
      const found = byKey.get(key);
      found?.delete(id);
      if (found?.size === 0) byKey.delete(key);
    }
    keysById.delete(id);
  };

  return {
    put(id, entity) {
      const keys = keysOf(entity);
      const before = keysById.get(id);
      const same = before !== undefined && before.length === keys.length && before.every((key, at) => key === keys[at]);
      if (!same) drop(id);
      if (!same) keysById.set(id, keys);
      for (const key of keys) {
        const found = byKey.get(key);
        if (found) found.set(id, entity);
        else byKey.set(key, new Map([[id, entity]]));
      }
    },
    remove: drop,
    first(key) {
      return byKey.get(key)?.values().next().value;
    },
    all(key) {
      return [...(byKey.get(key)?.values() ?? [])];
    },
  };
}
