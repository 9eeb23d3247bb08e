import type { Images } from "~/platform/pdf/stream-pdf.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { readImages } from "./design-images.server";
import { findDesign } from "./designs.server";
import type { InsertDesign } from "../domain/designs/insert-design";

export interface DesignToPrint {
  design: InsertDesign;
  /** As they were uploaded, by id. */
  images: Images;
}

/** The design with which a promise is printed: its newest version, so that a mended misprint is mended; where none is named, the shop's first. */
export async function designFor(shop: Pick<Shop, "id">, { designId }: { designId: string | null }): Promise<DesignToPrint> {
  const design = await findDesign(shop, designId);
  return { design, images: await readImages(shop, [design.logoImageId, design.pictureImageId]) };
}
