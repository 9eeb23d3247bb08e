import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/** What axe finds wrong in the document of a frame (not in frames inside of it), a line for each rule: how grave, which rule, where. */
export async function findViolations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"], iframes: false }));
  return violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map(({ target }) => target.join(" "));
    return `${impact ?? "?"}: ${id} (${help}), ${places.length} times, at ${places.slice(0, shownPlaces).join(" and ")}`;
  });
}

const shownPlaces = 3;

/** The same in the app's own frame inside of the admin. */
export async function violationsInApp(page: Page): Promise<string[]> {
  const frame = page.frame({ name: "app-iframe" });
  if (!frame) throw new Error("The app is not in its frame");
  return findViolations(frame);
}
