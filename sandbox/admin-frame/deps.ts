import type { ControlClient } from "../html/control-client";
import type { World } from "../world/world";

export interface AdminFrameDeps {
  world: World;
  /** Pays, fulfils, refunds …: through the same interface that scripts use. */
  control: ControlClient;
  /** A session token as App Bridge would give it; lives for a minute. */
  sessionToken: (shop: string) => string;
  /** The app as the browser sees it (the proxy of this frame), without a slash at its end. */
  appUrl: string;
  /** The name in shopify.app.toml. */
  appName: string;
  apiKey: string;
  apiSecret: string;
  storefrontUrl: (shop: string) => string;
  /** Where the built extensions lie; build/extensions unless told. */
  extensionScripts?: string;
}
