/**
 * Opens the browser's print dialogue for a PDF (an address of its own memory) without leaving the page. false where the
 * browser shows no PDFs inside of a page: then it has to be opened in a tab.
 */
export function printFile(address: string): Promise<boolean> {
  // A browser without a window, driven by a program, has no dialogue: Chromium breaks down over it.
  if (!navigator.pdfViewerEnabled || navigator.webdriver) return Promise.resolve(false);
  document.getElementById(frameId)?.remove();
  return new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.id = frameId;
    frame.title = "PDF";
    frame.setAttribute("aria-hidden", "true");
    frame.tabIndex = -1;
    // Not display: none, or some browsers print an empty page.
    frame.style.cssText = "position:fixed;inset-block-end:0;inset-inline-end:0;width:1px;height:1px;border:0;opacity:0;pointer-events:none";
    frame.addEventListener("load", () => { resolve(printed(frame)); }, { once: true });
    frame.src = address;
    document.body.append(frame);
    setTimeout(() => { resolve(false); }, patienceMilliseconds);
  });
}

function printed(frame: HTMLIFrameElement): boolean {
  try {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
    return true;
  } catch {
    return false;
  }
}

const frameId = "file-to-print";
const patienceMilliseconds = 5_000;
