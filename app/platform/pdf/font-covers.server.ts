import { everyFace, fontOf } from "./font.server";
import { printableText } from "./printable-text";

/**
 * Scripts that are set letter after letter, from left to right; everything else needs more than having the glyphs. Marks
 * that found no letter to combine with (NFC) belong to no script of these.
 */
const plainScript = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]$/u;

const covered = new Map<string, boolean>();

/**
 * Whether a text can be set in every face without a box in it: scripts beyond Latin, Greek and Cyrillic, emoji and
 * marks that do not combine into a letter are not covered. Ask it before a customer's name is printed, and print
 * without the name where it says no.
 */
export function fontCovers(text: string): boolean {
  return uncoveredCharacters(text).length === 0;
}

/** The characters that `fontCovers` stumbles over, each once. */
export function uncoveredCharacters(text: string): string[] {
  return [...new Set(printableText(text))].filter((character) => !isCovered(character));
}

/** What is left of a text without them, for names that nobody typed for print (a shop's "Feinkost ✨"). */
export function coveredText(text: string): string {
  return printableText([...printableText(text)].filter(isCovered).join(""));
}

function isCovered(character: string): boolean {
  let answer = covered.get(character);
  if (answer === undefined) {
    const codePoint = character.codePointAt(0) ?? 0;
    answer = plainScript.test(character) && everyFace.every((face) => fontOf(face).hasGlyphForCodePoint(codePoint));
    covered.set(character, answer);
  }
  return answer;
}
