import type { Locale } from "~/kernel/locale";
import { designLayouts } from "./design-choices";
import type { DesignLayout } from "./design-choices";
import type { InsertDesign } from "./insert-design";

/** What the ready designs are called as long as the merchant has given them no name of their own; their ids are those of their layouts. */
export const readyDesignNames: Record<DesignLayout, Record<Locale, string>> = {
  letter: { de: "Brief", en: "Letter" },
  ticket: { de: "Billett", en: "Ticket" },
  picture: { de: "Bild", en: "Picture" },
};

/**
 * A design's name as a reader of this language is to see it. A ready design that was saved without another name has the one of whoever
 * saved it, in whichever language: it still has none of its own.
 */
export function designName({ id, name }: Pick<InsertDesign, "id" | "name">, locale: Locale): string {
  const ready = designLayouts.find((layout) => layout === id);
  return ready !== undefined && Object.values(readyDesignNames[ready]).includes(name) ? readyDesignNames[ready][locale] : name;
}
