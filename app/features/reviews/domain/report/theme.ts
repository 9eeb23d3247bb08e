import type { Locale } from "~/kernel/locale";

/** What complaints are about. */
export const themes = ["delivery", "size", "quality", "taste", "service", "price"] as const;
export type Theme = (typeof themes)[number];

/** `none`: no word of any list was found. */
export type ThemeOrNone = Theme | "none";
export const themesOrNone = [...themes, "none"] as const;

const names: Record<Locale, Record<ThemeOrNone, string>> = {
  de: { delivery: "Lieferung", size: "Größe und Passform", quality: "Qualität", taste: "Geschmack und Geruch", service: "Service", price: "Preis", none: "Ohne Stichwort" },
  en: { delivery: "Delivery", size: "Size and fit", quality: "Quality", taste: "Taste and smell", service: "Service", price: "Price", none: "No keyword" },
};

export const themeName = (theme: ThemeOrNone, locale: Locale): string => names[locale][theme];
