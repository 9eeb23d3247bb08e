import { assertNever } from "~/kernel/assert-never";
import { dayOf, formatDay } from "~/kernel/day";
import type { Refusal, SignalKind, Way } from "~/kernel/entries/referral-entries";
import type { Locale } from "~/kernel/locale";
import { reasonWords } from "../attribution/reason-words";
import { signalName } from "../attribution/signal-words";
import type { ReferralStage } from "../following/referral-state";
import { personWords } from "./person-words";
import type { Person } from "./person-words";

/** A friend's order, as a list shows it. */
export interface ReferralRow {
  orderId: string;
  orderName: string;
  placedAt: Date;
  advocate: Person;
  way: Way;
  stage: ReferralStage;
  because: Refusal | null;
  signals: SignalKind[];
  score: number;
  /** What the reward is measured by, in minor units. */
  basisMinor: number;
  currency: string;
  holdUntil: Date | null;
  confirmedAt: Date | null;
}

/** A referral's story in one line: who brought it and how, and where it stands. */
export function referralLine(row: ReferralRow, { locale, timeZone }: { locale: Locale; timeZone: string }): string {
  const say = (german: string, english: string): string => (locale === "de" ? german : english);
  const who = personWords(row.advocate, locale);
  const brought = { code: say(`${who} empfahl mit dem Code`, `${who} recommended by code`), link: say(`${who} empfahl mit dem Link`, `${who} recommended by link`), name: say(`${who} wurde genannt`, `${who} was named`) }[row.way];
  return `${brought}; ${standing(row, (at) => formatDay(dayOf(at, timeZone), locale), say, locale)}`;
}

function standing({ stage, because, signals, holdUntil, confirmedAt }: ReferralRow, day: (at: Date) => string, say: (german: string, english: string) => string, locale: Locale): string {
  switch (stage) {
    case "claimed": return say("noch nicht bezahlt.", "not paid yet.");
    case "pending": return holdUntil
      ? say(`bezahlt, Wartezeit bis ${day(holdUntil)}.`, `paid, on hold until ${day(holdUntil)}.`)
      : say("bezahlt, die Wartezeit beginnt mit der Zustellung.", "paid, the hold begins with the delivery.");
    case "held": return say("wartet auf Ihre Prüfung", "waits for your review") + (signals.length > 0 ? `: ${signals.map((kind) => signalName(kind, locale)).join(", ")}.` : ".");
    case "refused": return because === null ? say("zählt nicht.", "does not count.") : say(`zählt nicht: ${reasonWords(because, locale)}.`, `does not count: ${reasonWords(because, locale)}.`);
    case "confirmed": return confirmedAt ? say(`bestätigt am ${day(confirmedAt)}.`, `confirmed on ${day(confirmedAt)}.`) : say("bestätigt.", "confirmed.");
    case "void": return say("storniert oder ganz zurückgegeben.", "cancelled, or all of it came back.");
    default: return assertNever(stage);
  }
}
