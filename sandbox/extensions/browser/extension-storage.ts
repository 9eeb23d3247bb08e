import type { HostApi } from "./messages";

/** `shopify.storage`: kept in the browser for each extension by itself; values as JSON keeps them. */
export function extensionStorage({ readStorage, writeStorage }: Pick<HostApi, "readStorage" | "writeStorage">) {
  const change = async (act: (kept: Map<string, unknown>) => void): Promise<void> => {
    const kept = new Map(Object.entries(await readStorage()));
    act(kept);
    await writeStorage(Object.fromEntries(kept));
  };
  const read = async (): Promise<Map<string, unknown>> => new Map(Object.entries(await readStorage()));
  return {
    get: async (key: string) => (await read()).get(key),
    getMany: async (keys: string[]) => {
      const kept = await read();
      return keys.map((key) => kept.get(key));
    },
    entries: async () => (await read()).entries(),
    set: (key: string, value: unknown) => change((kept) => void kept.set(key, value)),
    setMany: (entries: Record<string, unknown>) => change((kept) => Object.entries(entries).forEach(([key, value]) => kept.set(key, value))),
    clear: () => change((kept) => kept.clear()),
    delete: async (key: string) => {
      let was = false;
      await change((kept) => (was = kept.delete(key)));
      return was;
    },
    deleteMany: async (keys: string[]) => {
      const were: Record<string, boolean> = {};
      await change((kept) => keys.forEach((key) => (were[key] = kept.delete(key))));
      return were;
    },
  };
}
