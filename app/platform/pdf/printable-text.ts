/**
 * A text as it may be set: composed (NFC), on one line, single spaces, without control and format characters (line
 * breaks, zero-width characters, marks of writing direction) and half characters. No-break spaces stay what they are.
 */
export function printableText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cf}\p{Cs}]/gu, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, " ")
    .trim();
}
