/** Typed text as it is kept, and whether something in it was hidden that nobody types by accident. */
export interface CleanText {
  text: string;
  hadHidden: boolean;
}

/** Pasted from pages and word processors by nobody's intention: soft hyphen, byte order mark, marks of direction. They go without a word. */
const innocent = /[\u00ad\ufeff\u200e\u200f\u061c]/g;
/**
 * What makes text look other than it is, or hides something in it: controls; overrides, embeddings and isolates of direction (U+202A to U+202E, U+2066 to U+2069); what has no
 * width; fillers that are seen as nothing; annotations; private and surrogate code points; non-characters.
 */
const hidden = /[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u202a-\u202e\u2060-\u206f\u3164\uffa0\ufff0-\ufffc]/gu;
/** The flags of England, Scotland and Wales are spelt in tags behind a black flag; anywhere else tags are hidden writing. */
const tags = /(\u{1f3f4}[\u{e0061}-\u{e007a}]{2,6}\u{e007f})|[\u{e0000}-\u{e0fff}]/gu;
/** Joiners belong into emoji, and into scripts whose letters join. */
const strayJoiners = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{M}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Kannada}\p{Script=Telugu}])[\u200c\u200d]/gu;
/** A choice of look belongs behind what has two: emoji, and the digits of keycaps. */
const strayLooks = /(?<![\p{Extended_Pictographic}#*0-9])[\ufe00-\ufe0f]|[\ufe00-\ufe0d]/gu;
/** No script piles more than four marks onto one letter. */
const piles = /(\p{M}{4})\p{M}+/gu;

/** Text without anything that cannot be seen. Emoji stay whole, line breaks too; what stands in it as markup is text and stays text. */
export function cleanText(typed: string): CleanText {
  const lines = typed.normalize("NFC").replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(innocent, "");
  const shown = lines.replace(hidden, (found) => (found === "\n" || found === "\t" ? found : ""))
    .replace(tags, (_, flag: string | undefined) => flag ?? "").replace(strayJoiners, "").replace(strayLooks, "").replace(piles, "$1");
  return { text: shown.replace(/[\t\u00a0\u2000-\u200a\u2800\u3000]/g, " ").replace(/ +\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim(), hadHidden: shown !== lines };
}

/** The same on one line. */
export function cleanLine(typed: string): CleanText {
  const { text, hadHidden } = cleanText(typed);
  return { text: text.replace(/\s+/g, " "), hadHidden };
}
