import type { ThemeHit } from "./find-themes";

export interface TextPart {
  text: string;
  /** One of the words that were found. */
  found: boolean;
}

/** A text cut where words were found in it; what overlaps is one. */
export function markedText(text: string, hits: readonly Pick<ThemeHit, "start" | "end">[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end } of [...hits].sort((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    if (from > at) parts.push({ text: text.slice(at, from), found: false });
    parts.push({ text: text.slice(from, end), found: true });
    at = end;
  }
  return at < text.length ? [...parts, { text: text.slice(at), found: false }] : parts;
}
