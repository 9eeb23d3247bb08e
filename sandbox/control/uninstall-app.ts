import { shopRedactPayload, uninstalledPayload } from "../webhooks/payloads/app";
import type { Emit } from "../webhooks/emit";
import type { World } from "../world/world";

/** Shopify sends `shop/redact` this long after an uninstall. */
const redactAfterMilliseconds = 48 * 3_600_000;

/** Takes the app out of a shop: its tokens are void at once, and it is told. False when it was not installed. */
export function uninstallApp(world: World, emit: Emit, shop: string): boolean {
  const install = world.stores.installs.get(shop);
  if (!install || install.uninstalledAt !== null) return false;
  world.stores.installs.put(Object.assign(install, { uninstalledAt: world.nowText(), accessTokens: [], refreshTokens: [], shopRedactSentAt: undefined }));
  emit(shop, "app/uninstalled", uninstalledPayload(world, shop));
  return true;
}

/** Sends `shop/redact` to a shop that lost the app and has not been erased yet. Told twice, it is sent once. */
export function redactShop(world: World, emit: Emit, shop: string): void {
  const install = world.stores.installs.get(shop);
  if (!install || install.uninstalledAt === null || install.shopRedactSentAt !== undefined) return;
  install.shopRedactSentAt = world.nowText();
  world.stores.installs.put(install);
  emit(shop, "shop/redact", shopRedactPayload(world, shop));
}

/** Sends what has come due by the sandbox's clock; called after the clock was moved and now and then. */
export function redactShopsDue(world: World, emit: Emit): void {
  for (const { shop, uninstalledAt } of [...world.stores.installs.all()]) {
    if (uninstalledAt !== null && world.now().getTime() - new Date(uninstalledAt).getTime() >= redactAfterMilliseconds) redactShop(world, emit, shop);
  }
}
