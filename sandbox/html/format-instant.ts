const formats = new Map<string, Intl.DateTimeFormat>();

function formatWith(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions, instant: string): string {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    formats.set(key, format);
  }
  return format.format(new Date(instant));
}

/** An ISO instant as a day in a time zone: "21. November 2026". */
export function formatDay(instant: string, locale: string, timeZone: string): string {
  return formatWith(locale, timeZone, { dateStyle: "long" }, instant);
}

/** An ISO instant as day and minute in a time zone: "21. Nov. 2026, 20:58". */
export function formatMinute(instant: string, locale: string, timeZone: string): string {
  return formatWith(locale, timeZone, { dateStyle: "medium", timeStyle: "short" }, instant);
}
