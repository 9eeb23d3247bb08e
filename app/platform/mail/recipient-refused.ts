/** The mail server does not take mail to this address, and will not: there is no such mailbox, or it is closed. */
export class RecipientRefused extends Error {
  override name = "RecipientRefused";
}

/** It does not take mail to this address now (full, greylisted, a policy of its own): later perhaps, and others may well go. */
export class RecipientDeferred extends Error {
  override name = "RecipientDeferred";
}

/** It took the address and refused the mail itself (too large, taken for spam). */
export class ContentRefused extends Error {
  override name = "ContentRefused";
}
