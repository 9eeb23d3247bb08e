import { DOMRemoteReceiver } from "@remote-dom/core/receivers";
import { ThreadMessagePort } from "@quilted/threads";
import { drawings } from "./draw-elements";
import type { ElementList } from "./element-list";
import type { ExtensionStart, HostApi, Surface, WorkerApi } from "./messages";
import { report } from "./report";
import { defineStandIn } from "./stand-in";

/** What the server says about an extension, in the reader's language. */
export interface ExtensionFacts {
  handle: string;
  name: string;
  locale: string;
  messages: object;
  capabilities: string[];
}

/** One extension in one place of a page. */
export interface Launch {
  /** Where the server has bundles, their texts and the worker. */
  assets: string;
  handle: string;
  target: string;
  locale: string;
  elements: ElementList;
  surface: (facts: ExtensionFacts) => Surface;
  place: HTMLElement;
  sessionToken: () => Promise<string>;
  navigate: (address: string) => void;
  /** `sessionStorage` forgets with the tab. */
  storage: Storage;
}

export const readJson = async <T>(address: string): Promise<T> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
};

export const extensionFacts = (assets: string, handle: string, locale: string): Promise<ExtensionFacts> => readJson(`${assets}/${handle}.json?locale=${locale}`);

/** Elements are defined once a page. */
export function defineElements({ elements }: ElementList): void {
  const tell = (element: Element, what: string): void => report(element.closest("[data-extension-place]"), what);
  for (const [tag, facts] of Object.entries(elements)) defineStandIn(tag, facts, drawings[tag], tell);
}

/** Runs an extension's bundle in a worker of its own; what it draws appears inside of `place`. The returned function ends it. */
export async function startInWorker(launch: Launch): Promise<() => void> {
  const { assets, handle, target, place, storage } = launch;
  const tell = (what: string): void => report(place, `${handle}: ${what}`);
  const facts = await extensionFacts(assets, handle, launch.locale);
  const tags = launch.elements.targets[target] ?? [];
  const elements = Object.fromEntries(tags.flatMap((tag) => (launch.elements.elements[tag] ? [[tag, launch.elements.elements[tag]]] : [])));
  const receiver = new DOMRemoteReceiver({ root: place, elements: [...tags, "remote-fragment"] });
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(`${assets}/extension-worker.js`, { name: handle });
  worker.addEventListener("error", ({ message }) => { tell(message); });
  worker.postMessage({ port: port2 }, [port2]);
  const thread = new ThreadMessagePort<WorkerApi>(port1);
  port1.start();

  const kept = `sandbox-extension-${handle}`;
  const host: HostApi = {
    sessionToken: launch.sessionToken,
    readStorage: () => Promise.resolve(JSON.parse(storage.getItem(kept) ?? "{}") as Record<string, unknown>),
    writeStorage: (values) => Promise.resolve(storage.setItem(kept, JSON.stringify(values))),
    navigate: (address) => Promise.resolve(launch.navigate(address)),
    report: (what) => Promise.resolve(tell(what)),
  };
  const start: ExtensionStart = {
    handle, target, scriptUrl: new URL(`${assets}/${handle}.js`, location.href).href, locale: facts.locale, messages: facts.messages, elements, surface: launch.surface(facts),
  };
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
