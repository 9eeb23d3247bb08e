import { createHash } from "node:crypto";
import type { MessageReason } from "~/kernel/entries/message-entries";
import type { Locale } from "~/kernel/locale";
import { nearestLocale } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import type { CustomerMessage } from "~/platform/db/client/client";
import { ContentRefused, RecipientDeferred, RecipientRefused } from "~/platform/mail/recipient-refused";
import { sendMail } from "~/platform/mail/send-mail.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { customerMail } from "./emails/customer-mail";
import type { Imprint } from "./emails/customer-mail";
import type { Composed } from "./message-kind";
import type { Recipient } from "./read-recipients.server";
import { addressHash } from "./suppressions.server";
import { unsubscribeUrl } from "./unsubscribe-token.server";

/** `refusedHash`: nothing goes to that address any more. */
export type SendOutcome =
  | { do: "sent"; locale: Locale }
  | { do: "postpone"; until: Date; because: MessageReason }
  | { do: "drop"; because: MessageReason; refusedHash?: string };

const [hourMilliseconds, dayMilliseconds] = [3_600_000, 86_400_000];

/**
 * Sends one mail. What is the matter with this recipient or this mail is an outcome; MailUnavailable, and what is wrong with our own account at
 * the mail server, is thrown. A mailbox that is full or a server that wants to wait is tried again at growing distances, up to daily, while the
 * message is worth it. Bounces that come back later as mail are not seen here: who takes them is the envelope's sender, MAIL_FROM.
 */
export async function sendMessage(
  shop: Shop, message: CustomerMessage, recipient: Recipient, say: Extract<Composed, { do: "send" }>, imprint: Imprint,
): Promise<SendOutcome> {
  const { address } = recipient;
  if (address === null) return { do: "drop", because: "no-address" };
  const hash = addressHash(shop, address);
  const locale = say.locale ?? nearestLocale(recipient.language, nearestLocale(shop.locale));
  const wayOut = message.class !== "service" ? unsubscribeUrl(shop, { customerId: message.customerId, addressHash: hash, locale }) : null;
  const mail = customerMail(say.content(locale), oneLine(recipient.firstName), imprint, wayOut, locale, message.class === "permitted");
  try {
    await sendMail({
      ...mail, to: address, language: locale, id: messageId(shop.id, message.key), senderName: imprint.name, replyTo: imprint.contact,
      ...(wayOut === null ? {} : { unsubscribeUrl: wayOut }),
    });
    return { do: "sent", locale };
  } catch (error) {
    if (error instanceof RecipientRefused) return { do: "drop", because: "address-refused", refusedHash: hash };
    if (error instanceof ContentRefused) return { do: "drop", because: "content-refused" };
    if (!(error instanceof RecipientDeferred)) throw error;
    const waited = now().getTime() - message.wantedAt.getTime();
    return { do: "postpone", until: new Date(now().getTime() + Math.min(dayMilliseconds, Math.max(hourMilliseconds, waited))), because: "deferred" };
  }
}

/** Says nothing about shop or customer to whoever reads it. */
const messageId = (shopId: number, key: string): string => `message-${createHash("sha256").update(`${shopId}/${key}`).digest("hex").slice(0, 32)}`;

const oneLine = (name: string | null): string | null => name?.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim().slice(0, 80) || null;
