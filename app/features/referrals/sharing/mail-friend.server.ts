import { createHash } from "node:crypto";
import { customerMail } from "~/core/messages/emails/customer-mail";
import { readImprint } from "~/core/messages/read-imprint.server";
import type { Locale } from "~/kernel/locale";
import { log } from "~/platform/log.server";
import { ContentRefused, RecipientDeferred, RecipientRefused } from "~/platform/mail/recipient-refused";
import { canSendMail, sendMail } from "~/platform/mail/send-mail.server";
import { NetworkLimit } from "~/platform/shopify/network-limit.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { friendMailContent } from "../domain/sharing/friend-mail-content";
import { mailboxHash, mailToken } from "./mail-token.server";

const hourMilliseconds = 3_600_000;
/** To one mailbox no more than this, whoever asks: nobody can be flooded through the shop. */
const perMailbox = new NetworkLimit(3, 24 * hourMilliseconds);

export interface FriendMail {
  advocateId: string;
  address: string;
  /** The link's own page in full, to which the proof is added. */
  pageUrl: (token: string) => string;
  locale: Locale;
}

/** An address that can be written to by itself: one, without names, lists or line breaks. */
export const readAddress = (typed: string): string | null => {
  const address = typed.trim();
  return address.length <= 254 && /^[^\s@<>(),;:"\\[\]]{1,64}@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\]]{2,}$/u.test(address) ? address : null;
};

/**
 * The one mail to somebody who is no customer: the answer to their own request on the page of a link, with what proves that the address is theirs, and no
 * advertising. The address is kept nowhere, not in a queue either, so that it is sent now or not at all.
 *
 * @returns false: it could not be sent now. What the mail server says of the address is not told: nobody learns here which mailboxes there are.
 */
export async function mailFriend(shop: Shop, { advocateId, address, pageUrl, locale }: FriendMail, now: Date): Promise<boolean> {
  if (!canSendMail()) {
    log.warn({ shopId: shop.id }, "a friend cannot confirm an address: SMTP_URL is not set");
    return false;
  }
  const mailbox = mailboxHash(shop, address);
  if (perMailbox.secondsToWait(`${shop.id}/${mailbox}`, now) > 0) return true;
  perMailbox.count(`${shop.id}/${mailbox}`, now);
  const token = mailToken(shop, advocateId, mailbox, now);
  try {
    const imprint = await readImprint(shop);
    const mail = customerMail(friendMailContent(imprint.name, pageUrl(token), locale), null, imprint, null, locale);
    await sendMail({ ...mail, to: address, language: locale, id: `friend-${createHash("sha256").update(token).digest("hex").slice(0, 32)}`, senderName: imprint.name, replyTo: imprint.contact });
    return true;
  } catch (error) {
    log.warn({ shopId: shop.id, reason: error instanceof Error ? error.name : "unknown" }, "a friend's mail was not sent");
    return error instanceof RecipientRefused || error instanceof RecipientDeferred || error instanceof ContentRefused;
  }
}
