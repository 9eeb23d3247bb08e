/**
 * A text as it may be set: composed (NFC), on one line, single blanks, one kind of hyphen, without control and format
 * characters (zero-width characters, marks of writing direction) and half characters. No-break blanks stay what they are.
 */
export function printableText(text: string): string {
  return text
    .replace(/[ \t-\r\u0085\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/ {2,}/g, " ")
    .trim()
    .normalize("NFC"); // at the end, since what was removed may have stood between a letter and its accent
}
