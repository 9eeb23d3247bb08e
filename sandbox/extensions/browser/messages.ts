/** What the page and the worker of one extension say to each other. */

/** Everything an extension is started with. */
export interface ExtensionStart {
  handle: string;
  target: string;
  /** Where its bundle lies. */
  scriptUrl: string;
  locale: string;
  /** Its locales/<locale>.json. */
  messages: object;
  elements: Record<string, import("./element-list").ElementFacts>;
  surface: Surface;
}

/** Whose page it is, with what an extension is told there. */
export type Surface = AdminSurface | BuyerSurface;

export interface AdminSurface {
  kind: "admin";
  /** The app's own address: what a relative address of `fetch` starts from. */
  appUrl: string;
  /** What is looked at or chosen. */
  selected: { id: string }[];
}

/** A page of the checkout or of the customer's account. */
export interface BuyerSurface extends BuyerFacts {
  kind: "buyer";
  /** The capability network_access: without it, `fetch` is refused. */
  mayFetch: boolean;
}

/** What Shopify tells extensions about the page they stand on. */
export interface BuyerFacts {
  shop: { id: string; name: string; myshopifyDomain: string; storefrontUrl: string };
  country: string;
  timezone: string;
  currency: string;
  /** Of the signed-in customer. */
  customerId: string | null;
  checkoutToken: string | null;
  order: { id: string; name: string; confirmationNumber: string; processedAt: string; cancelledAt: string | null; isFirstOrder: boolean } | null;
  /** The app's address as shopify.app.toml has it, and where it is reached here; without a slash at the end. */
  application: { known: string; here: string };
}

/** What the worker may ask of the page. */
export interface HostApi {
  sessionToken: () => Promise<string>;
  readStorage: () => Promise<Record<string, unknown>>;
  writeStorage: (kept: Record<string, unknown>) => Promise<void>;
  navigate: (address: string) => Promise<void>;
  /** Something that Shopify would not take, or an error nobody caught. */
  report: (what: string) => Promise<void>;
}

export interface WorkerApi {
  /** Resolves when the extension has drawn itself for the first time. */
  start: (start: ExtensionStart, connection: import("@remote-dom/core").RemoteConnection, host: HostApi) => Promise<void>;
}
