import { createTransport } from "nodemailer";
import type { Transporter } from "nodemailer";
import { getConfig } from "../config.server";
import { sortMailError } from "./sort-mail-error";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** BCP 47. */
  language: string;
  /** The same mail told twice carries the same id: whoever gets it can tell. Without angle brackets or domain. */
  id: string;
  /** Whose name stands before the sender's address; the app's own where it is left out. */
  senderName?: string;
  /** Where answers go; to the sender where it is left out. */
  replyTo?: string;
  /** One click there unsubscribes (RFC 8058): a POST with List-Unsubscribe=One-Click. */
  unsubscribeUrl?: string;
}

let transport: Transporter | undefined;

/** Whether this installation can send mail at all. */
export const canSendMail = (): boolean => getConfig().SMTP_URL !== undefined;

/**
 * Hands a mail to the mail server. Throws MailUnavailable where that is worth another try, RecipientRefused, RecipientDeferred or ContentRefused
 * where it is about this one mail; what is wrong with our own account is thrown as it is. Not repeatable by itself: whoever calls it books first
 * what may not be sent twice.
 */
export async function sendMail({ to, subject, text, html, language, id, senderName, replyTo, unsubscribeUrl }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = getConfig();
  if (!SMTP_URL) throw new Error("SMTP_URL is not set: no mail can be sent");
  transport ??= createTransport(SMTP_URL, { from: MAIL_FROM });
  const address = /<([^<>]+)>\s*$/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM.trim();
  const domain = /@([^>\s]+)/.exec(address)?.[1] ?? "kundenkreis.example";
  try {
    await transport.sendMail({
      // As objects: a name or an address is never read as a list of several.
      to: { name: "", address: to }, subject, text, html, messageId: `<${id}@${domain}>`,
      ...(senderName ? { from: { name: senderName, address } } : {}), ...(replyTo ? { replyTo: { name: senderName ?? "", address: replyTo } } : {}),
      headers: {
        "Content-Language": language, "Auto-Submitted": "auto-generated",
        ...(unsubscribeUrl ? { "List-Unsubscribe": { prepared: true, value: `<${unsubscribeUrl}>` }, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
      },
      disableFileAccess: true, disableUrlAccess: true,
    });
  } catch (error) {
    throw sortMailError(error);
  }
}
