import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { buildExtensions } from "../../scripts/extensions/build-extensions.mjs";
import { themeSizes } from "../../scripts/extensions/theme-sizes.mjs";
import { inProject } from "../../scripts/setup/project.mjs";
import type { Figure } from "../ground/figure";

const theme = "extensions/referral-theme";
const kilobytes = (bytes: number): number => bytes / 1024;

/** What the reviews make a page load, compressed; the limits are the product's own and, of a checkout extension, Shopify's. */
export async function measureBytes(): Promise<Figure[]> {
  const own = [{ file: "reviews.js", most: 8 }, { file: "reviews.css", most: 6 }].map(({ file, most }): Figure => {
    const content = readFileSync(inProject(theme, "assets", file));
    return { name: `${file} of the theme's blocks, gzip`, value: kilobytes(gzipSync(content, { level: 9 }).length), unit: "KB", target: { atMost: most }, note: `brotli ${kilobytes(brotliCompressSync(content).length).toFixed(1)} KB` };
  });
  const together = themeSizes(theme).map(({ kind, gzip, brotli, most }): Figure => ({
    name: `all ${kind} of the theme's blocks, those of recommending too, gzip`, value: kilobytes(gzip), unit: "KB", target: { atMost: kilobytes(most) }, note: `brotli ${kilobytes(brotli).toFixed(1)} KB`,
  }));
  const outdir = inProject(".cache/bench/build/extensions");
  await buildExtensions({ outdir });
  const bundle = readFileSync(`${outdir}/review-checkout.js`);
  return [...own, ...together, {
    name: "review-checkout, brotli", value: kilobytes(brotliCompressSync(bundle).length), unit: "KB", target: { atMost: 64 }, note: `gzip ${kilobytes(gzipSync(bundle, { level: 9 }).length).toFixed(1)} KB`,
  }];
}
