import { createTransport } from "nodemailer";
import type { Transporter } from "nodemailer";
import { getConfig } from "../config.server";
import { MailUnavailable } from "./mail-unavailable";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** BCP 47. */
  language: string;
  /** The same mail told twice carries the same id: whoever gets it can tell. Without angle brackets or domain. */
  id: string;
}

let transport: Transporter | undefined;

/** Whether this installation can send mail at all. */
export const canSendMail = (): boolean => getConfig().SMTP_URL !== undefined;

/**
 * Hands a mail to the mail server. Throws MailUnavailable where that is worth another try; a mail that is refused for good is
 * thrown as it is. Not repeatable by itself: whoever calls it books first what may not be sent twice.
 */
export async function sendMail({ to, subject, text, html, language, id }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = getConfig();
  if (!SMTP_URL) throw new Error("SMTP_URL is not set: no mail can be sent");
  transport ??= createTransport(SMTP_URL, { from: MAIL_FROM });
  const domain = /@([^>\s]+)/.exec(MAIL_FROM)?.[1] ?? "kundenkreis.example";
  try {
    await transport.sendMail({
      to, subject, text, html, messageId: `<${id}@${domain}>`,
      headers: { "Content-Language": language, "Auto-Submitted": "auto-generated" }, disableFileAccess: true, disableUrlAccess: true,
    });
  } catch (error) {
    const code = (error as { responseCode?: number }).responseCode;
    if (code !== undefined && code >= 500) throw error;
    throw new MailUnavailable(error instanceof Error ? error.message : "the mail server does not answer");
  }
}
