/** What the page and the worker of one extension say to each other. */

/** Everything an extension is started with. */
export interface ExtensionStart {
  handle: string;
  target: string;
  /** Where its bundle lies. */
  scriptUrl: string;
  /** The app's own address: what a relative address of `fetch` starts from. */
  appUrl: string;
  /** What is looked at or chosen. */
  selected: { id: string }[];
  locale: string;
  /** Its locales/<locale>.json. */
  messages: object;
  elements: Record<string, import("./element-list").ElementFacts>;
}

/** What the worker may ask of the page. */
export interface HostApi {
  idToken: () => Promise<string>;
  readStorage: () => Promise<Record<string, unknown>>;
  writeStorage: (kept: Record<string, unknown>) => Promise<void>;
  navigate: (address: string) => Promise<void>;
  /** Something that Shopify's admin would not take, or an error nobody caught. */
  report: (what: string) => Promise<void>;
}

export interface WorkerApi {
  /** Resolves when the extension has drawn itself for the first time. */
  start: (start: ExtensionStart, connection: import("@remote-dom/core").RemoteConnection, host: HostApi) => Promise<void>;
}
