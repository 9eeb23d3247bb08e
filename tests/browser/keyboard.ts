import type { ElementHandle, Locator, Page } from "playwright-core";

const farthest = 80;

/** Walks with the Tab key, as somebody without a mouse does, until this is what the keys go to. Throws where no walking leads there. */
export async function tabTo(page: Page, target: Locator, { backwards = false } = {}): Promise<void> {
  for (let steps = 0; steps < farthest; steps++) {
    // Looked up anew each time: a menu may be drawn again while somebody walks.
    const element = await target.elementHandle();
    if (element && (await isFocused(page, element))) return;
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
  }
  throw new Error(`${farthest} times Tab did not lead to ${String(target)}.`);
}

/** Puts something else into the field that the keys go to. */
export async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** A frame remembers what was focused in it when the focus is elsewhere: the page has to say that it is inside of that frame. */
async function isFocused(page: Page, element: ElementHandle): Promise<boolean> {
  if (!(await element.evaluate((node) => document.activeElement === node))) return false;
  const frame = await element.ownerFrame();
  if (frame === null || frame === page.mainFrame()) return true;
  const holder = await frame.frameElement();
  return holder.evaluate((node) => document.activeElement === node);
}
