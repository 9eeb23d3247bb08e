import { dayOf, formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { HistoryStanding } from "../domain/history-standing";
import { historyMessages } from "./history-messages";

/** For other pages: what the app cannot know yet of the time before it, in sentences; empty when it knows two years. */
export function historyWords({ complete, since, limitedTo60Days }: HistoryStanding, locale: Locale, timeZone: string): string[] {
  const words = historyMessages(locale);
  if (!complete && since === null) return [words.unknownYet];
  if (since === null || !limitedTo60Days) return [];
  return [words.knownSince(formatDay(dayOf(since, timeZone), locale)), words.limitedText];
}
