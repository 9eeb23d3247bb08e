import type { DateOrder } from "./import-mapping";

export type DateRead = { ok: true; at: Date } | { ok: false; problem: "no-date" | "not-a-date" | "date-ambiguous" | "future-date" };

const time = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(am|pm)?)?`;
const zone = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?`;
const iso = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${time}${zone}$`, "i");
const yearFirst = new RegExp(`^(\\d{4})/(\\d{1,2})/(\\d{1,2})${time}${zone}$`, "i");
const dotted = new RegExp(`^(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})${time}${zone}$`, "i");
const slashed = new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})${time}${zone}$`, "i");
const monthFirstName = new RegExp(`^([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${time}${zone}$`, "i");
const dayFirstName = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\\.?,? (\\d{4})${time}${zone}$`, "i");
const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Nobody reviewed anything in a shop before; what says so is no date, but an empty field of some program. */
const firstYear = 1995;

/**
 * A moment as exports write it: ISO 8601, "2023-10-05 00:00:00 UTC", "5.10.2023", "Oct 5, 2023", "05/10/2023". The last is read only where one of the two
 * numbers can be no month, or somebody has said which comes first. Without a time zone it is UTC.
 */
export function readDate(typed: string, order: DateOrder | null, now: Date): DateRead {
  const text = typed.trim().replace(/^'/, "");
  if (text === "") return { ok: false, problem: "no-date" };
  const parts = partsOf(text, order);
  if (typeof parts === "string") return { ok: false, problem: parts };
  const at = instantOf(parts);
  if (!at) return { ok: false, problem: "not-a-date" };
  // A clock that is ahead, or a day begun elsewhere in the world, is no future.
  return at.getTime() > now.getTime() + 14 * 3_600_000 ? { ok: false, problem: "future-date" } : { ok: true, at };
}

interface Parts {
  year: number;
  month: number;
  day: number;
  rest: readonly (string | undefined)[];
}

function partsOf(text: string, order: DateOrder | null): Parts | "not-a-date" | "date-ambiguous" {
  const plain = iso.exec(text) ?? yearFirst.exec(text);
  if (plain) return { year: Number(plain[1]), month: Number(plain[2]), day: Number(plain[3]), rest: plain.slice(4) };
  const german = dotted.exec(text);
  if (german) return { year: Number(german[3]), month: Number(german[2]), day: Number(german[1]), rest: german.slice(4) };
  const named = monthFirstName.exec(text);
  if (named) return { year: Number(named[3]), month: monthOf(named[1]), day: Number(named[2]), rest: named.slice(4) };
  const british = dayFirstName.exec(text);
  if (british) return { year: Number(british[3]), month: monthOf(british[2]), day: Number(british[1]), rest: british.slice(4) };
  const two = slashed.exec(text);
  if (!two) return "not-a-date";
  const [first, second] = [Number(two[1]), Number(two[2])];
  const meant = order ?? (first > 12 || first === second ? "day-first" : second > 12 ? "month-first" : null);
  if (meant === null) return "date-ambiguous";
  const [day, month] = meant === "day-first" ? [first, second] : [second, first];
  return { year: Number(two[3]), month, day, rest: two.slice(4) };
}

const monthOf = (name = ""): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function instantOf({ year, month, day, rest: [hour = "0", minute = "0", second = "0", half, offset] }: Parts): Date | undefined {
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : Number(hour);
  if (year < firstYear || hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  // "31/02/2024" would become the second of March.
  if (month < 1 || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  return new Date(midnight.getTime() + (hours * 60 + Number(minute)) * 60_000 + Number(second) * 1000 - offsetMilliseconds(offset));
}

function offsetMilliseconds(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}
