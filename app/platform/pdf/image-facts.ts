/** What a layout must know of an image. */
export type ImageFacts = { widthPixels: number; heightPixels: number };

/** Coarser than this, pixels are seen on paper. */
export const coarsestDotsPerInch = 200;

/** What a picture has on paper, and what it would need. Null where it is fine enough. */
export type TooCoarse = { dotsPerInch: number; neededWidthPixels: number; neededHeightPixels: number };

/** Whether an image, cut around its middle to the shape of its box, is too coarse for its size on paper. */
export function tooCoarse(image: ImageFacts, box: { widthMillimetres: number; heightMillimetres: number }): TooCoarse | null {
  const inches = (millimetres: number): number => millimetres / 25.4;
  const dotsPerInch = Math.min(image.widthPixels / inches(box.widthMillimetres), image.heightPixels / inches(box.heightMillimetres));
  if (dotsPerInch >= coarsestDotsPerInch) return null;
  return {
    dotsPerInch: Math.floor(dotsPerInch),
    neededWidthPixels: Math.ceil(inches(box.widthMillimetres) * coarsestDotsPerInch),
    neededHeightPixels: Math.ceil(inches(box.heightMillimetres) * coarsestDotsPerInch),
  };
}
