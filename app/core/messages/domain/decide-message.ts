import type { MessageClass, MessageReason } from "~/kernel/entries/message-entries";

/** A message that somebody wants sent. */
export interface WishedMessage {
  class: MessageClass;
  /** From then on nobody needs it any more. */
  notAfter: Date;
}

/** What Shopify says of a customer at this moment; null: there is no such customer (any more). */
export type Consent = { hasAddress: boolean; isSubscribed: boolean; changedAt: Date | null } | null;

/** What we know against the address or the customer. */
export interface Suppression {
  reason: "unsubscribed" | "refused";
  since: Date;
}

export type MessageDecision =
  | { do: "send" }
  | { do: "postpone"; until: Date; because: MessageReason }
  | { do: "drop"; because: MessageReason };

/** Between two marketing mails to one customer, whatever they are about. */
export const contactPauseMilliseconds = 7 * 86_400_000;

/**
 * Whether a message may go out now. Marketing needs consent as Shopify knows it at this moment (§ 7 UWG), and comes once in seven days across
 * all programmes; service needs neither. An address that was refused gets nothing more. Who has unsubscribed here gets no marketing, even
 * while Shopify does not know of it yet, until they have agreed anew.
 *
 * @param contacts when this customer's last marketing mails were sent
 */
export function decideMessage(wish: WishedMessage, contacts: readonly Date[], consent: Consent, suppressions: readonly Suppression[], now: Date): MessageDecision {
  if (now >= wish.notAfter) return drop("too-late");
  if (consent === null) return drop("no-customer");
  if (!consent.hasAddress) return drop("no-address");
  if (suppressions.some(({ reason }) => reason === "refused")) return drop("address-refused");
  return wish.class === "service" ? { do: "send" } : decideMarketing(wish, contacts, consent, suppressions, now);
}

function decideMarketing(wish: WishedMessage, contacts: readonly Date[], consent: NonNullable<Consent>, suppressions: readonly Suppression[], now: Date): MessageDecision {
  if (!consent.isSubscribed) return drop("no-consent");
  const agreedAt = consent.changedAt?.getTime() ?? 0;
  if (suppressions.some(({ reason, since }) => reason === "unsubscribed" && since.getTime() >= agreedAt)) return drop("unsubscribed");
  const free = Math.max(0, ...contacts.map((contact) => contact.getTime() + contactPauseMilliseconds));
  if (free <= now.getTime()) return { do: "send" };
  return free < wish.notAfter.getTime() ? { do: "postpone", until: new Date(free), because: "contact-limit" } : drop("contact-limit");
}

const drop = (because: MessageReason): MessageDecision => ({ do: "drop", because });
