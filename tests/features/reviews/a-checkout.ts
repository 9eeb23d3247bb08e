import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

interface Checkout {
  orderId: string;
  customerId: string | null;
  checkoutToken: string;
  placedAt: Date;
}

/** The app hears of an order and of the checkout it came from: #5001 of customer 3001, with what differs from that. */
export async function theOrderIsTold(shop: Pick<Shop, "id">, change: Partial<Checkout> = {}): Promise<Checkout> {
  const checkout = { orderId: "5001", customerId: "3001", checkoutToken: "c0ffee00c0ffee00", placedAt: new Date("2026-11-20T10:00:00Z"), ...change };
  await db().shopOrder.create({
    data: { shopId: shop.id, ...checkout, name: `#${checkout.orderId}`, currency: "EUR", totalMinor: 5000, test: false, toldAt: checkout.placedAt, financialStatus: "paid", sourceName: "web" },
  });
  return checkout;
}
