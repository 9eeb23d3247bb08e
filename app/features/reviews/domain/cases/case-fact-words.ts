import { assertNever } from "~/kernel/assert-never";
import { answerEntrySchemas, caseEntrySchemas } from "~/kernel/entries/answer-entries";
import { flowEntrySchemas } from "~/kernel/entries/flow-entries";
import type { Locale } from "~/kernel/locale";
import type { z } from "zod";

const schemas = { ...answerEntrySchemas, ...caseEntrySchemas, ...flowEntrySchemas };
type Schemas = typeof schemas;

/** An entry of the book about an answer or a case. */
export type CaseFact = { [K in keyof Schemas]: { kind: K; data: z.infer<Schemas[K]> } }[keyof Schemas];

/** An entry as it lies in the book → what can be put into words; undefined for kinds of others. Throws on data that breaks its kind's schema. */
export function readCaseFact(kind: string, data: unknown): CaseFact | undefined {
  const known = (Object.keys(schemas) as (keyof Schemas)[]).find((one) => one === kind);
  return known ? ({ kind: known, data: schemas[known].parse(data) } as CaseFact) : undefined;
}

/** What happened, in a sentence for the merchant. What was said is told beside it, never here. */
export function caseFactWords(fact: CaseFact, locale: Locale): string {
  const say = (german: string, english: string): string => (locale === "de" ? german : english);
  switch (fact.kind) {
    case "answer.given": {
      const { score, scale } = fact.data;
      const most = scale === "csat" ? 5 : 10;
      return say(`Auf die Frage, wie das Bestellen war, wurde ${score} von ${most} angetippt.`, `Asked how ordering was, the customer tapped ${score} of ${most}.`);
    }
    case "case.opened": switch (fact.data.kind) {
      case "detractor": return say("Fall eröffnet: Jemand ist mit dem Bestellen nicht zufrieden.", "Case opened: somebody is not satisfied with ordering.");
      case "not-arrived": return say("Fall eröffnet: Die Bestellung ist nicht angekommen, sagt die Kundin oder der Kunde.", "Case opened: the order has not arrived, says the customer.");
      case "review": return say("Fall eröffnet: Es geht um eine Bewertung.", "Case opened: it is about a review.");
      default: return assertNever(fact.data.kind);
    }
    case "case.said": return fact.data.from === "customer" ? say("Die Kundin oder der Kunde schreibt etwas dazu.", "The customer writes something about it.") : say("Der Shop antwortet.", "The shop answers.");
    case "case.closed": return say("Der Fall ist abgeschlossen.", "The case is closed.");
    case "case.reopened": return say("Der Fall ist wieder offen.", "The case is open again.");
    case "flow.told": return say("Shopify Flow hat davon gehört: Ihre Workflows dazu laufen.", "Shopify Flow was told: your workflows for it run.");
    default: return assertNever(fact);
  }
}
