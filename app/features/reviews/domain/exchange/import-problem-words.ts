import { assertNever } from "~/kernel/assert-never";
import type { Locale } from "~/kernel/locale";
import { mostPhotos } from "../answering/photo-limits";
import { longest } from "../answering/parse-review";
import { longestReply } from "../moderating/parse-reply";
import type { ImportProblem, LineError } from "./import-problem";

/** "Line 7: The stars are no whole number from 1 to 5." */
export const lineErrorWords = ({ line, problem }: LineError, locale: Locale): string => `${locale === "de" ? "Zeile" : "Line"} ${line}: ${importProblemWords(problem, locale)}`;

export function importProblemWords(problem: ImportProblem, locale: Locale): string {
  const say = (german: string, english: string): string => (locale === "de" ? german : english);
  const tooLong = (german: string, english: string, most: number): string =>
    say(`${german} ist länger als ${most.toLocaleString("de-DE")} Zeichen.`, `The ${english} is longer than ${most.toLocaleString("en-GB")} characters.`);
  switch (problem) {
    case "stars": return say("Die Sterne sind keine ganze Zahl von 1 bis 5.", "The stars are no whole number from 1 to 5.");
    case "no-date": return say("Es steht kein Datum da.", "There is no date.");
    case "not-a-date": return say("Das Datum ist nicht lesbar.", "The date cannot be read.");
    case "date-ambiguous": return say("Beim Datum ist unklar, was Tag und was Monat ist. Bitte sagen Sie es oben.", "It is unclear which part of the date is the day and which the month. Please say so above.");
    case "future-date": return say("Das Datum liegt in der Zukunft.", "The date is in the future.");
    case "title-too-long": return tooLong("Die Überschrift", "title", longest.title);
    case "body-too-long": return tooLong("Der Text", "text", longest.body);
    case "name-too-long": return tooLong("Der Name", "name", longest.name);
    case "reply-too-long": return tooLong("Die Antwort", "reply", longestReply);
    case "no-product": return say("Es steht kein Produkt da.", "There is no product.");
    case "product-id": return say("Die Produkt-ID ist keine (nur Ziffern; Tabellenprogramme runden sie manchmal, wie 7,89E+12).", "The product id is none (digits only; spreadsheets sometimes round it, as in 7.89E+12).");
    case "unknown-product": return say("Dieses Produkt gibt es in Ihrem Shop nicht.", "Your shop does not have this product.");
    case "several-products": return say("Mehrere Produkte haben diese Artikelnummer.", "Several products have this SKU.");
    case "not-published": return say("Dort nicht veröffentlicht; bleibt auch hier weg.", "Not published there, so it is left out here, too.");
    case "state-unclear": return say("Das Wort in der Spalte „Stand“ ist unbekannt: Ob die Bewertung veröffentlicht war, ist unklar.", "The word in the column “state” is unknown: whether the review was published is unclear.");
    case "photo-address": return say("Wird übernommen, aber ohne ein Foto: Dessen Adresse beginnt nicht mit https:// oder ist keine.", "Taken over, but without a photo whose address does not begin with https:// or is none.");
    case "too-many-photos": return say(`Wird übernommen, aber nur mit den ersten ${mostPhotos} Fotos.`, `Taken over, but only with the first ${mostPhotos} photos.`);
    default: return assertNever(problem);
  }
}
