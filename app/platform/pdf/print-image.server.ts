import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { dithered } from "./dithered";
import type { Picture } from "./page-description";

/** An image made ready for the page: as fine as it is printed, and no finer. */
export type PrintImage = { widthPixels: number; heightPixels: number } & (
  | { kind: "jpeg"; bytes: Uint8Array }
  | { kind: "transparent"; colours: Uint8Array; opacity: Uint8Array }
  | { kind: "dots"; bits: Uint8Array }
);

/** Of photographs on paper; eyes and screens of presses see no more. */
const finestDotsPerInch = 300;

/** Of 255 greys: what is darker belongs to the logo. */
const solidUnder = 190;

/** Made ready before: an editor shows the same pictures again with every letter that is typed. */
const remembered = new Map<string, Promise<PrintImage>>();
const mostRemembered = 32;

/** The image as it is printed. @throws what sharp throws where the bytes are no image */
export function printImage(bytes: Uint8Array, picture: Picture): Promise<PrintImage> {
  const { widthMillimetres, heightMillimetres, dotsPerInch, blackDots } = picture;
  const key = [createHash("sha256").update(bytes).digest("base64"), widthMillimetres, heightMillimetres, dotsPerInch, blackDots].join();
  let image = remembered.get(key);
  if (image === undefined) {
    image = makeReady(bytes, picture);
    image.catch(() => remembered.delete(key));
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, image);
  }
  return image;
}

/**
 * Cuts an image around its middle to the shape of its box and makes it as fine as it is printed. Pictures keep the colours of
 * the screen (sRGB): a press's own conversion of photographs is better than plain arithmetic.
 */
async function makeReady(bytes: Uint8Array, picture: Picture): Promise<PrintImage> {
  const { widthMillimetres, heightMillimetres, blackDots } = picture;
  const image = sharp(bytes).rotate();
  const dotsPerInch = blackDots ? picture.dotsPerInch : await finestUseful(image, picture);
  const widthPixels = Math.max(1, Math.round((widthMillimetres * dotsPerInch) / 25.4));
  const heightPixels = Math.max(1, Math.round((heightMillimetres * dotsPerInch) / 25.4));
  const cut = image.resize(widthPixels, heightPixels, { fit: "cover" }).toColourspace("srgb");
  if (blackDots) {
    const { data } = await cut.flatten({ background: "#ffffff" }).greyscale().raw().toBuffer({ resolveWithObject: true });
    const grey = blackDots === "mixed" ? data : data.map((value) => (value < solidUnder ? 0 : 255));
    return { kind: "dots", widthPixels, heightPixels, bits: dithered(grey, widthPixels, heightPixels) };
  }
  const { isOpaque } = await image.stats();
  if (isOpaque) return { kind: "jpeg", widthPixels, heightPixels, bytes: await cut.removeAlpha().jpeg({ quality: 90, chromaSubsampling: "4:4:4" }).toBuffer() };
  const pixels = await cut.ensureAlpha().raw().toBuffer();
  const colours = new Uint8Array(widthPixels * heightPixels * 3);
  const opacity = new Uint8Array(widthPixels * heightPixels);
  for (let pixel = 0; pixel < opacity.length; pixel++) {
    colours.set(pixels.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
    opacity[pixel] = pixels[pixel * 4 + 3] ?? 255;
  }
  return { kind: "transparent", widthPixels, heightPixels, colours, opacity };
}

/** What the printer prints, unless the image has less: pixels are never invented. */
async function finestUseful(image: Sharp, { widthMillimetres, heightMillimetres, dotsPerInch }: Picture): Promise<number> {
  const { autoOrient } = await image.metadata();
  const has = Math.min((autoOrient.width * 25.4) / widthMillimetres, (autoOrient.height * 25.4) / heightMillimetres);
  return Math.min(dotsPerInch, finestDotsPerInch, has);
}
