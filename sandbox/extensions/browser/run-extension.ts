import { BatchingRemoteConnection, RemoteFragmentElement, RemoteRootElement } from "@remote-dom/core/elements";
import { ThreadMessagePort } from "@quilted/threads";
import { authorisedFetch } from "./authorised-fetch";
import { defineRemoteElements } from "./define-remote-elements";
import { onUncaught } from "./early-port";
import type { WorkerApi } from "./messages";
import { shopifyGlobal } from "./shopify-global";

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
      const shopify = { ...shopifyGlobal(start, host, report), extend };
      Object.assign(globalThis, { shopify, fetch: authorisedFetch(start.appUrl, () => host.idToken()) });
      importScripts(start.scriptUrl);
      const run = targets.get(start.target);
      if (!run) throw new Error(`The bundle of ${start.handle} has nothing for ${start.target}.`);
      await run(shopify);
    },
  };
  new ThreadMessagePort(port, { exports: api });
  port.start();
}
