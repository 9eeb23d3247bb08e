import type { GlyphRun } from "fontkit";
import { fontOf } from "../pdf/font.server";
import type { Face } from "../pdf/page-description";

/** What fontkit's glyphs can do besides; its types are declared beside the PDF's, as far as that needs them. */
interface DrawnRun extends GlyphRun {
  glyphs: { path: { scale: (x: number, y: number) => { translate: (x: number, y: number) => { toSVG: () => string } } } }[];
}

/**
 * A line of text as the `d` of an SVG path, its baseline beginning at (left, baseline). Letters as shapes need no font where the picture
 * is shown or turned into pixels. `tracking` is a share of the size between letters.
 */
export function textPath(text: string, face: Face, sizePixels: number, left: number, baseline: number, tracking = 0): string {
  const font = fontOf(face);
  const run = font.layout(text) as DrawnRun;
  const scale = sizePixels / font.unitsPerEm;
  let x = left;
  return run.glyphs.map(({ path }, index) => {
    const position = run.positions[index];
    const drawn = path.scale(scale, -scale).translate(x + (position?.xOffset ?? 0) * scale, baseline - (position?.yOffset ?? 0) * scale).toSVG();
    x += (position?.xAdvance ?? 0) * scale + tracking * sizePixels;
    return rounded(drawn);
  }).join("");
}

/** A hundredth of a pixel is finer than any screen; the file becomes half as long. */
const rounded = (path: string): string => path.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
