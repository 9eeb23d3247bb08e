import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Found by walking up, because this module runs from its source folder as well as out of build/sandbox.js. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("The sandbox's own pages were not found: no package.json above the running file.");
    folder = parent;
  }
  return folder;
}

/** A path in the project's folder, absolute. */
export const projectFile = (path: string): string => join(projectFolder(), path);

/** The text of a stylesheet or browser script of the sandbox, by its path below sandbox/. */
export function readAsset(pathBelowSandbox: string): string {
  return readFileSync(projectFile(`sandbox/${pathBelowSandbox}`), "utf8");
}
