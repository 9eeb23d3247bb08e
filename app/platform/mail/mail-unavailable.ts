/** The mail server cannot be reached, or does not take it now: worth trying again. */
export class MailUnavailable extends Error {
  override name = "MailUnavailable";
}
