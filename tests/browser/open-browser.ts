import { chromium } from "playwright-core";
import type { BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from "playwright-core";
import { findChromium } from "../support/find-chromium";

/** Nothing of Chromium's own business: no updates, no first-run pages; `--no-sandbox`, since CI runs as root. */
const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

const timeoutMilliseconds = 60_000;

export type Language = "de" | "en";
const languageTags: Record<Language, string> = { de: "de-DE", en: "en-GB" };

export const desktopSize = { width: 1280, height: 900 };
export const phoneSize = { width: 390, height: 844 };

export interface OpenedBrowser {
  /** A window of somebody of their own: cookies and storage are shared with nobody. */
  desktop: (language?: Language, options?: BrowserContextOptions) => Promise<Page>;
  phone: (language?: Language, options?: BrowserContextOptions) => Promise<Page>;
  /** What pages threw or complained about on their console since the last asking. */
  complaints: () => string[];
  close: () => Promise<void>;
}

/** Chromium without a window, in Berlin's time, under the name of a normal browser (bots are served differently). */
export async function openBrowser(): Promise<OpenedBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found: install one, or set CHROMIUM_PATH.");
  const browser = await chromium.launch({ executablePath, args: flags });
  const major = browser.version().split(".")[0] ?? "";
  const userAgent = (system: string, device: string): string => `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 ${device}Safari/537.36`;
  const heard: string[] = [];
  const open = async (language: Language, options: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext({ locale: languageTags[language], timezoneId: "Europe/Berlin", ...options });
    context.setDefaultTimeout(timeoutMilliseconds);
    listen(context, heard);
    return context.newPage();
  };
  return {
    desktop: (language = "de", options = {}) => open(language, { viewport: desktopSize, userAgent: userAgent("X11; Linux x86_64", ""), ...options }),
    phone: (language = "de", options = {}) =>
      open(language, { viewport: phoneSize, isMobile: true, hasTouch: true, deviceScaleFactor: 2, userAgent: userAgent("Linux; Android 15; Pixel 9", "Mobile "), ...options }),
    complaints: () => heard.splice(0),
    close: () => browser.close(),
  };
}

function listen(context: BrowserContext, heard: string[]): void {
  context.on("weberror", (thrown) => heard.push(`thrown: ${thrown.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error" && !isExpected(message)) heard.push(`console: ${message.text()} (${message.location().url.slice(0, 200)})`);
  });
}

/** Chromium writes down every 4xx. A page may be one (stopped, not found, over, or answering a form with what is wrong with it); what a page loads may not. */
function isExpected(message: ConsoleMessage): boolean {
  const { pathname } = new URL(message.location().url, "http://nowhere.invalid");
  return /status of 4(03|04|09|10|22)/.test(message.text()) && (pathname === "/favicon.ico" || !/\.(js|css|svg|png|woff2)$/.test(pathname));
}
