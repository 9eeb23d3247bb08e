import { locales } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import { formatNumber } from "~/platform/ui/moment";
import { printFormats } from "../../domain/printing/card-formats";
import { isOfAdvocate } from "../../domain/designs/design-check";
import type { DesignCheck } from "../../domain/designs/design-check";
import { textPath } from "../../domain/designs/design-form";
import type { DesignFieldError, DesignFormErrors } from "../../domain/designs/design-form";
import { longestTexts } from "../../domain/designs/design-choices";
import type { designMessages } from "./design-messages";

type Words = ReturnType<typeof designMessages>;

/** What is wrong, by the path of its field, and where there is no field by a name of its own ("texts.de.code"), in words. */
export type ProblemWords = Record<string, { field: string; language: Locale | null; words: string }>;

/** All that stands in the way of printing a design: what cannot be read, what does not fit, what the fonts lack. */
export function problemWords(errors: DesignFormErrors, check: DesignCheck | null, words: Words, locale: Locale): ProblemWords {
  const found: ProblemWords = {};
  for (const language of locales) {
    const of = (check?.unfit ?? []).filter((one) => one.language === language);
    const texts = new Set(of.flatMap(({ overflow, uncovered }) => [...overflow, ...uncovered.map(({ text }) => text)]));
    for (const text of texts) {
      const sheets = printFormats.filter((format) => of.some((one) => one.format === format && one.overflow.includes(text)));
      const sheetWords = sheets.length === printFormats.length ? words.allSheets : sheets.map((format) => words.formats[format]).join(", ");
      const characters = [...new Set(of.flatMap(({ uncovered }) => uncovered.filter((one) => one.text === text).flatMap((one) => one.characters)))];
      found[`texts.${language}.${text}`] = {
        field: words.fields[text], language,
        words: [
          sheets.length === 0 ? "" : text === "advocateQr" ? words.noRoomForQr(sheetWords) : words.unfitHere(sheetWords),
          characters.length > 0 ? words.uncovered(characters.join(" ")) : "",
          isOfAdvocate(text) ? words.printedWithout : "",
        ].filter(Boolean).join(" "),
      };
    }
  }
  for (const [path, error] of Object.entries(errors)) found[path] = { ...fieldOf(path, words), words: errorWords(error, words, locale) };
  return found;
}

function errorWords(error: DesignFieldError, { errors }: Words, locale: Locale): string {
  switch (error.kind) {
    case "too-long": return errors["too-long"](formatNumber(error.most, locale));
    case "unknown-variable": return errors["unknown-variable"](error.name);
    default: return errors[error.kind];
  }
}

function fieldOf(path: string, words: Words): { field: string; language: Locale | null } {
  for (const language of locales) {
    for (const text of Object.keys(longestTexts) as (keyof typeof longestTexts)[]) if (textPath(language, text) === path) return { field: words.fields[text], language };
  }
  const fields: Record<string, string> = { name: words.name, "colours.accent": words.colours.accent, "colours.ground": words.colours.ground, logoImageId: words.logo, pictureImageId: words.picture };
  return { field: fields[path] ?? path, language: null };
}
