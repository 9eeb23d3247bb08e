import type { MessageClass } from "~/kernel/entries/message-entries";
import type { Tx } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { bookMessageEntries, messageEntry } from "./book.server";

/** A mail that a programme wants a customer to get. */
export interface MessageWish {
  /** Names the question: `message/expiry/<voucher's key>`. The same question is asked once, for ever. */
  key: string;
  /** Who composes it: a kind that the worker's `messageKinds` knows. */
  kind: string;
  class: MessageClass;
  customerId: string;
  /** On whose page of the ledger it is told; null = on none. */
  orderId: string | null;
  /** Ids of what it is about, for the composer; never personal data, since they stand in the ledger. */
  about: Record<string, string>;
  /** From then on it is not sent any more. */
  notAfter: Date;
}

/**
 * Records that customers are to get mails, and queues the sending. Whether one may be sent is decided when it goes out, not here. Inside a
 * recording; asked twice, it is one mail. Who was erased gets none.
 *
 * @returns the keys of those that were new
 */
export async function wantMessages(tx: Tx, shopId: number, wishes: readonly MessageWish[], now: Date): Promise<string[]> {
  if (wishes.length === 0) return [];
  const erased = await tx.erasedCustomer.findMany({ where: { shopId, customerId: { in: wishes.map(({ customerId }) => customerId) } }, select: { customerId: true } });
  const gone = new Set(erased.map(({ customerId }) => customerId));
  const entries = wishes.filter(({ customerId }) => !gone.has(customerId)).map(({ key, orderId, notAfter, ...wish }) =>
    messageEntry(key, "message.wanted", orderId, { kind: wish.kind, class: wish.class, customerId: wish.customerId, about: wish.about, notAfter: notAfter.toISOString() }));
  const booked = await bookMessageEntries(tx, shopId, entries, now);
  if (booked.length > 0) await addJobs(tx, [{ name: "mail-customers", shopId }]);
  return booked.map(({ subject }) => subject);
}
