/** What a line says of its product; Shopify is asked which one that is. */
export interface ProductReference {
  productId: string | null;
  handle: string | null;
  sku: string | null;
}

/**
 * What stands in the columns for the product's id, its handle (or the address of its page) and its number. A handle stays one even where it ends in digits, or is
 * nothing but digits. An id that a spreadsheet has rounded ("7.89E+12") is none.
 */
export function readProductReference(typed: { productId: string; handle: string; sku: string }): ProductReference | "no-product" | "product-id" {
  const id = typed.productId.trim().replace(/^(?:gid:\/\/shopify\/Product\/|')/, "");
  const productId = /^\d{1,20}$/.test(id) ? id : null;
  const [handle, sku] = [handleOf(typed.handle.trim()), typed.sku.trim().slice(0, 255) || null];
  if (productId === null && handle === null && sku === null) return id === "" ? "no-product" : "product-id";
  return { productId, handle, sku };
}

function handleOf(text: string): string | null {
  const path = /\/products\/([^/?#\s]+)/.exec(text)?.[1];
  const handle = (path === undefined ? text : decoded(path)).toLowerCase();
  return handle === "" || handle.length > 255 || /[\s/?#"\\]/.test(handle) ? null : handle;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
