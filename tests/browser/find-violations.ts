import axe from "axe-core";
import type { Frame } from "playwright-core";

/** What axe finds wrong in the document of a frame (not in frames inside of it), each as a line: how grave, which rule, where. */
export async function findViolations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"], iframes: false }));
  return violations.flatMap(({ id, impact, help, nodes }) => nodes.map(({ target, html }) => `${impact ?? "?"}: ${id} (${help}) at ${target.join(" ")}: ${html.slice(0, 160)}`));
}
