import { assertNever } from "~/kernel/assert-never";
import { dayOf, formatDay } from "~/kernel/day";
import { advocateEntrySchemas } from "~/kernel/entries/advocate-entries";
import type { AdmittedHow } from "~/kernel/entries/advocate-entries";
import { advocateImportEntrySchemas } from "~/kernel/entries/advocate-import-entries";
import { claimEntrySchemas, referralEntrySchemas } from "~/kernel/entries/referral-entries";
import type { ReferralDecided, Way } from "~/kernel/entries/referral-entries";
import type { Locale } from "~/kernel/locale";
import { formatMoney } from "~/kernel/money";
import type { z } from "zod";
import { reasonWords } from "../attribution/reason-words";
import { signalName } from "../attribution/signal-words";

const schemas = { ...referralEntrySchemas, ...claimEntrySchemas, ...advocateEntrySchemas, ...advocateImportEntrySchemas };
type Schemas = typeof schemas;

/** An entry of the book about a referral, a claim, an advocate, or the taking over of advocates from a file. */
export type ReferralFact = { [K in keyof Schemas]: { kind: K; data: z.infer<Schemas[K]> } }[keyof Schemas];

export const referralFactKinds = Object.keys(schemas) as (keyof Schemas)[];

/** An entry as it lies in the book → what can be put into words; undefined for kinds of other programmes. Throws on data that breaks its kind's schema. */
export function readReferralFact(kind: string, data: unknown): ReferralFact | undefined {
  const known = referralFactKinds.find((one) => one === kind);
  return known ? ({ kind: known, data: schemas[known].parse(data) } as ReferralFact) : undefined;
}

export interface ReferralWordsContext {
  locale: Locale;
  /** The shop's, IANA. */
  timeZone: string;
  /** The shop's. */
  currency: string;
}

/** What happened, in a sentence or two for the merchant. Nobody is named: the page says beside it who is meant. Days are the shop's. */
export function referralFactWords(fact: ReferralFact, { locale, timeZone, currency }: ReferralWordsContext): string {
  const say = (german: string, english: string): string => (locale === "de" ? german : english);
  const day = (instant: string): string => formatDay(dayOf(new Date(instant), timeZone), locale);
  const amount = (minor: number): string => formatMoney({ minor, currency }, locale);
  switch (fact.kind) {
    case "referral.decided": return decidedWords(fact.data, locale);
    case "referral.claim-lost": return say(
      `Danach wurde die Bestellung noch einmal beansprucht (${wayWords(fact.data.way, locale)}). Das zählt nicht: ${reasonWords(fact.data.because, locale)}.`,
      `Afterwards the order was claimed once more (${wayWords(fact.data.way, locale)}). That does not count: ${reasonWords(fact.data.because, locale)}.`,
    );
    case "referral.reviewed": return `${reviewedWords(fact.data.verdict, locale)}${fact.data.note ? ` ${say("Notiz", "Note")}: ${fact.data.note}` : ""}`;
    case "referral.paid": return say("Die Bestellung ist bezahlt.", "The order is paid.");
    case "referral.shrunk": return say(
      `Ein Teil der Ware ging zurück: Es zählen noch ${amount(fact.data.basisMinor)}.`, `A part of the goods went back: ${amount(fact.data.basisMinor)} still count.`,
    );
    case "referral.void": return voidWords(fact.data.because, locale);
    case "referral.delivered": return deliveredWords(day(fact.data.deliveredAt), day(fact.data.holdUntil), fact.data.basis, locale);
    case "referral.confirmed": return say("Die Wartezeit ist vorbei, und nichts kam dazwischen: Die Empfehlung ist bestätigt.", "The hold is over and nothing came between: the referral is confirmed.");
    case "claim.made": return claimWords(fact.data.way, locale);
    case "advocate.admitted": return fact.data.lot === "control"
      ? say(
        `Aufgenommen (${howWords(fact.data.how, locale)}). Das Los führte in die Kontrollgruppe, und zwar auf Dauer: kein Code, und das Programm wird nie gezeigt.`,
        `Admitted (${howWords(fact.data.how, locale)}). The lot led into the control group, and for good: no code, and the programme is never shown.`,
      )
      : say(`Ins Programm aufgenommen: ${howWords(fact.data.how, locale)}. Code: ${fact.data.code ?? "–"}.`, `Admitted to the programme: ${howWords(fact.data.how, locale)}. Code: ${fact.data.code ?? "–"}.`);
    case "advocate.noted": return fact.data.refused === null
      ? say("Code und Link stehen bei dieser Person in Shopify.", "The code and the link are on this customer in Shopify.")
      : say(`Shopify hat Code und Link nicht angenommen: ${fact.data.refused}`, `Shopify did not take the code and the link: ${fact.data.refused}`);
    case "advocate.stopped": return say(
      `Vom Shop gesperrt: Empfehlungen zählen nicht mehr.${fact.data.because ? ` Grund: ${fact.data.because}` : ""}`, `Stopped by the merchant: recommendations do not count any more.${fact.data.because ? ` Reason: ${fact.data.because}` : ""}`,
    );
    case "advocate.resumed": return say("Vom Shop wieder freigegeben.", "Let go again by the merchant.");
    case "advocate.prefers": return fact.data.as === "credit"
      ? say("Möchte Prämien als Guthaben auf dem Kundenkonto.", "Wants rewards as store credit.")
      : say("Möchte Prämien als Code.", "Wants rewards as a code.");
    case "import.begun": return importBegunWords(fact.data, locale);
    case "import.read": return importReadWords(fact.data, locale);
    default: return assertNever(fact);
  }
}

