import { assertNever } from "~/kernel/assert-never";
import type { Locale } from "~/kernel/locale";
import type { ImportError, ImportProblem } from "./read-import-rows";

/** "Line 7: that is no e-mail address." */
export function importErrorWords({ line, problem, earlierLine }: ImportError, locale: Locale): string {
  return `${locale === "de" ? "Zeile" : "Line"} ${line}: ${importProblemWords(problem, earlierLine, locale)}`;
}

function importProblemWords(problem: ImportProblem, earlierLine: number | null, locale: Locale): string {
  const say = (german: string, english: string): string => (locale === "de" ? german : english);
  switch (problem) {
    case "nobody": return say("Hier steht weder eine E-Mail-Adresse noch eine Kunden-ID.", "There is neither an e-mail address nor a customer id.");
    case "not-an-email": return say("Das ist keine E-Mail-Adresse.", "That is no e-mail address.");
    case "not-a-customer-id": return say("Das ist keine Kunden-ID von Shopify (nur Ziffern).", "That is no customer id of Shopify's (digits only).");
    case "not-a-code": return say("Der Code hat nicht 4 bis 40 Buchstaben (ohne Umlaute), Ziffern, Binde- oder Unterstriche.", "The code does not have 4 to 40 letters (A to Z), digits, hyphens or underscores.");
    case "code-twice": return say(`Diesen Code hat schon jemand anderes in Zeile ${earlierLine}.`, `Somebody else has this code already in line ${earlierLine}.`);
    case "person-twice": return say(`Dieselbe Person hat in Zeile ${earlierLine} einen anderen Code.`, `The same person has another code in line ${earlierLine}.`);
    default: return assertNever(problem);
  }
}
