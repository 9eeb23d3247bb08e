import { mulberry32 } from "../world/mulberry32";
import type { Random } from "../world/mulberry32";
import { drawBox, MOTIFS } from "./motifs";

/** Background light, background dark, main, accent, detail. */
export type Palette = [light: string, dark: string, main: string, accent: string, detail: string];

const FIRST_PALETTE: Palette = ["#f7efe4", "#ead8c0", "#7b2d3b", "#d9a441", "#fff8ee"];

const PALETTES: Palette[] = [
  FIRST_PALETTE,
  ["#eef3e6", "#d5e1c4", "#4a6b3a", "#c9b458", "#fbfdf5"],
  ["#eef2f7", "#d2deea", "#2f5474", "#e0a96d", "#f8fbff"],
  ["#fbeee9", "#f3d3c7", "#b5533c", "#f0c987", "#fff9f5"],
  ["#f3eef6", "#ddd0e6", "#5d4178", "#d8b26e", "#fcf9ff"],
  ["#f5f1e8", "#e2d8c3", "#6b4f34", "#c8763f", "#fffdf8"],
  ["#eaf4f3", "#c9e3e0", "#2c6e69", "#e6b54a", "#f6fffe"],
];

const hashOf = (text: string): number => [...text].reduce((hash, letter) => (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7);

const ornament = (random: Random, [, dark, , accent]: Palette): string => {
  const dots = Array.from(
    { length: 7 },
    () => `<circle cx="${Math.round(random() * 600)}" cy="${Math.round(random() * 300)}" r="${Math.round(4 + random() * 26)}"/>`
  ).join("");
  return `<g fill="${random() > 0.5 ? dark : accent}" opacity=".28">${dots}</g>`;
};

/** A small still life for a product, as SVG source: the motif of its type, in colours and details of its own. */
export function drawProduct(title: string, type: string): string {
  const hash = hashOf(title);
  const random = mulberry32(hash);
  const palette = PALETTES[Math.floor(random() * PALETTES.length)] ?? FIRST_PALETTE;
  const motif = MOTIFS[type] ?? drawBox;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" role="img">`,
    `<defs><radialGradient id="light${hash >>> 0}" cx=".4" cy=".3" r=".9"><stop offset="0" stop-color="${palette[0]}"/><stop offset="1" stop-color="${
      palette[1]
    }"/></radialGradient></defs>`,
    `<rect width="600" height="600" fill="url(#light${hash >>> 0})"/>`,
    ornament(random, palette),
    `<path d="M0 470 Q300 440 600 470 V600 H0Z" fill="${palette[3]}" opacity=".35"/><ellipse cx="300" cy="508" rx="190" ry="22" fill="#000" opacity=".14"/>`,
    motif(palette, random),
    `</svg>`,
  ].join("");
}
