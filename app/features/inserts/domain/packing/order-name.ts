/**
 * How a shop calls its orders: what stands before and behind the number ("#1042", "DE-1042-A"). Learned from one of its names,
 * since merchants may change both at any time.
 */
export interface NamePattern {
  before: string;
  behind: string;
}

export function namePattern(name: string | null): NamePattern {
  const match = /^(.*?)\d+(\D*)$/.exec(name ?? "#1");
  return { before: match?.[1] ?? "#", behind: match?.[2] ?? "" };
}

/** What was typed into a search, as the beginnings that an order's name may have: with the shop's own "#" or without. */
export function namePrefixes(typed: string, { before }: NamePattern): string[] {
  const text = typed.trim();
  if (text === "") return [];
  return distinct([text, text.toUpperCase(), `#${text}`, before + text]);
}

/**
 * What a scanner read, as the whole names it may stand for: scanners type "#" as something else on a keyboard of another
 * country, and some barcodes hold the number only. The likeliest first.
 */
export function scannedNames(typed: string, { before, behind }: NamePattern): string[] {
  const text = typed.trim();
  if (text === "") return [];
  const bare = text.replace(/^[^\p{L}\p{N}]+/u, "");
  const digits = /(\d+)\D*$/.exec(text)?.[1];
  return distinct([
    text, text.toUpperCase(), `#${bare}`, before + bare, before + bare + behind,
    ...(digits === undefined ? [] : [before + digits + behind]),
  ].filter((name) => name !== ""));
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
