import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";

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

/** Two pictures beside each other on one ground: the left one as it is, the right one as a sheet of paper that lies there. */
export async function sideBySide(left: Uint8Array, right: Uint8Array, widthPixels: number): Promise<Buffer> {
  const ground = "#e9e6df";
  const margin = 36;
  const sheet = await sharp(right).metadata();
  const leftWidth = widthPixels - 3 * margin - (sheet.width ?? 0);
  const screen = await sharp(left).resize({ width: leftWidth }).extend({ top: 1, bottom: 1, left: 1, right: 1, background: "#cfcac0" }).toBuffer({ resolveWithObject: true });
  const height = Math.max(screen.info.height, sheet.height ?? 0) + 2 * margin;
  const middle = (own: number): number => Math.round((height - own) / 2);
  const shadow = await sharp({ create: { width: (sheet.width ?? 0) + 2 * margin, height: (sheet.height ?? 0) + 2 * margin, channels: 4, background: "#00000000" } })
    .composite([{ input: { create: { width: sheet.width ?? 0, height: sheet.height ?? 0, channels: 4, background: "#00000055" } }, left: margin, top: margin + 6 }])
    .png().toBuffer();
  return sharp({ create: { width: widthPixels, height, channels: 3, background: ground } })
    .composite([
      { input: screen.data, left: margin, top: middle(screen.info.height) },
      { input: await sharp(shadow).blur(12).toBuffer(), left: leftWidth + margin, top: middle((sheet.height ?? 0) + 2 * margin) },
      { input: Buffer.from(right), left: leftWidth + 2 * margin, top: middle(sheet.height ?? 0) },
    ])
    .png()
    .toBuffer();
}
