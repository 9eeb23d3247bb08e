// @ts-check (long because it is one script without a build step, as App Bridge is one script)
/**
 * A stand-in for Shopify's App Bridge, served in its place to the app's pages inside the sandbox's admin frame. Written from
 * Shopify's documentation and the types of @shopify/app-bridge-types.
 *
 * Real: shopify.idToken/config/toast/saveBar/loading/environment/resourcePicker (products, variants, collections)/modal/user/scopes,
 * authorised fetch with one retry, <ui-save-bar>, form[data-save-bar], <ui-nav-menu>, <s-app-nav>, <ui-title-bar>, <ui-modal> (drawn inside
 * the frame), links to the admin, the bounce page, leaving the top level. Everything else of `shopify` throws by name.
 *
 * Messages to the frame: { sandbox: "app", name, id?, payload }; from it: { sandbox: "frame", name, id?, payload }.
 */
(() => {
  /** @type {{ adminUrl: string, adminOrigins: string[], offsetMilliseconds: number }} */
  const sandbox = /** @type {any} */ (globalThis).__sandbox;
  const realWindowOpen = window.open.bind(window);
  const realFetch = window.fetch.bind(window);

  // ---------------------------------------------------------------- the moved clock
  const RealDate = Date;
  let offsetMilliseconds = sandbox.offsetMilliseconds;
  const movedNow = () => RealDate.now() + Math.round(offsetMilliseconds);
  /** @param {any[]} parts @returns {any} */
  function MovedDate(...parts) {
    if (new.target === undefined) return new RealDate(movedNow()).toString();
    return Reflect.construct(RealDate, parts.length === 0 ? [movedNow()] : parts, new.target === MovedDate ? RealDate : new.target);
  }
  Object.defineProperties(MovedDate, {
    now: { value: movedNow, writable: true, configurable: true },
    UTC: { value: RealDate.UTC, configurable: true },
    parse: { value: RealDate.parse, configurable: true },
    name: { value: "Date", configurable: true },
    length: { value: 7, configurable: true },
    prototype: { value: RealDate.prototype },
  });
  RealDate.prototype.constructor = MovedDate;
  /** @type {any} */ (window).Date = MovedDate;

  // ---------------------------------------------------------------- config
  const KEPT = "sandbox-app-bridge-config";
  const script = document.currentScript;
  const meta = (/** @type {string} */ name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? undefined;
  const query = new URLSearchParams(location.search);
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
  const config = {
    apiKey: script?.getAttribute("data-api-key") ?? meta("shopify-api-key") ?? kept.apiKey ?? "",
    shop: query.get("shop") ?? kept.shop,
    host: query.get("host") ?? kept.host,
    locale: query.get("locale") ?? kept.locale ?? "en",
    disabledFeatures: (meta("shopify-disabled-features") ?? "").split(",").map((name) => name.trim()).filter(Boolean),
    appOrigins: (meta("shopify-app-origins") ?? "").split(",").map((name) => name.trim()).filter(Boolean),
  };
  sessionStorage.setItem(KEPT, JSON.stringify({ apiKey: config.apiKey, shop: config.shop, host: config.host, locale: config.locale }));
  const handle = (config.shop ?? "").replace(/\.myshopify\.com$/, "");
  const adminBase = `${sandbox.adminUrl}/admin/store/${handle}`;

  // ---------------------------------------------------------------- the frame
  const framed = window.parent !== window;
  let lastId = 0;
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {Map<string, (payload: any) => void>} */
  const listeners = new Map();

  /** @param {string} name @param {unknown} [payload] @param {number} [id] */
  function tell(name, payload, id) {
    if (framed) window.parent.postMessage({ sandbox: "app", name, payload, id }, "*");
  }

  /** @param {string} name @param {unknown} [payload] @returns {Promise<any>} */
  function ask(name, payload) {
    if (!framed) return Promise.reject(new Error(`${name}: this page is not inside the admin.`));
    return new Promise((resolve, reject) => {
      waiting.set(++lastId, { resolve, reject });
      tell(name, payload, lastId);
    });
  }

  window.addEventListener("message", (event) => {
    if (event.source !== window.parent || !sandbox.adminOrigins.includes(event.origin) || event.data?.sandbox !== "frame") return;
    const { name, id, payload } = event.data;
    if (typeof payload?.offsetMilliseconds === "number") offsetMilliseconds = payload.offsetMilliseconds;
    if (name === "answer") {
      waiting.get(id)?.resolve(payload.value);
      waiting.delete(id);
    } else if (name === "refusal") {
      waiting.get(id)?.reject(new Error(payload.message));
      waiting.delete(id);
    } else listeners.get(name)?.(payload);
  });

  const idToken = () => ask("idToken");

  // ---------------------------------------------------------------- addresses
  /**
   * Where an address leads, seen from the admin: a page of the frame, a page of the app, or neither (null).
   * @param {string} address
   * @returns {{ page: string } | { app: string } | null}
   */
  function destination(address) {
    const own = /^shopify:\/*admin(\/.*)?$/i.exec(address);
    if (own) return { page: own[1] ?? "/" };
    const url = URL.canParse(address, location.href) ? new URL(address, location.href) : null;
    if (!url) return null;
    if (url.hostname === "admin.shopify.com") return { page: url.pathname.replace(/^\/store\/[^/]+/, "") + url.search };
    if (url.hostname.endsWith(".myshopify.com") && url.pathname.startsWith("/admin")) return { page: url.pathname.slice(6) + url.search };
    if (url.origin === location.origin) return { app: url.pathname + url.search };
    return null;
  }

  /** @param {string} page */
  function frameUrl(page) {
    const app = /^\/apps\/[^/]+(?:\/app)?(\/.*|\?.*)?$/.exec(page);
    return adminBase + (app ? `/app${app[1] ?? ""}` : page === "/" || page === "" ? "/orders" : page);
  }

  /** @param {string | undefined} target */
  const isOuter = (target) => target === "_top" || target === "_parent";

  /** Opens an address as the admin would; false when that is not the admin's business. @param {string} address @param {string} [target] */
  function openInAdmin(address, target) {
    const to = destination(address);
    if (to && "page" in to) {
      if (target === "_blank") realWindowOpen(frameUrl(to.page), "_blank");
      else if (framed) tell("open", { page: to.page });
      else location.assign(frameUrl(to.page));
      return true;
    }
    if (to && "app" in to && isOuter(target) && framed && to.app.startsWith("/app")) {
      tell("open", { page: to.app });
      return true;
    }
    return false;
  }

  window.open = function open(address, target, features) {
    if (address !== undefined && openInAdmin(String(address), target)) return null;
    return realWindowOpen(address, target, features);
  };

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.composedPath().find((node) => node instanceof Element && node.hasAttribute("href"));
    if (!(link instanceof Element) || link.closest("ui-nav-menu, s-app-nav, ui-title-bar")) return;
    const address = link.getAttribute("href") ?? "";
    if (openInAdmin(address, link.getAttribute("target") ?? undefined)) event.preventDefault();
  });

  // ---------------------------------------------------------------- authorised fetch
  const REAUTHORIZE = "X-Shopify-API-Request-Failure-Reauthorize-Url";
  const RETRY = "X-Shopify-Retry-Invalid-Session-Request";

  if (!config.disabledFeatures.includes("fetch")) {
    window.fetch = async function fetch(input, init) {
      const request = new Request(input, init);
      const { origin } = new URL(request.url);
      if (!framed || request.headers.has("Authorization") || (origin !== location.origin && !config.appOrigins.includes(origin))) return realFetch(input, init);
      const spare = request.clone();
      const response = await realFetch(await authorised(request));
      const answer = response.headers.get(RETRY) ? await realFetch(await authorised(spare)) : response;
      const elsewhere = answer.headers.get(REAUTHORIZE);
      if (elsewhere) openInAdmin(elsewhere, "_top") || tell("leave", { address: new URL(elsewhere, location.href).href });
      return answer;
    };
  }

  /** @param {Request} request */
  async function authorised(request) {
    const headers = new Headers(request.headers);
    headers.set("Authorization", `Bearer ${await idToken()}`);
    headers.set("X-Requested-With", "XMLHttpRequest");
    return new Request(request, { headers });
  }

  // ---------------------------------------------------------------- elements whose place is in the frame
  const hidden = new CSSStyleSheet();
  hidden.replaceSync("ui-nav-menu, s-app-nav, ui-title-bar, ui-save-bar, ui-modal { display: none !important }");
  // A stylesheet without an element: anything added to the document would disturb the page's hydration.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, hidden];

  /** What the frame needs to draw a button or link. @param {Element} element */
  const drawn = (element) => ({
    text: element.textContent?.trim() ?? "",
    href: element.getAttribute("href"),
    rel: element.getAttribute("rel"),
    primary: element.getAttribute("variant") === "primary",
    breadcrumb: element.getAttribute("variant") === "breadcrumb",
    critical: element.getAttribute("tone") === "critical",
    disabled: element.hasAttribute("disabled") || element.hasAttribute("loading"),
  });

  /** An element that tells the frame about itself whenever it changes. */
  class Told extends HTMLElement {
    #observer = new MutationObserver(() => this.tell());
    connectedCallback() {
      this.#observer.observe(this, { attributes: true, childList: true, characterData: true, subtree: true });
      queueMicrotask(() => this.isConnected && this.tell());
    }
    disconnectedCallback() {
      this.#observer.disconnect();
      queueMicrotask(() => !this.isConnected && this.forget());
    }
    tell() {}
    forget() {}
  }

  /** @returns {Element[]} */
  const navigationLinks = () => [...document.querySelectorAll("ui-nav-menu [href], s-app-nav [href]")];
  class NavMenu extends Told {
    /** @override */
    tell() {
      tell("navMenu", { items: navigationLinks().map(drawn), path: location.pathname });
    }
    /** @override */
    forget() {
      if (navigationLinks().length === 0) tell("navMenu", { items: [], path: location.pathname });
    }
  }
  listeners.set("navigate", ({ index }) => {
    const link = navigationLinks()[index];
    if (link instanceof HTMLAnchorElement) link.click();
    else link?.dispatchEvent(new CustomEvent("shopify:navigate", { bubbles: true, composed: true }));
  });

  const titleBarActions = () => [...document.querySelectorAll("ui-title-bar")].filter((bar) => !bar.closest("ui-modal")).flatMap((bar) => [...bar.querySelectorAll("button, a")]);
  class TitleBar extends Told {
    /** @override */
    tell() {
      if (this.closest("ui-modal")) return;
      tell("titleBar", { title: this.getAttribute("title"), actions: titleBarActions().map(drawn) });
    }
    /** @override */
    forget() {
      if (titleBarActions().length === 0) tell("titleBar", { title: null, actions: [] });
    }
  }
  listeners.set("titleBarAction", ({ index }) => {
    const action = titleBarActions()[index];
    if (action instanceof HTMLElement) action.click();
  });

  // ---------------------------------------------------------------- save bars
  /** The bar that is shown: an element's, or a form's. @type {{ id: string, save: () => void, discard: () => void } | null} */
  let shown = null;

  /** @param {{ id: string, save: () => void, discard: () => void }} bar @param {object} look */
  function showBar(bar, look) {
    shown = bar;
    tell("saveBar", { showing: true, ...look });
  }
  /** @param {string} id */
  function hideBar(id) {
    if (shown?.id !== id) return;
    shown = null;
    tell("saveBar", { showing: false });
  }
  listeners.set("saveBarAction", ({ action }) => (action === "save" ? shown?.save() : shown?.discard()));

  let barNumber = 0;
  class SaveBar extends Told {
    #key = `bar-${++barNumber}`;
    showing = false;
    #button(/** @type {boolean} */ primary) {
      const found = [...this.querySelectorAll("button")].find((button) => (button.getAttribute("variant") === "primary") === primary);
      return found instanceof HTMLButtonElement ? found : null;
    }
    get discardConfirmation() {
      return this.hasAttribute("discardconfirmation") || this.hasAttribute("discardConfirmation");
    }
    set discardConfirmation(wanted) {
      this.toggleAttribute("discardconfirmation", Boolean(wanted));
    }
    /** @override */
    tell() {
      if (!this.showing) return;
      const [save, discard] = [this.#button(true), this.#button(false)];
      showBar({ id: this.#key, save: () => this.#button(true)?.click(), discard: () => this.#button(false)?.click() },
        { save: save && drawn(save), discard: discard && drawn(discard), confirm: this.discardConfirmation });
    }
    /** @override */
    forget() {
      this.showing = false;
      hideBar(this.#key);
    }
    async show() {
      if (this.showing) return;
      this.showing = true;
      this.tell();
      this.dispatchEvent(new CustomEvent("show"));
    }
    async hide() {
      if (!this.showing) return;
      this.showing = false;
      hideBar(this.#key);
      this.dispatchEvent(new CustomEvent("hide"));
    }
    toggle() {
      return this.showing ? this.hide() : this.show();
    }
  }

  /** A form's contents as one text, to see whether it was changed. @param {HTMLFormElement} form */
  const contents = (form) => JSON.stringify([...new FormData(form)].map(([name, value]) => [name, value instanceof File ? `${value.name}/${value.size}/${value.lastModified}` : value]));
  /** @type {WeakMap<HTMLFormElement, string>} */
  const untouched = new WeakMap();
  /** @param {EventTarget | null} target @returns {HTMLFormElement | null} */
  const savedForm = (target) => {
    const form = target instanceof Element ? (target instanceof HTMLFormElement ? target : /** @type {any} */ (target).form ?? target.closest("form")) : null;
    return form instanceof HTMLFormElement && form.hasAttribute("data-save-bar") ? form : null;
  };
  const FORM_BAR = "form";
  /** Takes what stands in a form now for untouched. @param {HTMLFormElement} form */
  const remember = (form) => untouched.set(form, contents(form));
  function rememberNewForms() {
    for (const form of document.querySelectorAll("form[data-save-bar]")) if (form instanceof HTMLFormElement && !untouched.has(form)) remember(form);
  }
  document.addEventListener("DOMContentLoaded", rememberNewForms);
  new MutationObserver(rememberNewForms).observe(document, { childList: true, subtree: true });
  // Whoever enters a form from outside finds what the app has put there since.
  document.addEventListener("focusin", (event) => {
    const form = savedForm(event.target);
    if (form && shown?.id !== FORM_BAR && !(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) remember(form);
  });
  /** @param {Event} event */
  function formChanged(event) {
    const form = savedForm(event.target);
    if (!form) return;
    // React and others write their state after the event: look when they have.
    setTimeout(() => {
      if (contents(form) === untouched.get(form)) return hideBar(FORM_BAR);
      showBar({ id: FORM_BAR, save: () => form.requestSubmit(), discard: () => form.reset() }, {
        save: { text: "Save", disabled: false }, discard: { text: "Discard", disabled: false }, confirm: form.hasAttribute("data-discard-confirmation"),
      });
    });
  }
  document.addEventListener("input", formChanged);
  document.addEventListener("change", formChanged);
  for (const over of ["submit", "reset"]) {
    document.addEventListener(over, (event) => {
      const form = savedForm(event.target);
      if (!form) return;
      hideBar(FORM_BAR);
      // A reset happens after its event.
      if (over === "submit") remember(form);
      else setTimeout(() => remember(form));
    });
  }
  window.addEventListener("pagehide", () => tell("left"));

  // ---------------------------------------------------------------- modal, drawn inside the frame
  class Modal extends HTMLElement {
    #dialog = document.createElement("dialog");
    /** @type {HTMLElement} */
    content = document.createElement("div");
    #built = false;
    #build() {
      this.#built = true;
      this.#dialog.style.cssText = "border:0;border-radius:12px;padding:0;max-width:min(40rem,92vw);width:100%;box-shadow:0 20px 60px rgb(0 0 0/.35)";
      this.#dialog.addEventListener("close", () => this.dispatchEvent(new CustomEvent("hide")));
    }
    get src() {
      return this.getAttribute("src") ?? undefined;
    }
    set src(address) {
      if (address === undefined) this.removeAttribute("src");
      else this.setAttribute("src", address);
    }
    get contentWindow() {
      return this.#dialog.querySelector("iframe")?.contentWindow ?? null;
    }
    get variant() {
      return this.getAttribute("variant") ?? "base";
    }
    #draw() {
      const bar = this.querySelector("ui-title-bar");
      const head = document.createElement("h2");
      head.textContent = bar?.getAttribute("title") ?? "";
      head.style.cssText = "margin:0;padding:16px;font:600 16px/1.4 system-ui,sans-serif;border-bottom:1px solid #ddd";
      this.#dialog.setAttribute("aria-label", head.textContent);
      const body = this.src === undefined ? this.content : Object.assign(document.createElement("iframe"), { src: this.src, title: head.textContent });
      if (this.src === undefined) {
        // Plain children are moved in as a copy; React puts its own into `content`.
        const own = [...this.children].filter((child) => !/^UI-(TITLE|SAVE)-BAR$/.test(child.tagName) && child.childNodes.length > 0);
        if (this.content.childNodes.length === 0) this.content.append(...own.map((child) => child.cloneNode(true)));
      } else body.style.cssText = "display:block;width:100%;height:60vh;border:0";
      const foot = document.createElement("div");
      foot.style.cssText = "display:flex;justify-content:flex-end;gap:8px;padding:16px;border-top:1px solid #ddd";
      for (const button of bar?.querySelectorAll("button") ?? []) {
        const copy = Object.assign(document.createElement("button"), { type: "button", textContent: button.textContent, disabled: button.disabled });
        copy.style.cssText = `padding:8px 16px;border-radius:8px;border:1px solid #333;font:inherit;cursor:pointer;${button.getAttribute("variant") === "primary" ? "background:#222;color:#fff" : "background:#fff"}`;
        copy.addEventListener("click", () => button.click());
        foot.append(copy);
      }
      this.#dialog.replaceChildren(head, body, ...(foot.childNodes.length > 0 ? [foot] : []));
    }
    async show() {
      if (!this.#built) this.#build();
      if (this.#dialog.open) return;
      this.#draw();
      document.body.append(this.#dialog);
      this.#dialog.showModal();
      this.dispatchEvent(new CustomEvent("show"));
    }
    async hide() {
      if (this.#dialog.open) this.#dialog.close();
      this.#dialog.remove();
    }
    toggle() {
      return this.#dialog.open ? this.hide() : this.show();
    }
    disconnectedCallback() {
      void this.hide();
    }
  }

  for (const [name, element] of /** @type {[string, CustomElementConstructor][]} */ ([
    ["ui-nav-menu", NavMenu], ["s-app-nav", class extends NavMenu {}], ["ui-title-bar", TitleBar], ["ui-save-bar", SaveBar], ["ui-modal", Modal],
  ])) if (!customElements.get(name)) customElements.define(name, element);

  /** @param {string} id @param {"show" | "hide" | "toggle"} verb */
  async function callElement(id, verb) {
    const element = /** @type {any} */ (document.getElementById(id));
    if (typeof element?.[verb] !== "function") throw new Error(`There is no element "${id}" to ${verb}.`);
    await element[verb]();
  }

  // ---------------------------------------------------------------- where the app is
  function tellWhere() {
    tell("navigated", { path: location.pathname, search: location.search });
    if (navigationLinks().length > 0) tell("navMenu", { items: navigationLinks().map(drawn), path: location.pathname });
  }
  for (const verb of /** @type {const} */ (["pushState", "replaceState"])) {
    const real = history[verb].bind(history);
    history[verb] = (...parts) => {
      real(...parts);
      tellWhere();
    };
  }
  window.addEventListener("popstate", tellWhere);
  document.addEventListener("DOMContentLoaded", tellWhere);

  // ---------------------------------------------------------------- the global
  let toastNumber = 0;
  /** @type {Map<string, { onAction?: () => void, onDismiss?: () => void }>} */
  const toasts = new Map();
  listeners.set("toastAction", ({ id }) => toasts.get(id)?.onAction?.());
  listeners.set("toastDismiss", ({ id }) => {
    toasts.get(id)?.onDismiss?.();
    toasts.delete(id);
  });

  const shopify = {
    config: Object.freeze(config),
    origin: "https://admin.shopify.com",
    ready: Promise.resolve(),
    environment: { embedded: framed, mobile: false, pos: false },
    idToken,
    loading: (/** @type {boolean} */ isLoading = true) => tell("loading", { isLoading }),
    user: () => Promise.resolve({ accountAccess: "full" }),
    toast: {
      /** @param {string} message @param {import("@shopify/app-bridge-types").ToastOptions} [options] */
      show(message, options = {}) {
        const id = `toast-${++toastNumber}`;
        toasts.set(id, options);
        tell("toast", { id, message: String(message), action: options.action, isError: options.isError === true, duration: options.duration ?? 5000 });
        return id;
      },
      hide: (/** @type {string} */ id) => tell("hideToast", { id }),
    },
    saveBar: {
      show: (/** @type {string} */ id) => callElement(id, "show"),
      hide: (/** @type {string} */ id) => callElement(id, "hide"),
      toggle: (/** @type {string} */ id) => callElement(id, "toggle"),
      leaveConfirmation: () => (shown ? ask("leaveConfirmation") : Promise.resolve()),
    },
    modal: {
      show: (/** @type {string} */ id) => callElement(id, "show"),
      hide: (/** @type {string} */ id) => callElement(id, "hide"),
      toggle: (/** @type {string} */ id) => callElement(id, "toggle"),
    },
    async resourcePicker(/** @type {object} */ options) {
      const picked = await ask("resourcePicker", options);
      return picked && Object.assign(picked, { selection: picked });
    },
    scopes: {
      query: () => ask("scopes"),
      request: (/** @type {string[]} */ scopes) => ask("requestScopes", { scopes }),
      revoke: (/** @type {string[]} */ scopes) => ask("revokeScopes", { scopes }),
    },
    webVitals: { onReport: () => Promise.resolve() },
  };
  for (const missing of ["scanner", "pos", "intents", "support", "reviews", "picker", "app", "shopifyQL", "tools"]) {
    Object.defineProperty(shopify, missing, {
      get() {
        throw new Error(`shopify.${missing} is not in this sandbox.`);
      },
    });
  }
  /** @type {any} */ (window).shopify = shopify;

  // ---------------------------------------------------------------- bounce page and top level
  const reload = query.get("shopify-reload");
  if (!framed && config.shop && !query.has("exitIframe") && !config.disabledFeatures.includes("auto-redirect")) {
    const inApp = /^\/app(\/.*)?$/.exec(location.pathname);
    location.replace(`${adminBase}/app${inApp?.[1] ?? ""}`);
  } else if (framed && reload) {
    const back = new URL(reload, location.href);
    // Only the app's own pages: a token must not be carried anywhere else.
    if (back.origin === location.origin) {
      void idToken().then((token) => {
        back.searchParams.set("id_token", token);
        location.replace(back);
      });
    }
  }
})();