type Data<K extends keyof Schemas> = z.infer<Schemas[K]>;

function importBegunWords({ dry, rows, wrongCount }: Data<"import.begun">, locale: Locale): string {
  const german = locale === "de";
  const wrong = wrongCount === 0 ? [] : [german ? `Nicht lesbar: ${lineCount(wrongCount, locale)}.` : `Not readable: ${lineCount(wrongCount, locale)}.`];
  const begun = dry
    ? (german ? `Probelauf einer Datei mit Empfehlenden begonnen: ${lineCount(rows, locale)}.` : `Dry run of a file of advocates begun: ${lineCount(rows, locale)}.`)
    : (german ? `Übernahme von Empfehlenden aus einer Datei begonnen: ${lineCount(rows, locale)}.` : `Taking over advocates from a file begun: ${lineCount(rows, locale)}.`);
  return [begun, ...wrong].join(" ");
}

function importReadWords({ chunk, admitted, known, control, unknown, taken }: Data<"import.read">, locale: Locale): string {
  const german = locale === "de";
  const counted: [number, string, string][] = [
    [admitted, "neu dabei", "new"], [known, "schon bekannt", "known already"], [control, "in der Kontrollgruppe", "in the control group"],
    [unknown.length, "ohne Kundenkonto in diesem Shop", "not a customer of this shop"], [taken.length, "mit einem vergebenen Code", "with a code that is taken"],
  ];
  const told = counted.filter(([count]) => count > 0).map(([count, inGerman, inEnglish]) => `${count} ${german ? inGerman : inEnglish}`).join(", ");
  return german ? `Teil ${chunk} der Datei gelesen: ${told || "nichts Neues"}.` : `Part ${chunk} of the file read: ${told || "nothing new"}.`;
}

const lineCount = (lines: number, locale: Locale): string => (lines === 1 ? (locale === "de" ? "1 Zeile" : "1 line") : `${lines} ${locale === "de" ? "Zeilen" : "lines"}`);

/** "by the link", to stand in brackets. */
export function wayWords(way: Way, locale: Locale): string {
  switch (way) {
    case "code": return locale === "de" ? "mit dem Code" : "by the code";
    case "link": return locale === "de" ? "über den Link" : "by the link";
    case "name": return locale === "de" ? "durch den Namen" : "by the name";
    default: return assertNever(way);
  }
}

