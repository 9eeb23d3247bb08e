import { locales, nearestLocale } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import { themes } from "./theme";
import type { Theme } from "./theme";
import { languages } from "./theme-words";

/** Why a review was counted under a theme: the words themselves, and where they stand in the text. */
export interface ThemeHit {
  theme: Theme;
  /** As written. */
  words: string;
  start: number;
  end: number;
}

/**
 * What a complaint is about, by lists of words: nothing is guessed that cannot be pointed at. Topics ("delivery") count unless the same part of the sentence praises
 * them, complaints ("too small") unless they are denied. A text in a language without lists is read by all of them.
 *
 * @param locale of the review, as the form or the import says
 */
export function findThemes(text: string, locale: string): ThemeHit[] {
  const known = locales.find((one) => one === locale.toLowerCase().split(/[-_]/)[0]);
  const readBy = known ? [nearestLocale(locale)] : locales;
  const hits = readBy.flatMap((language) => clausesOf(text, language).flatMap((clause) => hitsIn(clause, text, compiled[language])));
  const once = [...new Map(hits.map((hit) => [`${hit.theme}/${hit.start}/${hit.end}`, hit])).values()];
  return once.filter((hit) => !once.some((other) => isInside(hit, other))).sort((one, other) => one.start - other.start || themes.indexOf(one.theme) - themes.indexOf(other.theme));
}

/** "fit" in "doesn't fit" is said once. */
const isInside = (hit: ThemeHit, other: ThemeHit): boolean => hit !== other && hit.theme === other.theme && other.start <= hit.start && hit.end <= other.end;

const mostKept = 50_000;

interface Token {
  folded: string;
  start: number;
  end: number;
}

/** Letters as the lists have them: small, umlauts and ß written out, accents off, one kind of apostrophe. */
export const foldWord = (word: string): string => word.toLowerCase().normalize("NFC").replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss").replaceAll("’", "'")
  .normalize("NFD").replace(/\p{M}/gu, "");

/** As far as words were met: folding takes longer than all that follows. */
const folds = new Map<string, string>();
function keepFold(word: string): string {
  if (folds.size >= mostKept) folds.clear();
  const folded = foldWord(word);
  folds.set(word, folded);
  return folded;
}

/** The parts of a text that speak of one thing: to the next mark, or to a word like "but". */
function clausesOf(text: string, language: Locale): Token[][] {
  const clauses: Token[][] = [[]];
  let behind = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)) {
    const folded = folds.get(word) ?? keepFold(word);
    if (/[.,;:!?\n()–—]/.test(text.slice(behind, index)) || turns[language].has(folded)) clauses.push([]);
    clauses.at(-1)?.push({ folded, start: index, end: index + word.length });
    behind = index + word.length;
  }
  return clauses.filter((clause) => clause.length > 0);
}

function hitsIn(clause: readonly Token[], text: string, language: Compiled): ThemeHit[] {
  const spans = clause.flatMap((token, from) => startingWith(token.folded, language).flatMap((phrase) => {
    const to = endOf(phrase, clause, from);
    return to === undefined ? [] : [{ phrase, from, to }];
  }));
  const isPraised = spans.some(({ phrase }) => phrase.use === "praise") && !spans.some(({ phrase }) => phrase.use === "blame") && !clause.some(({ folded }) => language.denials.has(folded));
  const elsewhere = spans.filter(({ phrase }) => phrase.use === "butNot");
  return spans.flatMap(({ phrase: { use, theme }, from, to }): ThemeHit[] => {
    const counts = (use === "topic" && !isPraised) || (use === "complaint" && !isDenied(clause, from, language));
    const [first, last] = [clause[from], clause[to]];
    if (!counts || theme === null || !first || !last || elsewhere.some((other) => other.phrase.theme === theme && other.from <= to && from <= other.to)) return [];
    return [{ theme, words: text.slice(first.start, last.end), start: first.start, end: last.end }];
  });
}

/** "not expensive", "wasn't too small"; but "not only expensive" is expensive. */
function isDenied(clause: readonly Token[], from: number, { denials, afterDenial }: Compiled): boolean {
  return [from - 1, from - 2].some((at) => denials.has(clause[at]?.folded ?? "") && !afterDenial.has(clause[at + 1]?.folded ?? ""));
}

type Matches = (word: string) => boolean;

interface Phrase {
  use: "topic" | "complaint" | "butNot" | "praise" | "blame";
  theme: Theme | null;
  /** One word after the other; `afterGap`: with room for up to two others before it. */
  words: readonly { matches: Matches; afterGap: boolean }[];
}

interface Compiled {
  phrases: readonly Phrase[];
  /** Phrases by a word that they can begin with, as far as it was met: people use few words, and each is compared with the lists once. */
  beginnings: Map<string, readonly Phrase[]>;
  denials: ReadonlySet<string>;
  afterDenial: ReadonlySet<string>;
}

const mostBetween = 2;

function startingWith(word: string, { phrases, beginnings }: Compiled): readonly Phrase[] {
  const known = beginnings.get(word);
  if (known) return known;
  const found = phrases.filter(({ words }) => words[0]?.matches(word) === true);
  if (beginnings.size >= mostKept) beginnings.clear();
  beginnings.set(word, found);
  return found;
}

/** Where a phrase that begins here ends; undefined where it does not stand here. */
function endOf({ words }: Phrase, clause: readonly Token[], from: number): number | undefined {
  let at = from;
  for (const { matches, afterGap } of words.slice(1)) {
    const last = Math.min(clause.length - 1, at + 1 + (afterGap ? mostBetween : 0));
    let found: number | undefined;
    for (let place = at + 1; place <= last && found === undefined; place += 1) if (matches(clause[place]?.folded ?? "")) found = place;
    if (found === undefined) return undefined;
    at = found;
  }
  return at;
}

function matcher(word: string): Matches {
  const inner = word.replaceAll("*", "");
  if (word.startsWith("*") && word.endsWith("*")) return (text) => text.includes(inner);
  if (word.startsWith("*")) return (text) => text.endsWith(inner);
  return word.endsWith("*") ? (text) => text.startsWith(inner) : (text) => text === inner;
}

function wordsOf(phrase: string): Phrase["words"] {
  const parts = phrase.split(" ");
  return parts.flatMap((part, index) => (part === "~" ? [] : [{ matches: matcher(part), afterGap: parts[index - 1] === "~" }]));
}

function compile(locale: Locale): Compiled {
  const { praise, blame, denials, afterDenial } = languages[locale];
  const phrases = (use: Phrase["use"], theme: Theme | null, list: readonly string[]): Phrase[] => list.map((phrase) => ({ use, theme, words: wordsOf(phrase) }));
  const ofThemes = themes.flatMap((theme) => {
    const { topics, complaints, butNot } = languages[locale].themes[theme];
    return [...phrases("complaint", theme, complaints), ...phrases("topic", theme, topics), ...phrases("butNot", theme, butNot)];
  });
  return { phrases: [...ofThemes, ...phrases("praise", null, praise), ...phrases("blame", null, blame)], beginnings: new Map(), denials: new Set(denials), afterDenial: new Set(afterDenial) };
}

const compiled: Readonly<Record<Locale, Compiled>> = { de: compile("de"), en: compile("en") };
const turns: Readonly<Record<Locale, ReadonlySet<string>>> = { de: new Set(languages.de.turns), en: new Set(languages.en.turns) };
