const mostWords = 8;
const mostLetters = 255;

/**
 * What a merchant typed of a segment's name, in Shopify's search syntax: every word has to begin a word of it, in any order. null where nothing
 * was typed. Signs that mean something there are no part of a word that is searched for. Source: shopify.dev/docs/api/usage/search-syntax.
 */
export function segmentSearch(typed: string): string | null {
  const words = typed.slice(0, mostLetters).split(/[^\p{L}\p{M}\p{N}_]+/u).filter((word) => word !== "").slice(0, mostWords);
  // In small letters no word is a connective (AND, OR, NOT); letters' size does not matter in a search.
  return words.length === 0 ? null : words.map((word) => `${word.toLowerCase()}*`).join(" ");
}
