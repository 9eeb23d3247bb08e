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

/** What begins a new line wherever it was typed or pasted from: a return, and the break that word processors set within a paragraph. */
const lineBreak = /\r\n|[\n-\r\u0085\u2028\u2029]/;

/**
 * The same for texts that whoever typed them broke into lines: each line printable; an empty one stands for a gap between
 * paragraphs, once however many were typed, and never first or last.
 */
export function printableLines(text: string): string[] {
  const lines = text.split(lineBreak).map(printableText);
  const kept = lines.filter((line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""));
  while (kept.at(-1) === "") kept.pop();
  return kept;
}
