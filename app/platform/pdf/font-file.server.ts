import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Face } from "./page-description";

const fileNames: Record<Face, string> = {
  "source-sans-regular": "SourceSans3_400Regular.ttf",
  "source-sans-semibold": "SourceSans3_600SemiBold.ttf",
  "manrope-regular": "Manrope_400Regular.ttf",
  "manrope-semibold": "Manrope_600SemiBold.ttf",
  "source-serif-regular": "SourceSerif4_400Regular.ttf",
  "source-serif-semibold": "SourceSerif4_600SemiBold.ttf",
  "eb-garamond-regular": "EBGaramond_400Regular.ttf",
  "eb-garamond-semibold": "EBGaramond_600SemiBold.ttf",
  "alegreya-regular": "Alegreya_400Regular.ttf",
  "alegreya-semibold": "Alegreya_600SemiBold.ttf",
};

/**
 * The bytes of a face.
 *
 * The built server is one bundled file somewhere under `build/`, so a path relative to this module would point
 * nowhere. The fonts are looked for from the project's folder instead: the nearest one above that is called
 * `kundenkreis` in its package.json. An image that is shipped must hold `package.json` and `app/platform/pdf/fonts/`.
 */
export function fontFile(face: Face): Uint8Array {
  return readFileSync(join(projectFolder(), "app/platform/pdf/fonts", fileNames[face]));
}

function projectFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && isOurs(readFileSync(manifest, "utf8"))) return folder;
    if (dirname(folder) === folder) throw new Error(`no folder of the project kundenkreis above ${start}: its fonts cannot be found`);
  }
}

function isOurs(manifest: string): boolean {
  const parsed: unknown = JSON.parse(manifest);
  return typeof parsed === "object" && parsed !== null && "name" in parsed && parsed.name === "kundenkreis";
}
