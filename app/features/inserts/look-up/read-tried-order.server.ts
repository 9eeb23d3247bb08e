import { z } from "zod";
import { knownProducts } from "~/core/products/load-product-facts.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { TriedOrder } from "../domain/look-up/explain-refusal";
import { sourceOf } from "../domain/deciding/order-facts";
import { scannedNames } from "../domain/packing/order-name";
import { linesOf } from "../deciding/facts-of-orders.server";
import { namePatternOf } from "../packing/parcel-conditions.server";

/** An order with which a voucher was tried: the customer gave up the code and ordered without it. */
export interface Tried {
  /** The order as it is seen by one voucher: which other codes stand on it. */
  without: (code: string) => TriedOrder;
}

/** The order of this name, as far as it matters to a voucher; undefined when there is none here. */
export async function readTriedOrder(shop: Shop, typed: string): Promise<Tried | undefined> {
  const names = scannedNames(typed, await namePatternOf(shop.id));
  const orders = await db().shopOrder.findMany({ where: { shopId: shop.id, name: { in: names } }, take: 10 });
  const [order] = orders.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  if (!order) return undefined;
  const lines = linesOf(order);
  const products = await knownProducts(db(), shop.id, (lines ?? []).flatMap(({ productId }) => productId ?? []));
  const codes = z.array(z.string()).catch([]).parse(order.discountCodes);
  const bare = (code: string): string => code.toUpperCase().replaceAll("-", "");
  return {
    without: (code) => ({
      currency: order.currency,
      isSubscription: sourceOf(order.sourceName) === "subscription",
      otherCodes: codes.filter((other) => bare(other) !== bare(code)),
      lines: lines?.map(({ productId, priceMinor, quantity }) => ({
        productId, priceMinor, quantity, collectionIds: productId === null ? [] : (products.get(productId)?.collectionIds ?? null),
      })) ?? null,
    }),
  };
}
