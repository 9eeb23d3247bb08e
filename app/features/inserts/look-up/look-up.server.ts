import { findCode } from "~/core/vouchers/find-code.server";
import { digitsOf } from "~/kernel/gid";
import type { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { log } from "~/platform/log.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { FindCustomersDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused, ShopifyThrottled, ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import { describeVouchers } from "./describe-voucher.server";
import type { DescribedVoucher } from "./describe-voucher.server";
import { explainRefusal } from "../domain/look-up/explain-refusal";
import type { Refusal } from "../domain/look-up/explain-refusal";
import { readLookUp } from "../domain/look-up/look-up-words";
import { scannedNames } from "../domain/packing/order-name";
import { explainNone } from "./explain-none.server";
import type { ExplainedNone } from "./explain-none.server";
import { namePatternOf } from "../packing/parcel-conditions.server";
import { readTriedOrder } from "./read-tried-order.server";

export type LookedUp =
  | { kind: "nothing" }
  | { kind: "found"; vouchers: (DescribedVoucher & { refusal: Refusal })[]; without: ExplainedNone[]; triedWith: "none" | "unknown" | "known" }
  /** `isLikeOurs`: it looks like one of our codes, but cannot be one. */
  | { kind: "not-found"; isLikeOurs: boolean }
  /** A code in this shop, of a discount that is not ours. */
  | { kind: "foreign"; title: string }
  /** Whose an address is only Shopify knows, and it did not say. */
  | { kind: "silent" };

const mostVouchers = 20;

/**
 * Finds vouchers by a code, an order or a customer's e-mail address, and says in which state they are and why the checkout may have refused
 * them; orders without a voucher with the reason. Only in this shop. `triedWith`: the name of the order (or cart's order) with which it was tried, if known.
 */
export async function lookUp(shop: Shop, typed: string, triedWith: string, now: Date): Promise<LookedUp> {
  const asked = readLookUp(typed);
  switch (asked.kind) {
    case "nothing": return { kind: "nothing" };
    case "code": {
      const found = await foundVouchers(shop, { code: asked.code }, [], triedWith, now);
      return found ?? (await foreignOrNone(shop, asked.code, true));
    }
    case "email": {
      const customerIds = await customersOf(shop, asked.email);
      if (customerIds === undefined) return { kind: "silent" };
      const orders = customerIds.length === 0 ? [] : await ordersWithout(shop, { customerId: { in: customerIds } });
      return (customerIds.length === 0 ? undefined : await foundVouchers(shop, { customerId: { in: customerIds } }, orders, triedWith, now)) ?? { kind: "not-found", isLikeOurs: false };
    }
    case "other": {
      const names = scannedNames(asked.text, await namePatternOf(shop.id));
      const orderIds = await ordersNamed(shop, names);
      const orders = orderIds.length === 0 ? [] : await ordersWithout(shop, { orderId: { in: orderIds } });
      const found = orderIds.length === 0 ? undefined : await foundVouchers(shop, { orderId: { in: orderIds } }, orders, triedWith, now);
      return found ?? (await foreignOrNone(shop, asked.text, asked.isLikeOurs));
    }
  }
}

async function foundVouchers(shop: Shop, where: Prisma.VoucherWhereInput, without: ExplainedNone[], triedWith: string, now: Date): Promise<LookedUp | undefined> {
  const vouchers = await db().voucher.findMany({ where: { ...where, shopId: shop.id }, orderBy: [{ promisedAt: "desc" }, { key: "asc" }], take: mostVouchers });
  if (vouchers.length === 0 && without.length === 0) return undefined;
  const tried = triedWith.trim() === "" ? null : await readTriedOrder(shop, triedWith);
  const described = await describeVouchers(shop.id, vouchers);
  return {
    kind: "found", without, triedWith: tried ? "known" : triedWith.trim() === "" ? "none" : "unknown",
    vouchers: described.map((voucher) => ({ ...voucher, refusal: explainRefusal(voucher, tried?.without(voucher.code) ?? null, now, shop.timeZone) })),
  };
}

/** Orders of this name: those that were decided, else those that we only know of. */
async function ordersNamed(shop: Shop, names: readonly string[]): Promise<string[]> {
  const cards = await db().insertCard.findMany({ where: { shopId: shop.id, orderName: { in: [...names] } }, select: { orderId: true, orderName: true }, take: mostVouchers });
  const known = cards.length > 0 ? cards.map(({ orderId, orderName: name }) => ({ orderId, name }))
    : await db().shopOrder.findMany({ where: { shopId: shop.id, name: { in: [...names] } }, select: { orderId: true, name: true }, take: mostVouchers });
  const best = Math.min(...known.map(({ name }) => names.indexOf(name)));
  return known.filter(({ name }) => names.indexOf(name) === best).map(({ orderId }) => orderId);
}

/** Of these orders, those that earned no voucher, with the reason. */
async function ordersWithout(shop: Shop, where: Prisma.ShopOrderWhereInput): Promise<ExplainedNone[]> {
  const orders = await db().shopOrder.findMany({ where: { ...where, shopId: shop.id }, orderBy: [{ placedAt: "desc" }, { orderId: "desc" }], take: mostVouchers });
  const vouchers = await db().voucher.findMany({ where: { shopId: shop.id, orderId: { in: orders.map(({ orderId }) => orderId) } }, select: { orderId: true } });
  const rewarded = new Set(vouchers.map(({ orderId }) => orderId));
  return Promise.all(orders.filter(({ orderId }) => !rewarded.has(orderId)).map(({ orderId, name }) => explainNone(shop, { orderId, orderName: name })));
}

/** The customers of an address, by id; undefined when Shopify could not be asked. Addresses are neither kept nor logged. */
async function customersOf(shop: Shop, email: string): Promise<string[] | undefined> {
  log.info({ shopId: shop.id, why: "look-up by e-mail" }, "personal data read");
  try {
    const { customers } = await callShopify(shop, FindCustomersDocument, { search: `email:"${email.replaceAll(/["\\]/g, "")}"` }, { points: 5, until: performance.now() + 5_000 });
    return customers.nodes.flatMap(({ id }) => digitsOf("Customer", id) ?? []);
  } catch (error) {
    return silent(error, shop);
  }
}

async function foreignOrNone(shop: Shop, code: string, isLikeOurs: boolean): Promise<LookedUp> {
  if (!/^[^\s"\\]{1,100}$/.test(code)) return { kind: "not-found", isLikeOurs };
  const owner = await findCode(shop, code).catch((error: unknown) => silent(error, shop));
  return owner ? { kind: "foreign", title: owner.title } : { kind: "not-found", isLikeOurs };
}

/** Shopify did not answer: what we know is said without it. Anything else is thrown. */
function silent(error: unknown, shop: Shop): undefined {
  if (!(error instanceof ShopifyRefused || error instanceof ShopifyThrottled || error instanceof ShopifyUnavailable)) throw error;
  log.warn({ error, shopId: shop.id }, "Shopify could not be asked for a look-up");
  return undefined;
}
