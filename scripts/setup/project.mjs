import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, absolute, without a slash at the end. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * A path inside the project.
 *
 * @param {...string} parts
 */
export function inProject(...parts) {
  return join(projectFolder, ...parts);
}
