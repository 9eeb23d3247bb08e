import { parse, stringify } from "lossless-json";

/** JSON with line breaks, its numbers untouched (ids go beyond 2^53); any other text stays as it is. */
export function prettyJson(text: string): string {
  try {
    return stringify(parse(text), undefined, 2) ?? text;
  } catch {
    return text;
  }
}
