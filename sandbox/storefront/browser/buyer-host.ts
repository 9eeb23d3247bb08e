/** The page's side of the extensions in the checkout and in customers' accounts: draws blocks where the page has a place for them. */
import type { ElementList } from "../../extensions/browser/element-list";
import type { BuyerFacts } from "../../extensions/browser/messages";
import { report } from "../../extensions/browser/report";
import { defineElements, readJson, startInWorker } from "../../extensions/browser/start-in-worker";

const assets = "/sandbox/extensions";

/** Shopify's elements differ between its checkout and customers' accounts. */
type Lists = Record<"checkout" | "customer-account", ElementList>;

/** Whole addresses, and other programs of the device; a path is a page of this shop. */
function follow(address: string, target: string): void {
  if (/^(https?|mailto|sms|tel):/i.test(address)) {
    if (target === "_blank") open(address, "_blank", "noopener");
    else location.assign(address);
  } else if (/^\/(?!\/)/.test(address)) location.assign(address);
  else report(null, `The address "${address}" leads nowhere on this page.`);
}

async function begin(): Promise<void> {
  const blocks = document.querySelector<HTMLElement>("[data-extensions]");
  const { extensions: facts, extensionTarget: target = "", locale = "en", token: tokenPath = "" } = blocks?.dataset ?? {};
  if (!blocks || !facts) return;
  const told = JSON.parse(facts) as BuyerFacts;
  const elements = (await readJson<Lists>(`${assets}/elements.json`))[target.startsWith("purchase.") ? "checkout" : "customer-account"];
  defineElements(elements);
  document.addEventListener("sandbox:follow", (event) => {
    const { address, target: where } = (event as CustomEvent<{ address: string; target: string }>).detail;
    follow(address, where);
  });
  for (const place of blocks.querySelectorAll<HTMLElement>("[data-block]")) {
    void startInWorker({
      assets, handle: place.dataset.block ?? "", target, locale, elements, place, navigate: (address) => { follow(address, ""); },
      // At Shopify it is kept for one checkout; here for as long as the tab is open.
      storage: sessionStorage,
      surface: ({ capabilities }) => ({ kind: "buyer", ...told, mayFetch: capabilities.includes("network_access") }),
      sessionToken: async () => (await readJson<{ token: string }>(tokenPath)).token,
    });
  }
}

void begin();
