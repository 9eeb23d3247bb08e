import { noteCustomers } from "~/core/customers/note-customers.server";
import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import type { ReviewProgrammeDefinition } from "~/features/reviews/domain/programme/review-programme";
import { readReviewProgramme, saveReviewProgramme } from "~/features/reviews/programme/review-programme.server";
import type { OrderLine } from "~/kernel/events/order-told";
import type { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

export const aLine = (change: Partial<OrderLine> & { productId: string | null }): OrderLine => ({
  lineId: `line-${change.productId ?? "none"}`, variantId: null, sku: null, title: `Olivenöl ${change.productId ?? ""}`, quantity: 1, currentQuantity: 1, priceMinor: 1200, discountMinor: 0, needsShipping: true, isGiftCard: false, ...change,
});

export interface BoughtChange {
  orderId?: string;
  customerId?: string | null;
  firstName?: string;
  lines?: OrderLine[] | null;
  order?: Partial<Prisma.ShopOrderUncheckedCreateInput>;
  /** When its one parcel left and arrived; null: nothing has left. */
  parcel?: { shippedAt: Date; deliveredAt: Date | null } | null;
}

export const placedAt = new Date("2026-11-10T10:00:00Z");

/** An order of two products that has arrived. */
export async function aBoughtOrder(shop: Shop, change: BoughtChange = {}): Promise<{ orderId: string; customerId: string | null }> {
  const { orderId = "501", customerId = "3001", lines = [aLine({ productId: "7001" }), aLine({ productId: "7002" })], parcel = { shippedAt: placedAt, deliveredAt: new Date("2026-11-12T10:00:00Z") } } = change;
  const { lines: _, ...order } = change.order ?? {};
  await db().shopOrder.upsert({
    where: { shopId_orderId: { shopId: shop.id, orderId } },
    create: {
      shopId: shop.id, orderId, name: `#${orderId}`, customerId, currency: "EUR", totalMinor: 5000n, currentTotalMinor: 5000n, locale: "de", countryCode: "DE", sourceName: "web", test: false,
      financialStatus: "paid", fulfillmentStatus: "fulfilled", discountCodes: [], placedAt, toldAt: placedAt, ...(lines === null ? {} : { lines: lines as unknown as Prisma.InputJsonValue }), ...order,
    },
    update: { ...(lines === null ? {} : { lines: lines as unknown as Prisma.InputJsonValue }), ...order },
  });
  if (parcel) await db().parcel.create({ data: { shopId: shop.id, orderId, fulfillmentId: `f-${orderId}`, ...parcel, lines: (lines ?? []).map(({ lineId, productId, quantity }) => ({ lineId, productId, quantity })) } });
  if (customerId !== null) await recording(shop.id, (tx) => noteCustomers(tx, shop, [{ customerId, firstName: change.firstName ?? "Änne", lastInitial: "G" }], placedAt));
  return { orderId, customerId };
}

/** Switches the programme on, with what differs from the one to begin with. */
export async function aReviewProgramme(shop: Shop, change: Partial<ReviewProgrammeDefinition> & { on?: boolean } = {}): Promise<void> {
  const { version: _, ...first } = firstReviewProgramme;
  await saveReviewProgramme(shop, { ...first, on: true, ...change }, (await readReviewProgramme(shop)).version, placedAt);
}
