import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
import type { Sharp } from "sharp";

const largestBytes = 300_000;
const palettes = [256, 128, 64];

/** A PNG with as few colours as bring it under the limit. Throws where none do. */
export async function asSmallPng(picture: Uint8Array): Promise<Buffer> {
  for (const colours of palettes) {
    const png = await sharp(picture).png({ palette: true, colours, dither: 0.5, compressionLevel: 9, effort: 10 }).toBuffer();
    if (png.byteLength < largestBytes) return png;
  }
  throw new Error(`The picture is larger than ${largestBytes} bytes even in ${palettes.at(-1)} colours`);
}

const paper = { widthMillimetres: 105, heightMillimetres: 148 };

/** The first page of a card's PDF, cut to the size of the paper. */
export async function pictureOfCard(pdf: Uint8Array, heightPixels: number): Promise<Buffer> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    const { width, height, data } = await document.getPage(0).render({ scale: 4, render: "bitmap" });
    const millimetre = (width / document.getPage(0).getOriginalSize().originalWidth) * (72 / 25.4);
    const cut = { width: Math.round(paper.widthMillimetres * millimetre), height: Math.round(paper.heightMillimetres * millimetre) };
    return await sharp(data, { raw: { width, height, channels: 4 } })
      .extract({ left: Math.round((width - cut.width) / 2), top: Math.round((height - cut.height) / 2), ...cut })
      .flatten({ background: "#ffffff" })
      .resize({ height: heightPixels })
      .png()
      .toBuffer();
  } finally {
    document.destroy();
    library.destroy();
  }
}

const ground = "#e9e6df";
const marginPixels = 36;

interface Placed {
  input: Buffer;
  width: number;
  height: number;
}

/** Pictures beside each other on one ground, as they are given: what was a screen with a thin line around it, what was paper as a sheet that lies there. */
export async function besideEachOther(pictures: readonly { bytes: Uint8Array; is: "screen" | "sheet" }[]): Promise<Buffer> {
  const shown = await Promise.all(pictures.map(async ({ bytes, is }) => ({ is, ...(await (is === "screen" ? framed(bytes) : measured(sharp(bytes)))) })));
  const width = shown.reduce((sum, { width: own }) => sum + own + marginPixels, marginPixels);
  const height = Math.max(...shown.map(({ height: own }) => own)) + 2 * marginPixels;
  const parts: { input: Buffer; left: number; top: number }[] = [];
  let left = marginPixels;
  for (const picture of shown) {
    const top = Math.round((height - picture.height) / 2);
    if (picture.is === "sheet") parts.push({ input: await shadowOf(picture), left: left - marginPixels, top: top - marginPixels });
    parts.push({ input: picture.input, left, top });
    left += picture.width + marginPixels;
  }
  return sharp({ create: { width, height, channels: 3, background: ground } }).composite(parts).png().toBuffer();
}

export const resized = (picture: Uint8Array, size: { width?: number; height?: number }): Promise<Buffer> => sharp(picture).resize(size).png().toBuffer();

const framed = (screen: Uint8Array): Promise<Placed> => measured(sharp(screen).extend({ top: 1, bottom: 1, left: 1, right: 1, background: "#cfcac0" }));

async function measured(picture: Sharp): Promise<Placed> {
  const { data, info } = await picture.png().toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

/** As large as the sheet with a margin all around. */
async function shadowOf({ width, height }: Placed): Promise<Buffer> {
  const dark = { input: { create: { width, height, channels: 4 as const, background: "#00000055" } }, left: marginPixels, top: marginPixels + 6 };
  const flat = await sharp({ create: { width: width + 2 * marginPixels, height: height + 2 * marginPixels, channels: 4, background: "#00000000" } }).composite([dark]).png().toBuffer();
  return sharp(flat).blur(12).png().toBuffer();
}
