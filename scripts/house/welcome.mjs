import { sandboxDistances } from "./ports.mjs";

/**
 * Where to look, once everything runs.
 *
 * @param {import("./ports.mjs").Ports} ports
 */
export function welcome({ sandbox }) {
  const at = (/** @type {number} */ distance, path = "") => `http://127.0.0.1:${sandbox + distance}${path}`;
  return `
Kundenkreis is running, in a Shopify on this machine.

  as merchant   ${at(0, "/admin")}
  as customer   ${at(sandboxDistances.storefront)}   (the second shop: ${at(sandboxDistances.secondStorefront)})
  mail inbox    ${at(0, "/inbox")}
  inspector     ${at(0, "/inspector")}   (every delivery, call and decision; the clock)

Ctrl-C ends it; what was done stays in .data, logs are in .data/logs.
`;
}
