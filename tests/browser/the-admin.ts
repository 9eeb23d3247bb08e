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
      const address = new URL(`${sandboxUrl}/admin/store/${shop}${path}`);
      if (language) address.searchParams.set("locale", language);
      await page.goto(address.href);
      await appReady(page);
    },
  };
}

/** The page stands in the frame, React has taken it over (what is typed before that is nobody's), and the admin shows the app's menu. */
export async function appReady(page: Page): Promise<void> {
  const frame = page.frame({ name: "app-iframe" });
  if (!frame) throw new Error("This page of the admin has no app in it");
  await frame.waitForFunction(() => {
    const heading = document.querySelector("h1");
    return heading !== null && Object.keys(heading).some((key) => key.startsWith("__reactFiber$"));
  });
  await page.locator("#app-navigation a").first().waitFor();
}
