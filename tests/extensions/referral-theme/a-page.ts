import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { inProject } from "../../../scripts/setup/project.mjs";

export const script = readFileSync(inProject("extensions/referral-theme/assets/referral.js"), "utf8");

export interface Asked {
  address: string;
  method: string;
  language: string | undefined;
  body: unknown;
}

/** A page of the shop in jsdom, with what jsdom lacks of a browser: dialogs, what is in sight, idle time, fetch. */
export interface TestPage {
  window: JSDOM["window"];
  document: Document;
  asked: Asked[];
  copied: string[];
  shared: unknown[];
  /** Brings into sight whatever is looked at. */
  scrollThere: () => void;
  /** Waits until all that was begun has ended. */
  idle: () => Promise<void>;
  click: (selector: string) => Promise<void>;
}

export interface PageFacts {
  path?: string;
  /** What the app says to me.json; a number is a status without an answer. */
  me?: object | number;
  canShare?: boolean;
  canCopy?: boolean;
  keepsNothing?: boolean;
  stored?: Record<string, string>;
}

export function aPage(body: string, { path = "/", me = 404, canShare = false, canCopy = true, keepsNothing = false, stored = {} }: PageFacts = {}): TestPage {
  const { window } = new JSDOM(`<!doctype html><body>${body}</body>`, { url: `https://feinkost.example${path}`, runScripts: "outside-only" });
  const [asked, copied, shared, watchers]: [Asked[], string[], unknown[], (() => void)[]] = [[], [], [], []];
  for (const [key, value] of Object.entries(stored)) window.localStorage.setItem(key, value);
  const dialog = window.HTMLDialogElement?.prototype ?? window.HTMLElement.prototype;
  Object.assign(dialog, {
    showModal(this: HTMLElement) { this.setAttribute("open", ""); },
    close(this: HTMLElement) { this.removeAttribute("open"); },
  });
  Object.assign(window, {
    TextEncoder,
    IntersectionObserver: class {
      constructor(private readonly tell: (entries: object[], observer: object) => void) {}
      observe() { watchers.push(() => this.tell([{ isIntersecting: true }], this)); }
      disconnect() { watchers.length = 0; }
    },
    requestIdleCallback: (work: () => void) => work(),
    fetch: (address: string, { method = "GET", body: sent, headers = {} }: { method?: string; body?: string; headers?: Record<string, string> } = {}) => {
      asked.push({ address, method, language: headers["accept-language"], body: sent === undefined ? undefined : JSON.parse(sent) as unknown });
      if (method === "POST") return Promise.resolve({ ok: true });
      return typeof me === "number" ? Promise.resolve({ ok: false, status: me, json: () => Promise.reject(new Error("no JSON")) }) : Promise.resolve({ ok: true, json: () => Promise.resolve(me) });
    },
  });
  if (canShare) Object.assign(window.navigator, { share: (what: unknown) => Promise.resolve(void shared.push(what)) });
  if (canCopy) Object.assign(window.navigator, { clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } });
  if (keepsNothing) Object.defineProperty(window, "localStorage", { get: () => { throw new Error("shut off"); } });
  window.eval(script);
  const idle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return {
    window, document: window.document, asked, copied, shared, idle,
    scrollThere: () => watchers.splice(0).forEach((look) => look()),
    async click(selector) {
      const found = window.document.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`Nothing is ${selector}`);
      found.addEventListener("click", (event) => { if (found.tagName === "A") event.preventDefault(); });
      found.click();
      await idle();
    },
  };
}
