const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: " " };

/**
 * Text out of another tool's export: line breaks that were written as HTML become breaks, characters that were written as entities become themselves, and what an
 * export has put before a text lest it be a formula goes. Everything else stays as it is; it is never shown as anything but text.
 */
export const importedText = (cell: string): string =>
  cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "").replace(/<br\s*\/?>|<\/p>\s*<p[^>]*>/gi, "\n").replace(/<\/?p(?:\s[^>]*)?>/gi, "")
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });

/** "Anna Gärtner" → "Anna G."; a name of one word stays, and an address is no name. */
export function shortName(name: string): string {
  if (name.includes("@")) return "";
  const words = name.split(" ").filter(Boolean);
  const [first, last] = [words[0], words.at(-1)];
  const [initial] = last ?? "";
  return words.length < 2 || !first || !initial ? name : `${first} ${initial.toUpperCase()}.`;
}
