import type { Locale } from "~/kernel/locale";
import { locales } from "~/kernel/locale";
import { inEach, longestDesignName, textPath } from "./design-form";
import type { DesignFieldError, DesignForm, DesignFormErrors } from "./design-form";
import { textProblem } from "./design-texts";
import { longestTexts } from "./design-choices";
import type { DesignTextName, InsertDesign } from "./insert-design";

export type ParsedDesign = { ok: true; design: Omit<InsertDesign, "id" | "version">; editedVersion: number } | { ok: false; errors: DesignFormErrors };

/**
 * Reads a design out of the editor's fields. Every field that cannot be read is named, in both languages; what is merely switched
 * off (the back side, the own words for the offer) is kept and must be readable all the same: it is printed as soon as it is switched on.
 */
export function parseDesignForm(form: DesignForm): ParsedDesign {
  const errors: DesignFormErrors = {};
  const note = (path: string, error: DesignFieldError | null): void => { if (error) errors[path] = error; };
  const name = form.name.trim();
  note("name", name === "" ? { kind: "missing" } : tooLong(name, longestDesignName));
  const colour = (which: "accent" | "ground"): string => {
    const read = readColour(form.colours[which]);
    note(`colours.${which}`, read === undefined ? { kind: "not-a-colour" } : null);
    return read ?? "";
  };
  const colours = { accent: colour("accent"), ground: colour("ground") };
  for (const language of locales) {
    for (const text of Object.keys(longestTexts) as DesignTextName[]) {
      if (text === "offerLine" && !form.ownOfferLine[language]) continue;
      note(textPath(language, text), textProblem(form.texts[language][text]) ?? tooLong(form.texts[language][text], longestTexts[text]));
    }
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const texts = inEach((language: Locale) => ({ ...form.texts[language], offerLine: form.ownOfferLine[language] ? form.texts[language].offerLine : null }));
  const { layout, fonts, logoImageId, pictureImageId, back, advocate } = form;
  return { ok: true, design: { name, layout, colours, fonts, texts, logoImageId, pictureImageId, back, advocate }, editedVersion: Number(form.version) };
}

/** "1F4D42", "#abc" and "#1f4d42 " are colours as people write them: "#rrggbb" in small letters. undefined for what is none. */
export function readColour(typed: string): string | undefined {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(typed.trim().toLowerCase())?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join("")}`;
}

const tooLong = (text: string, most: number): DesignFieldError | null => (text.length > most ? { kind: "too-long", most } : null);
