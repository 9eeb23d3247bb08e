import { z } from "zod";
import { digits, instant, text } from "./fields";
import type { ProductTold } from "./product-node";
import { readBody } from "./unreadable-event";

const schema = z.object({ id: digits, title: text, product_type: text, vendor: text, tags: text, updated_at: instant });

/** products/create, products/update. Tags come as one text with commas between; collections are not told. Throws UnreadableEvent, which names the field. */
export function readProductPayload(body: unknown): ProductTold {
  const product = readBody(schema, body);
  return {
    productId: product.id, title: product.title ?? "", type: product.product_type ?? "", vendor: product.vendor ?? "",
    tags: (product.tags ?? "").split(",").map((tag) => tag.trim()).filter(Boolean), collectionIds: null, deleted: false, toldAt: product.updated_at,
  };
}

/** products/delete. */
export const readProductDeletedPayload = (body: unknown): { productId: string } => ({ productId: readBody(z.object({ id: digits }), body).id });
