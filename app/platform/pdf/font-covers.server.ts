import { everyFace, fontOf } from "./font.server";
import type { Face } from "./page-description";
import { printableText } from "./printable-text";

/**
 * Scripts that are set letter after letter, from left to right; everything else needs more than having the glyphs. Marks
 * that found no letter to combine with (NFC) belong to no script of these.
 */
const plainScript = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]$/u;

/** Of one face: every character that was asked about. */
const covered = new Map<Face, Map<string, boolean>>();

/**
 * Whether a text can be set in these faces (every one, unless said) without a box in it: scripts beyond Latin, Greek and
 * Cyrillic, emoji and marks that do not combine into a letter are not covered. Ask it before a customer's name is printed,
 * and print without the name where it says no.
 */
export function fontCovers(text: string, faces: readonly Face[] = everyFace): boolean {
  return uncoveredCharacters(text, faces).length === 0;
}

/** The characters that `fontCovers` stumbles over, each once. */
export function uncoveredCharacters(text: string, faces: readonly Face[] = everyFace): string[] {
  const printable = printableText(text);
  if (faces.every((face) => coversAll(printable, face))) return [];
  return [...new Set(printable)].filter((character) => !faces.every((face) => isCovered(character, face)));
}

/** What is left of a text without them, for names that nobody typed for print (a shop's "Feinkost ✨"). */
export function coveredText(text: string, faces: readonly Face[] = everyFace): string {
  return printableText([...printableText(text)].filter((character) => faces.every((face) => isCovered(character, face))).join(""));
}

/** Of each face: texts that were found covered. Most texts of a print run are the same on every card. */
const coveredTexts = new Map<Face, Set<string>>();
const mostTextsRemembered = 5_000;

function coversAll(text: string, face: Face): boolean {
  const known = coveredTexts.get(face) ?? new Set<string>();
  if (known.has(text)) return true;
  for (const character of text) if (!isCovered(character, face)) return false;
  if (known.size >= mostTextsRemembered) known.clear();
  coveredTexts.set(face, known.add(text));
  return true;
}

function isCovered(character: string, face: Face): boolean {
  const known = covered.get(face) ?? new Map<string, boolean>();
  let answer = known.get(character);
  if (answer === undefined) {
    answer = plainScript.test(character) && fontOf(face).hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    known.set(character, answer);
    covered.set(face, known);
  }
  return answer;
}
