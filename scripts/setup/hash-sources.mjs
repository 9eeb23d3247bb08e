import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./project.mjs";

/**
 * A hash over the names and contents of files: it differs when anything that went into a generated thing has changed.
 *
 * @param {string[]} sources files and folders, from the project's folder on; what does not exist counts as empty
 * @param {{ root?: string, except?: string[] }} [options] except: files and folders left out
 */
export function hashSources(sources, { root = projectFolder, except = [] } = {}) {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => filesIn(root, source, except)).sort()) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path))).update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} path
 * @param {string[]} except
 * @returns {string[]}
 */
function filesIn(root, path, except) {
  const full = join(root, path);
  if (except.includes(path) || !existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => filesIn(root, `${path}/${name}`, except));
}
