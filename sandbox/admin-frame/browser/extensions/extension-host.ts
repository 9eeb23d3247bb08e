/** The admin's page side of extensions: draws blocks where the page has a place for them, and opens print actions from the Print menu. */
import type { ElementList } from "../../../extensions/browser/element-list";
import { report } from "../../../extensions/browser/report";
import { defineElements, readJson } from "../../../extensions/browser/start-in-worker";
import { openPrintDialog } from "./print-dialog";
import { resolveLink } from "./resolve-link";
import { startExtension } from "./start-extension";
import type { AdminContext } from "./start-extension";

const facts = document.querySelector<HTMLElement>("[data-extensions]")?.dataset ?? {};
const { shop = "", base = "", appUrl = "", locale = "en" } = facts;

/** The order or the customer that is looked at, or the orders ticked in a list. */
function selection(): { id: string }[] {
  if (facts.customer) return [{ id: `gid://shopify/Customer/${facts.customer}` }];
  const ids = facts.order ? [facts.order] : [...document.querySelectorAll<HTMLInputElement>("input[name=selected]:checked")].map(({ value }) => value);
  return ids.map((id) => ({ id: `gid://shopify/Order/${id}` }));
}

async function begin(): Promise<void> {
  const context: AdminContext = { shop, base, appUrl, locale, elements: await readJson<ElementList>("/admin/assets/extensions/elements.json") };
  defineElements(context.elements);

  const openAction = (handle: string): boolean => {
    const button = document.querySelector<HTMLElement>(`[data-print-action="${CSS.escape(handle)}"]`);
    const target = button?.dataset.target;
    if (target) void openPrintDialog(context, handle, target, selection(), follow);
    return target !== undefined;
  };
  const follow = (address: string): void => {
    const to = resolveLink(address, base);
    if (to && "page" in to) location.assign(to.page);
    else if (!to || !openAction(to.extension)) report(null, `The address "${address}" leads nowhere in the admin.`);
  };
  document.addEventListener("sandbox:follow", (event) => { follow((event as CustomEvent<{ address: string }>).detail.address); });

  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print-action]")) {
    button.addEventListener("click", () => {
      button.closest("details")?.removeAttribute("open");
      openAction(button.dataset.printAction ?? "");
    });
  }
  for (const place of document.querySelectorAll<HTMLElement>("[data-block]")) {
    void startExtension(context, place.dataset.block ?? "", place.dataset.target ?? "", selection(), place, follow);
  }
  followTicks();
}

/** A list's Print menu needs something ticked. */
function followTicks(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>("input[name=selected]")];
  const all = document.querySelector<HTMLInputElement>("#select-all");
  if (!all) return;
  const look = (): void => {
    const ticked = boxes.filter(({ checked }) => checked).length;
    all.checked = ticked === boxes.length && ticked > 0;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
    for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print-action]")) button.disabled = ticked === 0;
    const count = document.querySelector("#selected-count");
    if (count) count.textContent = ticked === 0 ? "Tick orders to print for them." : `${ticked} selected`;
  };
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    look();
  });
  for (const box of boxes) box.addEventListener("change", look);
  look();
}

void begin();
