import { noteForMerchant } from "~/core/notices/notice.server";
import { caseKey } from "~/kernel/entries/answer-entries";
import type { CaseKind } from "~/kernel/entries/answer-entries";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { caseAddress } from "../domain/cases/case-address";
import { bookCaseEntries, caseEntry } from "./book-cases.server";
import { say } from "./say.server";

export interface NewCase {
  kind: CaseKind;
  /** The key of what it is about: there is one case for each. */
  aboutKey: string;
  orderId: string | null;
  customerId: string | null;
  /** What the customer said; empty: nothing. */
  text: string;
}

/**
 * A customer is unhappy with something: a case for a person, who is mailed within the hour. Told twice, it is one; what is said later is added to it, and opens
 * it again. Inside a recording.
 */
export async function openCase(tx: Tx, shop: Pick<Shop, "id" | "key">, { kind, aboutKey, orderId, customerId, text }: NewCase, now: Date): Promise<void> {
  const key = caseKey(aboutKey);
  const booked = await bookCaseEntries(tx, shop.id, [caseEntry(key, "case.opened", orderId, { kind, aboutKey, orderId, customerId }, "")], now);
  if (booked.length > 0) {
    const order = orderId === null ? null : await tx.shopOrder.findUnique({ where: { shopId_orderId: { shopId: shop.id, orderId } }, select: { name: true } });
    await noteForMerchant(tx, shop.id, { key, kind: "customer-case", data: { orderId, kind, address: caseAddress(key), ...(order ? { orderName: order.name } : {}) } }, now);
  }
  if (text.trim() !== "") await say(tx, shop, key, "customer", text, now);
}
