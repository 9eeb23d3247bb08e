import type { FrameLocator, Page } from "playwright-core";
import type { Language } from "./open-browser";

/** The sandbox's admin with the app in its frame, as a merchant's window shows it. */
export interface Admin {
  page: Page;
  app: FrameLocator;
  /** Opens a page of the app and waits until it stands there and answers to clicks. */
  open: (path: string, language?: Language) => Promise<void>;
  toast: (text: string) => ReturnType<Page["getByText"]>;
}

export function theAdmin(page: Page, sandboxUrl: string, shop = "feinkost-lindner"): Admin {
  const app = page.frameLocator("#app");
  return {
    page,
    app,
    toast: (text) => page.getByRole("status").getByText(text),
    open: async (path, language) => {
      await page.goto(`${sandboxUrl}/admin/store/${shop}${path}${language ? `?locale=${language}` : ""}`);
      await appReady(page);
    },
  };
}

/** React has taken over the page in the frame: it is then that the app tells the admin its menu. */
export async function appReady(page: Page): Promise<void> {
  await page.frameLocator("#app").getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
  await page.locator("#app-navigation a").first().waitFor();
}
