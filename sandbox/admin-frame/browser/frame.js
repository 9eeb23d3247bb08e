// long because it is one script as the browser loads it: everything that the admin around the app does
// @ts-check
/**
 * The frame's side of the App Bridge stand-in: listens to the app in the iframe and draws what the app shows outside of it
 * (navigation, title bar, save bar, toasts, picker).
 */
(() => {
  const { shop = "", base = "", appOrigin = "", appName = "" } = document.body.dataset;
  const scopesAddress = `/control/scopes?shop=${encodeURIComponent(shop)}`;
  const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const iframe = /** @type {HTMLIFrameElement} */ (byId("app"));
  let unsaved = false;

  /** @param {string} name @param {object} [payload] @param {number} [id] */
  function tell(name, payload, id) {
    iframe.contentWindow?.postMessage({ sandbox: "frame", name, payload, id }, appOrigin);
  }

  const json = async (/** @type {string} */ address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json();
  };

  /** A button or link of the app, drawn out here. @param {any} look @param {() => void} onClick */
  function drawButton(look, onClick) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `button ${look.primary ? "" : "button-quiet"} ${look.critical ? "button-wrong" : ""}`;
    button.textContent = look.text;
    button.disabled = look.disabled === true;
    button.addEventListener("click", onClick);
    return button;
  }

  let saveBarLook = "";
  const mayLeave = () => !unsaved || confirm("There are unsaved changes. Leave without saving?");

  /** @param {string} page */
  function open(page) {
    if (!mayLeave()) return;
    unsaved = false;
    const app = /^\/apps\/[^/]+(?:\/app)?(\/.*|\?.*)?$/.exec(page);
    location.assign(base + (app ? `/app${app[1] ?? ""}` : page === "/" || page === "" ? "/orders" : page));
  }

  // The links of the admin itself ask before they throw away what was typed.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || link.closest("#app-navigation") || !unsaved) return;
    if (mayLeave()) unsaved = false;
    else event.preventDefault();
  });

  /** @type {Record<string, (payload: any) => void>} */
  const told = {
    navigated({ path, search }) {
      if (!path.startsWith("/app")) return;
      const query = new URLSearchParams(search);
      for (const own of ["embedded", "shop", "host", "hmac", "id_token", "locale", "session", "timestamp"]) query.delete(own);
      const text = query.toString();
      history.replaceState(null, "", base + path + (text ? `?${text}` : ""));
      for (const link of document.querySelectorAll("[data-locale]")) link.setAttribute("href", `${location.pathname}?locale=${link.getAttribute("data-locale") ?? ""}`);
    },
    navMenu({ items, path }) {
      byId("app-navigation").replaceChildren(...items.flatMap((/** @type {any} */ item, /** @type {number} */ index) => {
        // The link that names the app's first page is the app's own name, one line above.
        if (item.rel === "home") return [];
        const entry = document.createElement("li");
        const link = document.createElement("a");
        link.textContent = item.text;
        const itemPath = new URL(item.href, appOrigin).pathname;
        link.href = base + itemPath;
        if (itemPath === path || path.startsWith(`${itemPath}/`)) link.setAttribute("aria-current", "page");
        link.addEventListener("click", (event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          if (mayLeave()) tell("navigate", { index });
        });
        entry.append(link);
        return [entry];
      }));
    },
    titleBar({ title, actions }) {
      byId("title-bar-title").textContent = title || appName;
      byId("title-bar-buttons").replaceChildren(...actions.map((/** @type {any} */ look, /** @type {number} */ index) => drawButton(look, () => tell("titleBarAction", { index }))));
    },
    saveBar({ showing, save, discard, confirm: sure }) {
      unsaved = showing;
      byId("save-bar").hidden = !showing;
      if (!showing) return;
      // Pressing a button takes the focus from the field, whose change asks for the same bar again: were its buttons drawn
      // anew between pressing and letting go, the press would be lost.
      const look = JSON.stringify([save, discard, sure]);
      if (look === saveBarLook) return;
      saveBarLook = look;
      const buttons = [];
      if (discard) {
        buttons.push(drawButton({ ...discard, text: discard.text || "Discard", primary: false }, () => {
          if (!sure || confirm("Discard all unsaved changes?")) tell("saveBarAction", { action: "discard" });
        }));
      }
      if (save) buttons.push(drawButton({ ...save, text: save.text || "Save", primary: true }, () => tell("saveBarAction", { action: "save" })));
      byId("save-bar-buttons").replaceChildren(...buttons);
    },
    left() {
      told.saveBar?.({ showing: false });
      told.loading?.({ isLoading: true });
    },
    loading({ isLoading }) {
      byId("loading").hidden = !isLoading;
    },
    toast({ id, message, action, isError, duration }) {
      const toast = document.createElement("div");
      toast.className = `toast${isError ? " toast-error" : ""}`;
      toast.dataset.toast = id;
      const words = document.createElement("span");
      words.textContent = message;
      toast.append(words);
      const gone = () => {
        if (!toast.isConnected) return;
        toast.remove();
        tell("toastDismiss", { id });
      };
      const add = (/** @type {string} */ text, /** @type {() => void} */ onClick) => {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: text });
        button.addEventListener("click", onClick);
        toast.append(button);
      };
      if (action) {
        add(action, () => {
          tell("toastAction", { id });
          gone();
        });
      }
      add("✕", gone);
      toast.lastElementChild?.setAttribute("aria-label", "Dismiss");
      byId("toasts").append(toast);
      setTimeout(gone, duration);
    },
    hideToast({ id }) {
      document.querySelector(`[data-toast="${CSS.escape(id)}"]`)?.remove();
    },
    open: ({ page }) => open(page),
    leave: ({ address }) => location.assign(address),
  };

  /** @type {Record<string, (payload: any) => Promise<unknown>>} */
  const asked = {
    async idToken() {
      return (await json(`/control/session-token?shop=${encodeURIComponent(shop)}`)).token;
    },
    async leaveConfirmation() {
      if (mayLeave()) return undefined;
      throw new Error("The merchant stays on the page.");
    },
    scopes: () => askScopes({}),
    async requestScopes({ scopes }) {
      const { detail } = await json(scopesAddress);
      const missing = scopes.filter((/** @type {string} */ scope) => !detail.granted.includes(scope));
      if (missing.length === 0) return { result: "granted-all", detail };
      return (await mayGrant(missing)) ? askScopes({ grant: missing }) : { result: "declined-all", detail };
    },
    revokeScopes: ({ scopes }) => askScopes({ revoke: scopes }),
    resourcePicker: (options) => pick(options),
  };

  window.addEventListener("message", async (event) => {
    if (event.source !== iframe.contentWindow || event.origin !== appOrigin || event.data?.sandbox !== "app") return;
    const { name, id, payload } = event.data;
    if (id === undefined) return told[name]?.(payload);
    try {
      const [value, clock] = await Promise.all([asked[name]?.(payload), json(`${base}/clock.json`)]);
      tell("answer", { value, offsetMilliseconds: clock.offsetMilliseconds }, id);
    } catch (error) {
      tell("refusal", { message: error instanceof Error ? error.message : String(error) }, id);
    }
  });

  iframe.addEventListener("load", () => told.loading?.({ isLoading: false }));

  // ---------------------------------------------------------------- scopes on request
  /** Asks the sandbox; an object without a wish only asks. @param {{ grant?: string[], revoke?: string[] }} wish */
  async function askScopes(wish) {
    if (!wish.grant && !wish.revoke) return (await json(scopesAddress)).detail;
    const answer = await fetch("/control/scopes", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ shop, ...wish }) });
    const body = await answer.json();
    if (!answer.ok) throw new Error(body.errors?.map((/** @type {any} */ error) => `${error.code}: ${error.reason}`).join(", ") ?? "The scopes could not be changed.");
    return wish.grant ? body : body.detail;
  }

  /** Shopify asks the merchant, by the names of what is wanted. @param {string[]} missing @returns {Promise<boolean>} */
  function mayGrant(missing) {
    const dialog = document.createElement("dialog");
    dialog.className = "scopes-dialog";
    dialog.setAttribute("aria-labelledby", "scopes-title");
    const title = Object.assign(document.createElement("h2"), { id: "scopes-title", textContent: `${appName} asks for more access` });
    const list = document.createElement("ul");
    list.append(...missing.map((scope) => Object.assign(document.createElement("li"), { textContent: scope })));
    const buttons = Object.assign(document.createElement("p"), { className: "dialog-end" });
    dialog.append(title, list, buttons);
    document.body.append(dialog);
    return new Promise((resolve) => {
      const close = (/** @type {boolean} */ granted) => { dialog.close(); dialog.remove(); resolve(granted); };
      buttons.append(drawButton({ text: "Decline" }, () => close(false)), drawButton({ text: "Grant access", primary: true }, () => close(true)));
      dialog.addEventListener("cancel", () => close(false));
      dialog.showModal();
    });
  }

  // ---------------------------------------------------------------- resource picker
  /** @param {{ type: "product" | "variant" | "collection", multiple?: boolean | number, query?: string, action?: "add" | "select", selectionIds?: { id: string }[] }} options */
  async function pick(options) {
    const data = await json(`${base}/picker.json`);
    const all = options.type === "variant" ? data.product.flatMap((/** @type {any} */ one) => one.variants) : data[options.type];
    if (!Array.isArray(all)) throw new Error(`There is no picker for "${options.type}".`);
    const dialog = /** @type {HTMLDialogElement} */ (byId("picker"));
    const chosen = new Set((options.selectionIds ?? []).map((one) => one.id));
    const many = options.multiple === true || typeof options.multiple === "number";
    const verb = options.action === "select" ? "Select" : "Add";

    const title = Object.assign(document.createElement("h2"), { id: "picker-title", textContent: `${verb} ${options.type}s` });
    const search = Object.assign(document.createElement("input"), { type: "search", value: options.query ?? "", placeholder: "Search" });
    search.setAttribute("aria-label", "Search");
    const list = Object.assign(document.createElement("ul"), { className: "picker-list" });
    const draw = () => {
      const word = search.value.trim().toLowerCase();
      list.replaceChildren(...all.filter((one) => (one.displayName ?? one.title).toLowerCase().includes(word)).map((one) => {
        const label = document.createElement("label");
        const box = Object.assign(document.createElement("input"), { type: many ? "checkbox" : "radio", name: "picked", value: one.id, checked: chosen.has(one.id) });
        box.addEventListener("change", () => {
          if (!many) chosen.clear();
          if (box.checked) chosen.add(one.id);
          else chosen.delete(one.id);
          if (typeof options.multiple === "number" && chosen.size > options.multiple) {
            chosen.delete(one.id);
            box.checked = false;
          }
        });
        label.append(box, one.displayName ?? one.title);
        const entry = document.createElement("li");
        entry.append(label);
        return entry;
      }));
    };
    search.addEventListener("input", draw);
    draw();

    return new Promise((resolve) => {
      const end = Object.assign(document.createElement("div"), { className: "dialog-end" });
      /** @type {unknown} */
      let result;
      end.append(
        drawButton({ text: "Cancel" }, () => dialog.close()),
        drawButton({ text: verb, primary: true }, () => {
          result = all.filter((one) => chosen.has(one.id));
          dialog.close();
        }),
      );
      dialog.replaceChildren(title, search, list, end);
      dialog.addEventListener("close", () => resolve(result), { once: true });
      dialog.showModal();
    });
  }
})();
