import type { AdminContext } from "./start-extension";
import { extensionFacts, sessionToken, startExtension } from "./start-extension";

/**
 * The admin's print dialog: on the right what the extension draws, on the left a preview of what it names as `src`, below a button that prints it.
 * The document is fetched as Shopify's admin does: by the page, from the app's address, with a session token.
 */
export async function openPrintDialog(context: AdminContext, handle: string, target: string, selected: { id: string }[], navigate: (address: string) => void): Promise<void> {
  const { name } = await extensionFacts(handle, context.locale);
  const dialog = document.createElement("dialog");
  dialog.className = "print-dialog";
  dialog.setAttribute("aria-label", name);
  dialog.innerHTML = `<h2></h2><div class="print-parts"><div class="print-preview" aria-live="polite"><p class="quiet">Nothing to print yet.</p></div><div class="print-options" data-extension-place></div></div>
<div class="dialog-end"><button type="button" class="button button-quiet">Close</button><button type="button" class="button" disabled>Print</button></div>`;
  document.body.append(dialog);
  const [close, print] = dialog.querySelectorAll("button");
  const [title, preview, place] = [dialog.querySelector("h2"), dialog.querySelector(".print-preview"), dialog.querySelector<HTMLElement>(".print-options")];
  if (!close || !print || !title || !preview || !place) return;
  title.textContent = name;

  let shown = "";
  let objectUrl = "";
  const say = (words: string): void => {
    print.disabled = true;
    preview.replaceChildren(Object.assign(document.createElement("p"), { className: "quiet", textContent: words }));
  };
  const show = async (src: string): Promise<void> => {
    if (src === shown) return;
    shown = src;
    URL.revokeObjectURL(objectUrl);
    if (!src) return say("Nothing to print yet.");
    say("Fetching …");
    const answer = await fetchDocument(context, src).catch((error: unknown) => String(error));
    if (src !== shown) return;
    if (typeof answer === "string") return say(`The document could not be fetched: ${answer}`);
    objectUrl = URL.createObjectURL(answer);
    const frame = Object.assign(document.createElement("iframe"), { src: `${objectUrl}#toolbar=0&navpanes=0`, title: "Preview", className: "print-document" });
    preview.replaceChildren(frame);
    print.disabled = false;
    print.onclick = () => frame.contentWindow?.print();
  };
  place.addEventListener("sandbox:print-source", (event) => void show((event as CustomEvent<{ src: string }>).detail.src));
  close.addEventListener("click", () => dialog.close());
  dialog.showModal();
  const stop = await startExtension(context, handle, target, selected, place, navigate);
  const end = (): void => {
    stop();
    URL.revokeObjectURL(objectUrl);
    dialog.remove();
  };
  if (dialog.open) dialog.addEventListener("close", end, { once: true });
  else end();
}

/** The document, or what the app said instead of it. */
async function fetchDocument({ appUrl, shop }: AdminContext, src: string): Promise<Blob | string> {
  const address = new URL(src, appUrl);
  const headers = address.origin === new URL(appUrl).origin ? { authorization: `Bearer ${await sessionToken(shop)}` } : undefined;
  const response = await fetch(address, headers ? { headers } : {});
  return response.ok ? response.blob() : `${response.status} ${(await response.text()).slice(0, 300)}`;
}
