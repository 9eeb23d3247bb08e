import type { MessageClass, MessageReason } from "~/kernel/entries/message-entries";

/** A message that somebody wants sent. */
export interface WishedMessage {
  class: MessageClass;
  /** From then on nobody needs it any more. */
  notAfter: Date;
}

/** What Shopify says of a customer at this moment (objected: they said so, or Shopify does not allow mail to them); null: there is no such customer (any more). */
export type Consent = { hasAddress: boolean; isSubscribed: boolean; hasObjected: boolean; changedAt: Date | null } | null;

/** What we know against the address or the customer. */
export interface Suppression {
  reason: "unsubscribed" | "refused";
  since: Date;
}

export type MessageDecision =
  | { do: "send" }
  | { do: "postpone"; until: Date; because: MessageReason }
  | { do: "drop"; because: MessageReason };

/** Between two mails to one customer that are not service, whatever they are about. */
export const contactPauseMilliseconds = 7 * 86_400_000;

/**
 * Whether a message may go out now. Marketing needs consent as Shopify knows it at this moment (§ 7 UWG), and comes once in seven days across
 * all programmes; service needs neither. What is permitted needs no consent, but goes to nobody who has ever objected, here or at Shopify, and counts as a contact like
 * marketing. An address that was refused gets nothing more. Who has unsubscribed here gets no marketing, even
 * while Shopify does not know of it yet, until they have agreed anew.
 *
 * @param contacts when this customer's last mails that were not service were sent
 */
export function decideMessage(wish: WishedMessage, contacts: readonly Date[], consent: Consent, suppressions: readonly Suppression[], now: Date): MessageDecision {
  if (now >= wish.notAfter) return drop("too-late");
  if (consent === null) return drop("no-customer");
  if (!consent.hasAddress) return drop("no-address");
  if (suppressions.some(({ reason }) => reason === "refused")) return drop("address-refused");
  return wish.class === "service" ? { do: "send" } : decideMarketing(wish, contacts, consent, suppressions, now);
}

function decideMarketing(wish: WishedMessage, contacts: readonly Date[], consent: NonNullable<Consent>, suppressions: readonly Suppression[], now: Date): MessageDecision {
  if (wish.class === "marketing" && !consent.isSubscribed) return drop("no-consent");
  if (consent.hasObjected) return drop("unsubscribed");
  const agreedAt = consent.isSubscribed ? (consent.changedAt?.getTime() ?? 0) : 0;
  if (suppressions.some(({ reason, since }) => reason === "unsubscribed" && since.getTime() >= agreedAt)) return drop("unsubscribed");
  const free = Math.max(0, ...contacts.map((contact) => contact.getTime() + contactPauseMilliseconds));
  if (free <= now.getTime()) return { do: "send" };
  return free < wish.notAfter.getTime() ? { do: "postpone", until: new Date(free), because: "contact-limit" } : drop("contact-limit");
}

const drop = (because: MessageReason): MessageDecision => ({ do: "drop", because });
