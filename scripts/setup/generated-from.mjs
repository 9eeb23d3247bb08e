import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inProject } from "./project.mjs";

/**
 * Generates something again only when its sources have changed. The marker lies inside what is generated, so that both go together; it is written
 * last, so that a broken-off run is not taken for a whole one.
 *
 * @param {{ marker: string, hash: string, generate: () => Promise<void> }} wanted marker: path from the project's folder on
 */
export async function generatedFrom({ marker, hash, generate }) {
  const path = inProject(marker);
  if (readMarker(path) === hash) return;
  rmSync(path, { force: true });
  await generate();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, hash);
}

/** @param {string} path */
function readMarker(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
