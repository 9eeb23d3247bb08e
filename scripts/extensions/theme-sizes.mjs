import { existsSync, readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { inProject } from "../setup/project.mjs";

/** What a page of the shop may load of a theme extension, all its blocks together, as the weakest compression in use sends it. */
export const mostThemeBytes = { js: 10 * 1024, css: 6 * 1024 };

/**
 * How much the assets of a theme extension are, by kind: every file, since a page may hold all of its blocks.
 *
 * @param {string} folder "extensions/referral-theme"
 * @returns {{ kind: "js" | "css", plain: number, gzip: number, brotli: number, most: number }[]} in bytes
 */
export function themeSizes(folder) {
  const assets = inProject(folder, "assets");
  const names = existsSync(assets) ? readdirSync(assets).sort() : [];
  return /** @type {const} */ (["js", "css"]).map((kind) => {
    const files = names.filter((name) => name.endsWith(`.${kind}`)).map((name) => readFileSync(`${assets}/${name}`));
    const sum = (/** @type {(file: Buffer) => number} */ size) => files.reduce((total, file) => total + size(file), 0);
    return { kind, plain: sum(({ length }) => length), gzip: sum((file) => gzipSync(file, { level: 9 }).length), brotli: sum((file) => brotliCompressSync(file).length), most: mostThemeBytes[kind] };
  });
}
