import type { WebhookDelivery } from "../webhooks/deliver-webhooks";
import { noFaults } from "../webhooks/faults";
import type { Faults } from "../webhooks/faults";
import type { World } from "../world/world";
import type { AppAddress } from "./install-app";
import { installApp } from "./install-app";
import { settle } from "./settle";
import { redactShop, uninstallApp } from "./uninstall-app";

export interface ResetDeps {
  world: World & { clear(): void };
  delivery: WebhookDelivery;
  faults: Faults;
  app: AppAddress;
  /** Work that the Admin API has put off: how much there is, and how to give it up before the memory is emptied. */
  work: { pending(): number; drop(): void };
  /** Fills the emptied memory as on the very first start. */
  seed: (quiet: boolean) => void;
}

/**
 * Back to the seed the way a shop could do it: uninstall, `shop/redact`, install again. Faults end first. Ids are never used twice, the
 * clock stays where it is. `settled` is false when the app did not take in its end within the time; it goes on without it then.
 */
export async function resetSandbox(deps: ResetDeps, quiet: boolean, timeoutMilliseconds: number) {
  const { world, delivery, faults, app, work, seed } = deps;
  Object.assign(faults, noFaults());
  const shops = [...world.stores.shops.all()].map(({ shop }) => shop);
  for (const shop of shops) uninstallApp(world, delivery.emit, shop);
  await delivery.untilIdle(timeoutMilliseconds);
  for (const shop of shops) redactShop(world, delivery.emit, shop);
  const { settled } = await settle({ world, delivery, appUrl: app.appUrl, pendingWork: () => work.pending() }, timeoutMilliseconds);
  delivery.forget();
  work.drop();
  world.clear();
  seed(quiet);
  return { settled, installed: await installApp(world, { ...app, quiet }, null) };
}
