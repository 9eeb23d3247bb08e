import { DOMRemoteReceiver } from "@remote-dom/core/receivers";
import { ThreadMessagePort } from "@quilted/threads";
import { drawings } from "./draw-elements";
import type { ElementList } from "./element-list";
import type { ExtensionStart, HostApi, WorkerApi } from "./messages";
import { report } from "./report";
import { defineStandIn } from "./stand-in";

/** What the server says about an extension, in the merchant's language. */
export interface ExtensionFacts {
  handle: string;
  name: string;
  locale: string;
  messages: object;
}

export interface AdminContext {
  shop: string;
  /** "/admin/store/feinkost-lindner" */
  base: string;
  appUrl: string;
  locale: string;
  elements: ElementList;
}

const assets = "/admin/assets/extensions";

export const readJson = async <T>(address: string): Promise<T> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
};

export const extensionFacts = (handle: string, locale: string): Promise<ExtensionFacts> => readJson(`${assets}/${handle}.json?locale=${locale}`);

/** A session token, as the admin has it. */
export const sessionToken = async (shop: string): Promise<string> => (await readJson<{ token: string }>(`/control/session-token?shop=${encodeURIComponent(shop)}`)).token;

/** Elements are defined once a page. */
export function defineElements({ elements }: ElementList): void {
  const tell = (element: Element, what: string): void => report(element.closest("[data-extension-place]"), what);
  for (const [tag, facts] of Object.entries(elements)) defineStandIn(tag, facts, drawings[tag], tell);
}

/**
 * Runs an extension's bundle in a worker of its own; what it draws appears inside of `place`. The returned function ends it.
 */
export async function startExtension(context: AdminContext, handle: string, target: string, selected: { id: string }[], place: HTMLElement, navigate: (address: string) => void): Promise<() => void> {
  const tell = (what: string): void => report(place, `${handle}: ${what}`);
  const { messages, locale } = await extensionFacts(handle, context.locale);
  const tags = context.elements.targets[target] ?? [];
  const elements = Object.fromEntries(tags.flatMap((tag) => (context.elements.elements[tag] ? [[tag, context.elements.elements[tag]]] : [])));
  const receiver = new DOMRemoteReceiver({ root: place, elements: [...tags, "remote-fragment"] });
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(`${assets}/extension-worker.js`, { name: handle });
  worker.addEventListener("error", ({ message }) => { tell(message); });
  worker.postMessage({ port: port2 }, [port2]);
  const thread = new ThreadMessagePort<WorkerApi>(port1);
  port1.start();

  const storage = `sandbox-extension-${handle}`;
  const host: HostApi = {
    idToken: () => sessionToken(context.shop),
    readStorage: () => Promise.resolve(JSON.parse(localStorage.getItem(storage) ?? "{}") as Record<string, unknown>),
    writeStorage: (kept) => Promise.resolve(localStorage.setItem(storage, JSON.stringify(kept))),
    navigate: (address) => Promise.resolve(navigate(address)),
    report: (what) => Promise.resolve(tell(what)),
  };
  const start: ExtensionStart = { handle, target, scriptUrl: new URL(`${assets}/${handle}.js`, location.href).href, appUrl: context.appUrl, selected, locale, messages, elements };
  try {
    await thread.imports.start(start, receiver.connection, host);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
  }
  return () => {
    worker.terminate();
    port1.close();
    place.replaceChildren();
  };
}
