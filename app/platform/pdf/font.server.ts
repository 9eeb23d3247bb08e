import { create, type Font, type GlyphRun } from "fontkit";
import { fontFile } from "./font-file.server";
import { type Face, families } from "./page-description";

export const everyFace: readonly Face[] = families.flatMap((family) => [`${family}-regular`, `${family}-semibold`] as const);

const fonts = new Map<Face, Font>();

/** A face, read and parsed once per process: doing so for every document would make one card cost 60 instead of 10 ms. */
export function fontOf(face: Face): Font {
  let font = fonts.get(face);
  if (font === undefined) {
    font = rememberingWords(create(fontFile(face)));
    meetGlyphsInOrder(font);
    fonts.set(face, font);
  }
  return font;
}

/** Of characters that look the same, the ones people type: the Greek letter, not the micro sign; quotation marks, not modifier letters. */
const usualTwins = "μ‘’";

/**
 * Characters that share a glyph (blank and no-break blank, hyphen and no-break hyphen) are found again in a PDF as the
 * one that met the glyph first. All are met here, in a fixed order, so that this never depends on what was printed
 * before, and text is found as it is typed into a search field.
 */
function meetGlyphsInOrder(font: Font): void {
  for (const character of usualTwins) font.glyphForCodePoint(character.charCodeAt(0));
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
}

/** About 2 KB each. Cards share most of their words; when names and codes have filled the memory it is begun anew. */
const mostWordsRemembered = 2_000;

/**
 * The font, but shaping a word only once: for all the words of one card that takes 7 ms. What it hands out is a copy,
 * since pdfkit scales positions in place.
 */
function rememberingWords(font: Font): Font {
  const runs = new Map<string, GlyphRun>();
  const layout = (word: string): GlyphRun => {
    let run = runs.get(word);
    if (run === undefined) {
      run = font.layout(word);
      if (runs.size >= mostWordsRemembered) runs.clear();
      runs.set(word, run);
    }
    const positions = run.positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({ xAdvance, yAdvance, xOffset, yOffset }));
    return Object.create(run, { positions: { value: positions } }) as GlyphRun;
  };
  return Object.create(font, { layout: { value: layout } }) as Font;
}
