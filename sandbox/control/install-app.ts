/** The app is put into a shop and opened there for the first time, as a merchant does. */
import { randomUUID } from "node:crypto";
import type { World } from "../world/world";
import { clickAsMerchant } from "./merchant-clicks";
import { sessionToken } from "./session-token";
import { FEINKOST } from "../seed/shop-rows";

export interface AppAddress {
  appUrl: string;
  apiKey: string;
  apiSecret: string;
  /** A shop without customers begins with a rule without a control group. */
  quiet: boolean;
  /** What the app's shopify.app.toml asks for. */
  scopes: string[];
  /** What it asks for later, when the merchant wants what needs it. */
  optionalScopes: string[];
}

/** Marks the app as installed, without any token: those it fetches itself. Told twice, nothing happens. */
export function writeInstall(world: World, shop: string, scopes: string[]): void {
  const install = world.stores.installs.get(shop);
  if (install && install.uninstalledAt === null) return;
  world.stores.installs.put({
    shop, installedAt: world.nowText(), uninstalledAt: null, scopes: [...scopes], accessTokens: [], refreshTokens: [],
  });
}

const browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

/** Opens the app's first page as the merchant; the app exchanges the session token and sets itself up. null: it did not answer. */
export async function openApp(world: World, app: AppAddress, shop: string): Promise<number | null> {
  const token = sessionToken({ shop, apiKey: app.apiKey, apiSecret: app.apiSecret, now: world.now(), id: randomUUID() });
  const host = Buffer.from(`admin.shopify.com/store/${shop.split(".")[0] ?? shop}`).toString("base64url");
  const query = new URLSearchParams({ shop, host, embedded: "1", id_token: token });
  try {
    const response = await fetch(`${app.appUrl}/app?${query.toString()}`, {
      headers: { authorization: `Bearer ${token}`, "user-agent": browser, accept: "text/html" }, signal: AbortSignal.timeout(30_000),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}

/** Installs in every shop that lacks the app, or in the one named, and opens it in each. */
export async function installApp(world: World, app: AppAddress, only: string | null): Promise<{ shop: string; status: number | null }[]> {
  const shops = [...world.stores.shops.all()].map(({ shop }) => shop).filter((shop) => only === null || shop === only);
  const installed: { shop: string; status: number | null }[] = [];
  for (const shop of shops) {
    writeInstall(world, shop, app.scopes);
    const status = await openApp(world, app, shop);
    if (shop === FEINKOST && status !== null) await clickAsMerchant(world, app);
    installed.push({ shop, status });
  }
  return installed;
}
