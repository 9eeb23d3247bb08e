import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the moved clock's offset survives a restart; with `null` it does not. */
export interface OffsetKeeper {
  read(): number;
  write(offsetMilliseconds: number): void;
}

export function createOffsetKeeper(dataFolder: string | null): OffsetKeeper {
  if (dataFolder === null) return { read: () => 0, write: () => undefined };
  const path = join(dataFolder, "clock.json");
  return {
    read() {
      if (!existsSync(path)) return 0;
      const kept: unknown = JSON.parse(readFileSync(path, "utf8"));
      const offset: unknown = typeof kept === "object" && kept !== null ? Reflect.get(kept, "offsetMilliseconds") : null;
      if (typeof offset !== "number") throw new Error(`${path} is damaged. Delete the folder ${dataFolder} to start afresh.`);
      return offset;
    },
    write(offsetMilliseconds) {
      mkdirSync(dataFolder, { recursive: true });
      writeFileSync(`${path}.new`, JSON.stringify({ offsetMilliseconds }));
      renameSync(`${path}.new`, path);
    },
  };
}
