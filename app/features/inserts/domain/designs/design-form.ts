import type { Locale } from "~/kernel/locale";
import { locales } from "~/kernel/locale";
import type { TextProblem } from "./design-texts";
import type { AdvocateChoice, BackFill, DesignLayout, FontFamily } from "./design-choices";
import type { DesignTextName, DesignTexts, InsertDesign } from "./insert-design";

/** The texts as they are typed; `offerLine` is kept while the offer's own words are shown. */
export type TypedTexts = Record<DesignTextName, string>;

/** A design as it stands in the editor's fields, readable or not. */
export interface DesignForm {
  /** The one that is being edited. */
  version: string;
  name: string;
  layout: DesignLayout;
  colours: { accent: string; ground: string };
  fonts: { headline: FontFamily; text: FontFamily };
  texts: Record<Locale, TypedTexts>;
  /** Whether the offer is said in the merchant's words instead of the app's. */
  ownOfferLine: Record<Locale, boolean>;
  logoImageId: string | null;
  pictureImageId: string | null;
  back: { on: boolean; fill: BackFill };
  advocate: AdvocateChoice;
}

export type DesignFieldError = TextProblem | { kind: "missing" | "not-a-colour" | "no-such-image" } | { kind: "too-long"; most: number };

/** By path: "name", "colours.accent", "texts.de.headline", "logoImageId". */
export type DesignFormErrors = Record<string, DesignFieldError>;

export const longestDesignName = 60;

export const textPath = (language: Locale, name: DesignTextName): string => `texts.${language}.${name}`;

/** The fields of a design that is there. */
export function fillDesignForm(design: InsertDesign): DesignForm {
  const { version, name, layout, colours, fonts, logoImageId, pictureImageId, back, advocate } = design;
  return {
    version: String(version), name, layout, colours: { ...colours }, fonts: { ...fonts }, logoImageId, pictureImageId, back: { ...back }, advocate,
    texts: inEach((language) => typed(design.texts[language])),
    ownOfferLine: inEach((language) => design.texts[language].offerLine !== null),
  };
}

/** One for each language. */
export const inEach = <T>(make: (language: Locale) => T): Record<Locale, T> =>
  Object.fromEntries(locales.map((language) => [language, make(language)])) as Record<Locale, T>;

const typed = (texts: DesignTexts): TypedTexts => ({ ...texts, offerLine: texts.offerLine ?? "{offer}" });
