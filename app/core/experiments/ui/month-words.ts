import type { Locale } from "~/kernel/locale";

/** "2026-11" → "November 2026", or "Nov 2026" where there is little room. */
export const monthWords = (month: string, locale: Locale, style: "long" | "short" = "long"): string =>
  new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-GB", { timeZone: "UTC", month: style, year: "numeric" }).format(new Date(`${month}-15T00:00:00Z`));
