import { assertNever } from "~/kernel/assert-never";
import { reviewEntrySchemas } from "~/kernel/entries/review-entries";
import type { ReviewEntryKind, ReviewSource, ReviewWithdrawn, Verified } from "~/kernel/entries/review-entries";
import type { Locale } from "~/kernel/locale";
import type { z } from "zod";
import { flagName, rejectionName } from "./rejection-words";

type Schemas = typeof reviewEntrySchemas;
type Data<K extends ReviewEntryKind> = z.infer<Schemas[K]>;

/** An entry of the book about a review. */
export type ReviewFact = { [K in ReviewEntryKind]: { kind: K; data: Data<K> } }[ReviewEntryKind];

export const reviewFactKinds = Object.keys(reviewEntrySchemas) as ReviewEntryKind[];

/** An entry as it lies in the book → what can be put into words; undefined for kinds of others. Throws on data that breaks its kind's schema. */
export function readReviewFact(kind: string, data: unknown): ReviewFact | undefined {
  const known = reviewFactKinds.find((one) => one === kind);
  return known ? ({ kind: known, data: reviewEntrySchemas[known].parse(data) } as ReviewFact) : undefined;
}

/** What happened to a review, in a sentence or two for the merchant. Nobody is named, and nothing of what was written is said. */
export function reviewFactWords(fact: ReviewFact, locale: Locale): string {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  switch (fact.kind) {
    case "review.written": return writtenWords(fact.data, locale);
    case "review.published": return publishedWords(fact.data, locale);
    case "review.rejected": return [
      say(`Rejected by the merchant: ${rejectionName(fact.data.because, locale)}.`, `Vom Shop abgelehnt: ${rejectionName(fact.data.because, locale)}.`),
      ...(fact.data.note === "" ? [] : [say(`Note: ${fact.data.note}`, `Notiz: ${fact.data.note}`)]),
    ].join(" ");
    case "review.restored": return say("The merchant took the rejection back.", "Der Shop hat die Ablehnung zurückgenommen.");
    case "review.replied": return fact.data.empty ? say("The merchant took the public reply away.", "Der Shop hat die öffentliche Antwort entfernt.") : say("The merchant replied in public.", "Der Shop hat öffentlich geantwortet.");
    case "review.thanked": return say("The merchant has a thank-you note sent.", "Der Shop lässt eine Dankesnachricht schicken.");
    case "review.withdrawn": return withdrawnWords(fact.data.because, locale);
    default: return assertNever(fact);
  }
}

function withdrawnWords(because: ReviewWithdrawn, locale: Locale): string {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  switch (because) {
    case "erased": return say("The customer's data was erased, and the review with it.", "Die Kundendaten wurden gelöscht und die Bewertung mit ihnen.");
    case "merged": return say(
      "Set aside: two customers turned out to be one, and what they wrote later about this product is shown instead.",
      "Beiseitegelegt: Zwei Kundenkonten gehören derselben Person, und gezeigt wird, was sie später zu diesem Produkt geschrieben hat.",
    );
    case "customer": return say("The customer took the review back.", "Die Bewertung wurde von der Person zurückgenommen, die sie geschrieben hat.");
    default: return assertNever(because);
  }
}

function writtenWords({ version, stars, source, verified, incentivized, flags }: Data<"review.written">, locale: Locale): string {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  const starsSaid = locale === "de" ? (stars === 1 ? "1 Stern" : `${stars} Sterne`) : stars === 1 ? "1 star" : `${stars} stars`;
  return [
    version === 1
      ? say(`Written, ${starsSaid}: ${sourceWords(source, locale)}.`, `Geschrieben, ${starsSaid}: ${sourceWords(source, locale)}.`)
      : say(`Written anew (version ${version}), ${starsSaid}.`, `Neu geschrieben (Fassung ${version}), ${starsSaid}.`),
    ...(version === 1 ? [`${verifiedWords(verified, locale)}.`] : []),
    ...(incentivized ? [say("Something was given for it; that is marked.", "Dafür gab es eine Gegenleistung; das ist gekennzeichnet.")] : []),
    ...(flags.length > 0 ? [say(`Asks for a look: ${flags.map((flag) => flagName(flag, locale)).join(", ")}.`, `Bittet um einen Blick: ${flags.map((flag) => flagName(flag, locale)).join(", ")}.`)] : []),
  ].join(" ");
}

function publishedWords({ version, because }: Data<"review.published">, locale: Locale): string {
  const german = locale === "de";
  const which = version === 1 ? "" : german ? ` (Fassung ${version})` : ` (version ${version})`;
  switch (because) {
    case "at-once": return german ? `Sofort veröffentlicht${which}.` : `Published at once${which}.`;
    case "time": return german ? `Veröffentlicht${which}: Die Zeit zum Ansehen war um.` : `Published${which}: the time for looking at it was over.`;
    case "looked-at": return german ? `Angesehen und veröffentlicht${which}.` : `Looked at and published${which}.`;
    case "import": return german ? `Aus einem anderen Werkzeug übernommen und veröffentlicht${which}.` : `Taken over from another tool and published${which}.`;
    default: return assertNever(because);
  }
}

/** By which way a review came. */
export function sourceWords(source: ReviewSource, locale: Locale): string {
  const german = locale === "de";
  switch (source) {
    case "card": return german ? "über die Karte im Paket" : "by the card in the parcel";
    case "mail": return german ? "über eine Mail" : "by a mail";
    case "page": return german ? "über die Bestellstatusseite" : "by the order status page";
    case "account": return german ? "über das Kundenkonto" : "by the customer account";
    case "import": return german ? "übernommen aus einem anderen Werkzeug" : "taken over from another tool";
    default: return assertNever(source);
  }
}

/** How sure it is that the product was bought. */
export function verifiedWords(verified: Verified, locale: Locale): string {
  const german = locale === "de";
  switch (verified) {
    case "buyer": return german ? "Der Kauf ist durch die Bestellung belegt" : "The order proves the purchase";
    case "imported": return german ? "Den Kauf hat das andere Werkzeug bestätigt" : "The other tool says that it was bought";
    case "none": return german ? "Der Kauf ist nicht belegt" : "Nothing proves the purchase";
    default: return assertNever(verified);
  }
}
