import type { FlagKind } from "~/kernel/entries/review-entries";

/** With a protocol, with www, a name under a usual top-level domain, or any name with a path behind it. */
const links = [
  /\bh(?:tt|xx)ps?:\/\//i, /\bwww\.\S{1,200}\.\w{2,}/i, /\b[\p{L}\d-]{1,63}\.[a-z]{2,10}\/\S/iu,
  /\b[\p{L}\d-]{3,63}\.(?:com|net|org|info|biz|de|at|ch|eu|io|app|shop|store|online|site|club|top|link|xyz|ru|cn|co\.uk)\b/iu,
];
const mails = [/[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,20}/i, /\S{1,64}\s{0,2}[[({]\s{0,2}(?:at|ät|@)\s{0,2}[\])}]\s{0,2}\S{1,190}/i];
const dates = /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/g;
const phoneLike = /(?:\+|\b00|\b0)\d?[\d\s()./-]{6,40}\d/g;
const [fewestDigits, mostDigits] = [8, 15];

/**
 * What in a review's own words asks for a look: addresses to go to, to write to, to call. Only a sign: it is published all the same when nobody has looked
 * in time. Better one too few than one too many: "0,75 l", dates and article numbers are none.
 */
export function findFlags(texts: readonly string[]): FlagKind[] {
  const text = texts.join("\n").normalize("NFKC");
  const mailless = mails.reduce((rest, mail) => rest.replace(new RegExp(mail, "gi"), " "), text);
  return [
    ...(links.some((link) => link.test(mailless)) ? ["link" as const] : []),
    ...(mails.some((mail) => mail.test(text)) ? ["email" as const] : []),
    ...(hasPhone(mailless) ? ["phone" as const] : []),
  ];
}

const hasPhone = (text: string): boolean =>
  (text.replace(dates, " ").match(phoneLike) ?? []).some((found) => {
    const digits = found.replace(/\D/g, "").length;
    return digits >= fewestDigits && digits <= mostDigits;
  });

/** Of this many letters and digits on, the same text twice is no chance. */
const tellingLetters = 40;

/** Text as it is compared with others': letters and digits only; null where it is too short to say anything. */
export function comparedText(body: string): string | null {
  const bare = body.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return bare.length < tellingLetters ? null : bare;
}
