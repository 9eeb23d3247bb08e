import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/**
 * What axe finds wrong in the document of a frame (not in frames inside of it), a line for each rule: how grave, which rule, where.
 * What is still fading in is looked at when it stands: half drawn, its text has not its own colour yet.
 */
export async function findViolations(frame: Frame): Promise<string[]> {
  await frame.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"], iframes: false }));
  return violations.flatMap(({ id, impact, help, nodes }) => {
    const places = nodes.filter(({ html }) => !isPolarisOwn(id, html)).map(({ target }) => target.join(" "));
    return places.length === 0 ? [] : `${impact ?? "?"}: ${id} (${help}), ${places.length} times, at ${places.slice(0, shownPlaces).join(" and ")}`;
  });
}

const shownPlaces = 3;

/** Polaris 13 writes aria-checked="mixed" onto a native checkbox that is in between as well: said twice, and both times rightly. */
const isPolarisOwn = (rule: string, html: string): boolean => rule === "aria-conditional-attr" && /aria-checked="mixed"/.test(html) && /class="Polaris-Checkbox__Input/.test(html);

/** The same in the app's own frame inside of the admin. */
export async function violationsInApp(page: Page): Promise<string[]> {
  const frame = page.frame({ name: "app-iframe" });
  if (!frame) throw new Error("The app is not in its frame");
  return findViolations(frame);
}
