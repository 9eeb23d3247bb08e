import { forgetCollections } from "~/core/products/forget-collections.server";
import { noteProducts } from "~/core/products/note-products.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { readProductDeletedPayload, readProductPayload } from "~/platform/shopify/payloads/product-payload";

/** A product was made or changed. It may be in other collections now, which is not told: they are asked for when a rule needs them. */
export const keepProducts: Reaction = async (shopId, events) => {
  const told = events.map((event) => readProductPayload(event.body));
  await recording(shopId, async (tx) => {
    await noteProducts(tx, shopId, told);
    await forgetCollections(tx, shopId, told);
  });
};

/** A product is gone: orders that have it still say its id. */
export const loseProducts: Reaction = async (shopId, events) => {
  const ids = events.map((event) => readProductDeletedPayload(event.body).productId);
  await recording(shopId, (tx) => tx.shopProduct.updateMany({ where: { shopId, productId: { in: ids } }, data: { deleted: true } }));
};
