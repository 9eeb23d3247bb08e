import type { ElementList } from "../../../extensions/browser/element-list";
import type { ExtensionFacts } from "../../../extensions/browser/start-in-worker";
import { extensionFacts as factsOf, readJson, startInWorker } from "../../../extensions/browser/start-in-worker";

export interface AdminContext {
  shop: string;
  /** "/admin/store/feinkost-lindner" */
  base: string;
  appUrl: string;
  locale: string;
  elements: ElementList;
}

const assets = "/admin/assets/extensions";

/** What the server says about an extension, in the merchant's language. */
export const extensionFacts = (handle: string, locale: string): Promise<ExtensionFacts> => factsOf(assets, handle, locale);

/** A session token, as the admin has it. */
export const sessionToken = async (shop: string): Promise<string> => (await readJson<{ token: string }>(`/control/session-token?shop=${encodeURIComponent(shop)}`)).token;

/** Runs an extension on a page of the admin; what it draws appears inside of `place`. The returned function ends it. */
export function startExtension(context: AdminContext, handle: string, target: string, selected: { id: string }[], place: HTMLElement, navigate: (address: string) => void): Promise<() => void> {
  return startInWorker({
    assets, handle, target, locale: context.locale, elements: context.elements, place, navigate, storage: localStorage,
    surface: () => ({ kind: "admin", appUrl: context.appUrl, selected }),
    sessionToken: () => sessionToken(context.shop),
  });
}
