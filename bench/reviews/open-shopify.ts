import { startChild } from "../ground/child";
import type { Child } from "../ground/child";
import { freePort } from "../ground/free-port";
import type { Ground } from "../ground/open-ground";
import type { ListedProduct } from "../road/serve-shopify";

/** The sandbox's Admin API in a process of its own, and what a process needs so that it takes it for Shopify. */
export interface Shopify {
  shopify: Child;
  products: ListedProduct[];
  environment: Record<string, string>;
  flags: string[];
}

export async function openShopify(ground: Ground): Promise<Shopify & { close: () => Promise<void> }> {
  // The sandbox's process keeps nothing in it; only a process of ours is started with a database.
  const database = await ground.makeDatabase("of_the_sandbox");
  const port = await freePort();
  const shopify = await startChild("serve-shopify", { ...database.environment, PORT: String(port) });
  return {
    shopify, products: await shopify.ask<ListedProduct[]>({ list: "products" }), environment: { SANDBOX_URL: `http://127.0.0.1:${port}` },
    flags: ["--import", new URL("../../sandbox/preload.mjs", import.meta.url).href],
    close: async () => {
      await shopify.stop();
      await database.drop();
    },
  };
}
