import type { Locale } from "~/kernel/locale";
import { useReader } from "./reader";

const languageTags: Record<Locale, string> = { de: "de-DE", en: "en-GB" };

/** "21.11.2026, 14:05", "21 Nov 2026, 14:05": an instant by the shop's clock. */
export const formatMoment = (at: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(languageTags[locale], { timeZone, dateStyle: "medium", timeStyle: "short" }).format(at);

export const formatNumber = (value: number, locale: Locale): string => new Intl.NumberFormat(languageTags[locale]).format(value);

/** An instant as people read it. The browser's and the server's spaces may differ: that is no reason to draw the page anew. */
export function Moment({ at }: { at: Date }) {
  const { locale, timeZone } = useReader();
  return <time dateTime={at.toISOString()} suppressHydrationWarning>{formatMoment(at, locale, timeZone)}</time>;
}
