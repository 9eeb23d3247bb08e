import sharp from "sharp";
import type { ImageFacts } from "./image-facts";
import type { Images } from "./stream-pdf.server";

/** How large images are, turned as they are meant to be seen. Reads their heads only. */
export async function readImageFacts(images: Images): Promise<ReadonlyMap<string, ImageFacts>> {
  const facts = [...images].map(async ([id, bytes]): Promise<[string, ImageFacts]> => {
    const { autoOrient } = await sharp(bytes).metadata();
    return [id, { widthPixels: autoOrient.width, heightPixels: autoOrient.height }];
  });
  return new Map(await Promise.all(facts));
}
