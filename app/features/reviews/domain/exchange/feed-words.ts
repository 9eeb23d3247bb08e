import { assertNever } from "~/kernel/assert-never";
import type { FeedEntryKind } from "~/kernel/entries/feed-entries";
import type { Locale } from "~/kernel/locale";

/** What became of the feeds' address, and when, in a sentence for the merchant. */
export function feedFactWords(kind: FeedEntryKind, day: string, locale: Locale): string {
  switch (kind) {
    case "feed.renewed": return locale === "de" ? `Am ${day} erneuert; die Adresse davor gilt nicht mehr.` : `Renewed on ${day}; the address before is no good any more.`;
    default: return assertNever(kind);
  }
}
