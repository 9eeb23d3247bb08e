/** How one provider of mailboxes reads the part before the @: which spellings reach the same mailbox. */
export interface MailProvider {
  hosts: RegExp;
  /** The host that all of these stand for, where a name means the same person at each of them. */
  sameAs?: string;
  /** From the first of these on, the rest is an alias: "anna+shop". */
  aliasFrom?: "+" | "-";
  /** What may be written anywhere and means nothing. */
  meansNothing?: RegExp;
  /** Written one way or the other: "ivan.petrov" and "ivan-petrov". */
  dotIsDash?: boolean;
  /** "shop@anna.fastmail.com" is "anna@fastmail.com". */
  nameInFront?: boolean;
}

const named = (...hosts: string[]): RegExp => new RegExp(`^(?:${hosts.map((host) => host.replaceAll(".", "\\.")).join("|")})$`);

/**
 * What the providers themselves say; whoever is not here is left as written, since the local part is opaque (RFC 5321, 2.3.11).
 * Gmail support.google.com/mail/answer/7436150 · Apple support.apple.com/118230 (one name at icloud.com, me.com and mac.com) ·
 * Proton proton.me/support/addresses-and-aliases · Fastmail fastmail.help 360060591053 · Outlook, Yahoo and Yandex as validator.js normalises them.
 */
export const mailProviders: readonly MailProvider[] = [
  { hosts: named("gmail.com", "googlemail.com"), sameAs: "gmail.com", aliasFrom: "+", meansNothing: /\./g },
  { hosts: /^(?:(?:outlook|hotmail|live)\.(?:[a-z]{2,3}|com?\.[a-z]{2})|msn\.com|windowslive\.com|passport\.com)$/, aliasFrom: "+" },
  { hosts: /^(?:(?:yahoo|ymail)\.(?:[a-z]{2,3}|com?\.[a-z]{2})|rocketmail\.com|myyahoo\.com)$/, aliasFrom: "-" },
  { hosts: named("icloud.com", "me.com", "mac.com"), sameAs: "icloud.com", aliasFrom: "+" },
  { hosts: named("proton.me", "protonmail.com", "protonmail.ch", "pm.me"), sameAs: "proton.me", aliasFrom: "+", meansNothing: /[._-]/g },
  { hosts: named("fastmail.com", "fastmail.fm", "fastmail.de", "fastmail.net", "fastmail.org", "fastmail.co.uk", "fastmail.us", "fastmail.in", "fastmail.jp", "sent.com", "mailbolt.com"), aliasFrom: "+", nameInFront: true },
  { hosts: named("yandex.com", "yandex.ru", "yandex.by", "yandex.kz", "yandex.ua", "yandex.com.tr", "ya.ru"), sameAs: "yandex.com", aliasFrom: "+", dotIsDash: true },
  { hosts: named("zoho.com", "zoho.eu", "zohomail.com", "zohomail.eu"), aliasFrom: "+" },
  { hosts: named("gmx.de", "gmx.net", "gmx.at", "gmx.ch", "gmx.com", "gmx.eu", "web.de", "mailbox.org", "posteo.de", "posteo.net", "posteo.at", "posteo.ch", "hey.com"), aliasFrom: "+" },
];
