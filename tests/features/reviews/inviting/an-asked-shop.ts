import { bookInvitationEntries, invitationEntry } from "~/features/reviews/inviting/book-invitations.server";
import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { invitationKey } from "~/kernel/entries/invitation-entries";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aMerchantsShop } from "../../../routes/merchant-request";

/** The programme as a version of it was saved, with this share for the control group. */
export async function aReviewProgramme(shopId: number, version: number, controlShareBasisPoints: number, at: Date): Promise<void> {
  const { version: _version, on: _on, ...definition } = firstReviewProgramme;
  await db().reviewProgramme.create({ data: { shopId, version, on: true, definition: { ...definition, controlShareBasisPoints }, createdAt: at } });
}

interface Asked {
  customerId: string;
  lot: "programme" | "control";
  /** When the first question was planned for; the lot was drawn ten days earlier. */
  since: Date;
  asked?: boolean;
  answered?: boolean;
  withdrawn?: boolean;
  version?: number;
  productId?: string;
}

/** Somebody drew a lot, and what became of it. */
export async function anAsked(shopId: number, { customerId, lot, since, asked = false, answered = false, withdrawn = false, version = 1, productId = "7" }: Asked): Promise<void> {
  const key = invitationKey(customerId, productId);
  const orderId = `9${customerId}`;
  await recording(shopId, (tx) => bookInvitationEntries(tx, shopId, [
    invitationEntry(key, "invitation.made", orderId, { orderId, productId, customerId, lot, programmeVersion: version, readyAt: since.toISOString(), basis: "report" }, ""),
    ...(asked ? [invitationEntry(key, "invitation.asked", orderId, { time: 1, messageKey: "message/1" }, "asked/1")] : []),
    ...(answered ? [invitationEntry(key, "invitation.answered", orderId, { reviewKey: `review/${customerId}/${productId}` }, "answered")] : []),
    ...(withdrawn ? [invitationEntry(key, "invitation.withdrawn", orderId, { because: "refunded" }, "withdrawn")] : []),
  ], new Date(since.getTime() - 10 * 86_400_000)));
}

/** An order of theirs, with nothing in it but its day. */
export async function anOrderOf(shopId: number, customerId: string, placedAt: Date, change: { test?: boolean; cancelledAt?: Date } = {}): Promise<void> {
  await db().shopOrder.create({ data: {
    shopId, orderId: `${placedAt.getTime()}${customerId}`, name: "#1", customerId, currency: "EUR", totalMinor: 1n, sourceName: "web", test: false, financialStatus: "paid", discountCodes: [], placedAt, toldAt: placedAt, ...change,
  } });
}

/** Three who may be asked and one who may not, 70 days ago; one of each ordered again after 40 days. */
export async function anAskedShop(now: Date): Promise<Shop> {
  const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
  const shop = await aMerchantsShop();
  await aReviewProgramme(shop.id, 1, 1000, days(-100));
  await anAsked(shop.id, { customerId: "1", lot: "programme", since: days(-70), asked: true, answered: true });
  await anAsked(shop.id, { customerId: "2", lot: "programme", since: days(-70), asked: true });
  await anAsked(shop.id, { customerId: "3", lot: "programme", since: days(-10), withdrawn: true });
  await anAsked(shop.id, { customerId: "4", lot: "control", since: days(-70) });
  await anOrderOf(shop.id, "1", days(-30));
  await anOrderOf(shop.id, "4", days(-30));
  const review = {
    shopId: shop.id, productId: "7", source: "mail", verified: "buyer", version: 1, stars: 4, title: "", body: "", displayName: "A", locale: "de", attributes: {}, photoIds: [], state: "published", flags: [], writtenAt: days(-65),
  };
  await db().review.createMany({ data: [{ ...review, key: "review/1/7" }, { ...review, key: "review/import/1", source: "import", stars: 1 }, { ...review, key: "review/9/7", stars: 2, state: "rejected" }] });
  return shop;
}
