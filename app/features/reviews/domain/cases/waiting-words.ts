import type { Locale } from "~/kernel/locale";

/** How long something takes already, in the one unit that people would use: "12 Minuten", "3 hours", "2 days"; at least a minute. */
export function waitingWords(since: Date, now: Date, locale: Locale): string {
  const minutes = Math.max(1, Math.floor((now.getTime() - since.getTime()) / 60_000));
  const [value, unit] = minutes < 60 ? [minutes, "minute"] : minutes < 48 * 60 ? [Math.floor(minutes / 60), "hour"] : [Math.floor(minutes / 1_440), "day"];
  return new Intl.NumberFormat(locale === "de" ? "de-DE" : "en-GB", { style: "unit", unit, unitDisplay: "long" }).format(value);
}
