import { MailUnavailable } from "./mail-unavailable";
import { ContentRefused, RecipientDeferred, RecipientRefused } from "./recipient-refused";

/** What nodemailer throws, as far as it is read here. */
interface SmtpError {
  code?: string;
  responseCode?: number;
  response?: string;
  rejectedErrors?: SmtpError[];
}

/**
 * Whose trouble a mail's failure is: the recipient's, the mail's, the server's (try again), or ours (thrown as it is). An enhanced code of
 * class 5.7 (RFC 3463: security or policy) says nothing about the mailbox, mostly about us: nobody is suppressed for it.
 */
export function sortMailError(error: unknown): unknown {
  const { code, responseCode, rejectedErrors: [refused] = [] } = (error ?? {}) as SmtpError;
  const message = error instanceof Error ? error.message : "the mail server does not answer";
  if (refused) return /^5\d\d[ -](?!5\.7\.)/.test(refused.response ?? "") ? new RecipientRefused(message) : new RecipientDeferred(message);
  if (code === "EMESSAGE" && responseCode !== undefined && responseCode >= 500) return new ContentRefused(message);
  return responseCode !== undefined && responseCode >= 500 ? error : new MailUnavailable(message);
}
