import { readFileSync } from "node:fs";
import { advice } from "./advice.mjs";
import { inProject } from "./project.mjs";

/**
 * Refuses a Node that is older than package.json's `engines` says.
 *
 * @param {string} [version]
 */
export function checkNode(version = process.versions.node) {
  const needed = JSON.parse(readFileSync(inProject("package.json"), "utf8")).engines.node.replace(/^>=/, "");
  if (isOlder(version, needed)) {
    throw advice(`Kundenkreis needs Node ${needed} or newer, this is ${version}: install a newer one from https://nodejs.org and run the same command again.`);
  }
}

/**
 * @param {string} version
 * @param {string} than
 */
export function isOlder(version, than) {
  const [a, b] = [version, than].map((text) => text.split(".").map((part) => Number.parseInt(part, 10)));
  for (const place of [0, 1, 2]) {
    const difference = (a?.[place] ?? 0) - (b?.[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
