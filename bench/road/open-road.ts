import { makeShop } from "../ground/bench-shop";
import type { BenchShop } from "../ground/bench-shop";
import { startChild } from "../ground/child";
import type { Child } from "../ground/child";
import { freePort } from "../ground/free-port";
import type { BenchDatabase, Ground } from "../ground/open-ground";
import { storeSession } from "./store-session";

/** The whole road but for its door: database, worker, and the sandbox's Admin API, each a process of its own. */
export interface Road {
  database: BenchDatabase;
  shop: BenchShop;
  shopify: Child;
  worker: Child;
  /** For more of the app's processes. */
  environment: Record<string, string>;
  flags: string[];
  close: () => Promise<void>;
}

const domain = "feinkost-lindner.myshopify.com";

export async function openRoad(ground: Ground, name: string): Promise<Road> {
  const database = await ground.makeDatabase(name);
  const shop = await makeShop(database.pool, domain);
  await storeSession(database, shop);
  const port = await freePort();
  const shopify = await startChild("serve-shopify", { ...database.environment, PORT: String(port) });
  const environment = { ...database.environment, SANDBOX_URL: `http://127.0.0.1:${port}` };
  const flags = ["--import", new URL("../../sandbox/preload.mjs", import.meta.url).href];
  const worker = await startChild("worker", environment, flags, () => isAtWork(database));
  return {
    database, shop, shopify, worker, environment, flags,
    close: async () => {
      await worker.stop();
      await shopify.stop();
      await database.drop();
    },
  };
}

async function isAtWork({ pool }: BenchDatabase): Promise<boolean> {
  const { rowCount } = await pool.query("SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'kundenkreis-worker:%'");
  return (rowCount ?? 0) > 0;
}
