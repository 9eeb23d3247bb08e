import type { Instant, Shop } from "../../world/entities";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
      second: "2-digit", timeZoneName: "longOffset",
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** An instant as Shopify's webhooks write it: in the shop's own time zone, without fractions ("2026-03-01T09:30:00+01:00"). */
export function shopTime(instant: Instant, shop: Shop): string {
  const part = Object.fromEntries(formatOf(shop.timeZone).formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const offset = (part.timeZoneName ?? "GMT").slice(3) || "+00:00";
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}${offset}`;
}

/** The same for what may not have happened. */
export const shopTimeOrNull = (instant: Instant | null, shop: Shop): string | null =>
  instant === null ? null : shopTime(instant, shop);
