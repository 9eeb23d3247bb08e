import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../../scripts/setup/project.mjs";

export interface Source {
  /** From the project's folder on. */
  path: string;
  text: string;
  /** What it imports, as written, types too. */
  imports: string[];
}

const generated = ["app/platform/db/client", "node_modules", "dist", "build"];

/** Every source file in a folder; none when the folder does not exist yet. */
export function readSources(folder: string): Source[] {
  return filesIn(folder)
    .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path))
    .map((path) => {
      const text = readFileSync(inProject(path), "utf8");
      return { path, text, imports: importsOf(text) };
    });
}

/** Every file and folder in a folder, from the project's folder on. */
export function filesIn(folder: string): string[] {
  if (generated.some((name) => folder === name || folder.endsWith(`/${name}`)) || !existsSync(inProject(folder))) return [];
  return readdirSync(inProject(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).replaceAll("\\", "/");
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** Also those of `import()`, `export … from` and `vi.importActual()`. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\bexport \*)\s*["']([^"']+)["']/g)].map((match) => match[1] ?? "");
}
