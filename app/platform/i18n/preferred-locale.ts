import type { Locale } from "~/kernel/locale";
import { locales } from "~/kernel/locale";

/**
 * The language we speak that a visitor likes best, by their browser's Accept-Language ("de-AT,de;q=0.9,en;q=0.8");
 * `fallback` when there is none among them.
 */
export function preferredLocale(acceptLanguage: string | null, fallback: Locale): Locale {
  const wished = (acceptLanguage ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((found) => found !== undefined);
    return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const best = wished.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  for (const { language } of best) {
    const found = locales.find((locale) => locale === language);
    if (found) return found;
  }
  return fallback;
}
