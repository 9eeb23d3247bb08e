/** The languages in which the app itself speaks. */
export const locales = ["de", "en"] as const;
export type Locale = (typeof locales)[number];

/** Shopify's "de-AT", "fr", null … → the nearest language we speak; German is understood by German tags only. */
export function nearestLocale(tag: string | null | undefined, fallback: Locale = "en"): Locale {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return locales.find((locale) => locale === language) ?? fallback;
}
