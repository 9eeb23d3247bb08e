import { setCookie } from "../html/cookies";
import type { Cart, Id, Product, Variant } from "../world/entities";
import type { World } from "../world/world";
import type { Visit } from "./visit";

const CART_SECONDS = 14 * 24 * 3600;
/** Shopify lets a customer use five product or order codes and one for the shipping. */
const MOST_CODES = 6;
const MOST_OF_ONE = 999;

/** The open cart a token stands for; null once it became an order. */
export function cartOfToken(world: World, shop: string, token: string | undefined): Cart | null {
  if (!token) return null;
  for (const cart of world.stores.carts.ofShop(shop)) {
    if (cart.token === token) return cart.orderId === null ? cart : null;
  }
  return null;
}

/** The visitor's cart, made (with its cookie) when there is none yet. */
export function ensureCart(visit: Visit): Cart {
  if (visit.cart) return visit.cart;
  const { world, newToken } = visit.deps;
  const cart: Cart = {
    shop: visit.shop.shop, id: world.nextId(), token: newToken(), lines: [], discountCodes: [], attributes: [],
    landingSite: visit.landingSite, orderId: null, createdAt: world.nowText(),
  };
  world.stores.carts.put(cart);
  setCookie(visit.response, "cart", cart.token, CART_SECONDS);
  visit.cart = cart;
  return cart;
}

/** What a visitor sees of a variant; drafts and archived products are not for sale. */
export function variantForSale(world: World, shop: string, variantId: Id): { product: Product; variant: Variant } | null {
  for (const product of world.stores.products.ofShop(shop)) {
    if (product.status !== "ACTIVE") continue;
    const variant = product.variants.find((one) => one.id === variantId);
    if (variant) return { product, variant };
  }
  return null;
}

/** The lines that can still be bought, with their products. */
export function linesForSale(visit: Visit): { product: Product; variant: Variant; quantity: number }[] {
  return (visit.cart?.lines ?? []).flatMap((line) => {
    const found = variantForSale(visit.deps.world, visit.shop.shop, line.variantId);
    return found ? [{ ...found, quantity: line.quantity }] : [];
  });
}

/** How many things lie in the cart. */
export function cartCount(cart: Cart | null): number {
  return (cart?.lines ?? []).reduce((sum, line) => sum + line.quantity, 0);
}

/** Sets how many of a variant lie in the cart; 0 takes it out. */
export function setQuantity(visit: Visit, variantId: Id, quantity: number): void {
  const cart = ensureCart(visit);
  const bounded = Math.min(Math.max(0, Math.trunc(quantity)), MOST_OF_ONE);
  const others = cart.lines.filter((line) => line.variantId !== variantId);
  const position = cart.lines.findIndex((line) => line.variantId === variantId);
  if (bounded > 0) others.splice(position < 0 ? others.length : position, 0, { variantId, quantity: bounded });
  cart.lines = others;
  visit.deps.world.stores.carts.put(cart);
}

const sameCode = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Keeps a code for this cart; one that is kept already stays where it is, the oldest makes room for a seventh. */
export function keepCode(visit: Visit, code: string): void {
  const cart = ensureCart(visit);
  if (cart.discountCodes.some((kept) => sameCode(kept, code))) return;
  cart.discountCodes = [...cart.discountCodes, code].slice(-MOST_CODES);
  visit.deps.world.stores.carts.put(cart);
}

/** Keeps a gift card for this cart, once. */
export function keepGiftCard(visit: Visit, code: string): void {
  const cart = ensureCart(visit);
  const kept = cart.giftCardCodes ?? [];
  if (kept.some((one) => sameCode(one, code))) return;
  cart.giftCardCodes = [...kept, code].slice(-MOST_CODES);
  visit.deps.world.stores.carts.put(cart);
}

/** Takes a code or a gift card off this cart. */
export function dropCode(visit: Visit, code: string): void {
  if (!visit.cart) return;
  if (visit.cart.giftCardCodes) visit.cart.giftCardCodes = visit.cart.giftCardCodes.filter((kept) => !sameCode(kept, code));
  visit.cart.discountCodes = visit.cart.discountCodes.filter((kept) => !sameCode(kept, code));
  visit.deps.world.stores.carts.put(visit.cart);
}
