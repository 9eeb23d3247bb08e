import type { Locale } from "../locale";

/** "12,5": a number as it is typed in this language, without thousands; `scaled` 1250 with 2 decimals. Whole ones without decimals. */
export const writeDecimal = (locale: Locale) => (scaled: number, decimals: number): string =>
  new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: decimals, minimumFractionDigits: scaled % 10 ** decimals === 0 ? 0 : decimals })
    .format(scaled / 10 ** decimals);
