import { BatchingRemoteConnection, RemoteFragmentElement, RemoteRootElement } from "@remote-dom/core/elements";
import { ThreadMessagePort } from "@quilted/threads";
import { defineRemoteElements } from "./define-remote-elements";
import { onUncaught } from "./early-port";
import type { ExtensionStart, HostApi, WorkerApi } from "./messages";
import { adminFetch } from "./surfaces/admin-fetch";
import { adminGlobal } from "./surfaces/admin-global";
import { buyerFetch } from "./surfaces/buyer-fetch";
import { buyerGlobal } from "./surfaces/buyer-global";

type Extend = (target: string, run: (api: object) => unknown) => void;
declare const importScripts: (address: string) => void;

/** Waits on the port for the page to say which extension to run. */
export function answerPage(port: MessagePort): void {
  const api: WorkerApi = {
    async start(start, connection, host) {
      const report = (what: string): void => void host.report(what);
      onUncaught(report);
      defineRemoteElements(start.elements, report);
      customElements.define("remote-root", RemoteRootElement);
      customElements.define("remote-fragment", RemoteFragmentElement);
      const root = document.createElement("remote-root") as RemoteRootElement;
      root.connect(new BatchingRemoteConnection(connection));
      Object.defineProperty(document, "body", { value: root, configurable: true });

      const targets = new Map<string, (api: object) => unknown>();
      const extend: Extend = (target, run) => void targets.set(target, run);
      const { api, fetch } = surfaceOf(start, host, report);
      const shopify = Object.assign(api, { extend });
      Object.assign(globalThis, { shopify, fetch });
      importScripts(start.scriptUrl);
      const run = targets.get(start.target);
      if (!run) throw new Error(`The bundle of ${start.handle} has nothing for ${start.target}.`);
      await run(shopify);
    },
  };
  new ThreadMessagePort(port, { exports: api });
  port.start();
}

/** What the place gives an extension, and how it may ask others. */
function surfaceOf(start: ExtensionStart, host: HostApi, report: (what: string) => void): { api: object; fetch: typeof fetch } {
  const { surface } = start;
  return surface.kind === "admin"
    ? { api: adminGlobal(start, surface, host, report), fetch: adminFetch(surface.appUrl, () => host.sessionToken()) }
    : { api: buyerGlobal(start, surface, host, report), fetch: buyerFetch(surface) };
}