function decidedWords({ decision, because, signals, score, way, basisMinor, currency, holdDays, lost }: ReferralDecided, locale: Locale): string {
  const say = (german: string, english: string): string => (locale === "de" ? german : english);
  const worth = formatMoney({ minor: basisMinor, currency }, locale);
  const verdict = {
    attributed: say(`Entschieden: empfohlen ${wayWords(way, "de")}. Es zählen ${worth}, die Wartezeit beträgt ${dayCount(holdDays, "de")} ab der Zustellung.`, `Decided: recommended, ${wayWords(way, "en")}. ${worth} count, and the hold is ${dayCount(holdDays, "en")} from delivery.`),
    held: say(`Empfohlen ${wayWords(way, "de")}, doch jemand soll es ansehen. Es zählen ${worth}.`, `Recommended, ${wayWords(way, "en")}, but somebody is to look at it. ${worth} count.`),
    refused: say(`Entschieden: keine Empfehlung, die zählt: ${because ? reasonWords(because, "de") : "–"}.`, `Decided: no referral that counts: ${because ? reasonWords(because, "en") : "–"}.`),
  }[decision];
  const signs = signals.map(({ kind, weight }) => `${signalName(kind, locale)} (${weight})`).join(", ");
  const others = lost.map((one) => `${wayWords(one.way, locale)}: ${reasonWords(one.because, locale)}`).join("; ");
  return [
    verdict,
    ...(signs ? [say(`Anzeichen: ${signs}; zusammen ${score}.`, `Signs: ${signs}; ${score} together.`)] : []),
    ...(others ? [say(`Nicht gezählt: ${others}.`, `Not counted: ${others}.`)] : []),
  ].join(" ");
}

const dayCount = (days: number, locale: Locale): string => (days === 1 ? (locale === "de" ? "1 Tag" : "1 day") : `${days} ${locale === "de" ? "Tage" : "days"}`);

function reviewedWords(verdict: "accepted" | "refused" | "undone", locale: Locale): string {
  const german = locale === "de";
  switch (verdict) {
    case "accepted": return german ? "Angesehen und angenommen: Die Empfehlung zählt." : "Looked at and accepted: the referral counts.";
    case "refused": return german ? "Angesehen und abgelehnt: Die Empfehlung zählt nicht." : "Looked at and refused: the referral does not count.";
    case "undone": return german ? "Das Urteil ist zurückgenommen: Es gilt wieder, was entschieden war." : "The verdict was taken back: what had been decided holds again.";
    default: return assertNever(verdict);
  }
}

function voidWords(because: "cancelled" | "refunded" | "voided", locale: Locale): string {
  const german = locale === "de";
  switch (because) {
    case "cancelled": return german ? "Die Bestellung wurde storniert: Die Empfehlung ist hinfällig." : "The order was cancelled: the referral is void.";
    case "refunded": return german ? "Alles, was zählt, ging zurück oder wurde erstattet: Die Empfehlung ist hinfällig." : "Everything that counts went back or was refunded: the referral is void.";
    case "voided": return german ? "Die Zahlung wurde aufgehoben: Die Empfehlung ist hinfällig." : "The payment was voided: the referral is void.";
    default: return assertNever(because);
  }
}

function deliveredWords(on: string, until: string, basis: "report" | "assumed", locale: Locale): string {
  if (locale === "de") {
    return basis === "report"
      ? `Das letzte Paket kam am ${on} an. Die Wartezeit endet am ${until}.`
      : `Nicht jede Zustellung ist gemeldet. Ohne Meldung gilt die längere Frist: Die Wartezeit endet am ${until}.`;
  }
  return basis === "report" ? `The last parcel arrived on ${on}. The hold ends on ${until}.` : `Not every delivery is reported. Without a report the longer time holds: the hold ends on ${until}.`;
}

function claimWords(way: Way, locale: Locale): string {
  const german = locale === "de";
  switch (way) {
    case "link": return german ? "Jemand folgte dem Link und bekam einen eigenen Gutschein." : "Somebody followed the link and got a voucher of their own.";
    case "name": return german ? "Nach der Bestellung wurde gesagt, von wem die Empfehlung kam." : "After the order it was said who had recommended the shop.";
    case "code": return german ? "Der Code wurde an der Kasse eingegeben." : "The code was typed at the checkout.";
    default: return assertNever(way);
  }
}

function howWords(how: AdmittedHow, locale: Locale): string {
  const german = locale === "de";
  switch (how) {
    case "delivered-order": return german ? "eine Bestellung ist zugestellt" : "an order was delivered";
    case "segment": return german ? "gehört zum gewählten Segment" : "is in the chosen segment";
    case "by-hand": return german ? "von Hand" : "by hand";
    case "import": return german ? "aus einer Datei übernommen" : "taken over from a file";
    default: return assertNever(how);
  }
}
