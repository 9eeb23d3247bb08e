/** products/create, products/update, products/delete. */
import { moneyText } from "../../commerce/money-text";
import type { Id, Product } from "../../world/entities";
import type { World } from "../../world/world";
import { gid } from "../../world/world";
import type { JsonObject } from "../json-text";
import { digits } from "../json-text";
import { shopOf } from "./shop-of";
import { shopTime } from "./shop-time";

export const productDeletePayload = (productId: Id): JsonObject => ({ id: digits(productId) });

export function productPayload(world: World, product: Product): JsonObject {
  const shop = shopOf(world, product.shop);
  const createdAt = shopTime(product.createdAt, shop);
  const updatedAt = shopTime(product.updatedAt, shop);
  const image = {
    id: digits(product.id), admin_graphql_api_id: gid("ProductImage", product.id), alt: null, created_at: createdAt, updated_at: updatedAt,
    position: 1, product_id: digits(product.id), src: `https://${product.shop}/pictures/${product.handle}.svg`, width: 800, height: 800, variant_ids: [],
  };
  return {
    id: digits(product.id), admin_graphql_api_id: gid("Product", product.id), body_html: product.descriptionHtml, category: null,
    created_at: createdAt, handle: product.handle, has_variants_that_requires_components: false, image, images: [image], media: [],
    options: [{
      id: digits(product.id), name: "Title", position: 1, product_id: digits(product.id), values: product.variants.map(({ title }) => title),
    }],
    product_type: product.productType, published_at: product.status === "ACTIVE" ? createdAt : null, published_scope: "web",
    status: product.status.toLowerCase(), tags: product.tags.join(", "), template_suffix: null, title: product.title, updated_at: updatedAt,
    variant_gids: product.variants.map(({ id }) => ({ admin_graphql_api_id: gid("ProductVariant", id), updated_at: updatedAt })),
    variants: product.variants.map((variant, index) => ({
      id: digits(variant.id), admin_graphql_api_id: gid("ProductVariant", variant.id), barcode: null, compare_at_price: null,
      created_at: createdAt, image_id: null, inventory_item_id: digits(variant.inventoryItemId), inventory_policy: "deny",
      inventory_quantity: 100, old_inventory_quantity: 100, option1: variant.title, option2: null, option3: null, position: index + 1,
      price: moneyText(variant.price, shop.currency), product_id: digits(product.id), sku: variant.sku, taxable: true, title: variant.title,
      updated_at: updatedAt,
    })),
    vendor: product.vendor,
  };
}
