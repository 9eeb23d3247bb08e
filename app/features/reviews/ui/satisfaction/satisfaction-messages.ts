import { defineMessages } from "~/platform/i18n/define-messages";

/** What is said about answers to "How was ordering?". */
export const satisfactionMessages = defineMessages(
  {
    title: "How ordering was",
    none: "Nobody has answered yet. The question stands on the thank-you page and on the order's status page, where you have added the block.",
    scales: { csat: "Satisfied (4 or 5 of 5)", nps: "Net promoter score" },
    how: {
      csat: "The share of answers with 4 or 5 of 5 points, with the 95% range it lies in.",
      nps: "Of a hundred answers: those with 9 or 10 minus those with 0 to 6 points, with the 95% range it lies in.",
    },
    notEnough: (missing: string) => `Not enough data yet: ${missing} more answers, and a figure stands here.`,
    answers: (count: string) => (count === "1" ? "1 answer" : `${count} answers`),
    range: (low: string, high: string) => `${low} to ${high}`,
    scores: "How often each score was given",
    point: { csat: (score: number) => `${score} of 5`, nps: (score: number) => `${score}` },
    byMonth: "Month by month",
    month: "Month",
    count: "Answers",
    groups: { csat: ["1–2", "3", "4–5"], nps: ["0–6", "7–8", "9–10"] } as Record<"csat" | "nps", [string, string, string]>,
    figure: "Figure",
    tooFew: "not enough yet",
    only: "Only who wanted to has answered: others may see it otherwise.",
  },
  {
    de: {
      title: "Wie das Bestellen war",
      none: "Noch hat niemand geantwortet. Die Frage steht auf der Dankeseite und auf der Statusseite der Bestellung, wenn Sie den Block dort eingefügt haben.",
      scales: { csat: "Zufrieden (4 oder 5 von 5)", nps: "Net Promoter Score" },
      how: {
        csat: "Der Anteil der Antworten mit 4 oder 5 von 5 Punkten, mit dem 95-%-Bereich, in dem er liegt.",
        nps: "Von hundert Antworten: die mit 9 oder 10 minus die mit 0 bis 6 Punkten, mit dem 95-%-Bereich, in dem das liegt.",
      },
      notEnough: (missing: string) => `Noch nicht genug Daten: Nach ${missing} weiteren Antworten steht hier eine Zahl.`,
      answers: (count: string) => (count === "1" ? "1 Antwort" : `${count} Antworten`),
      range: (low: string, high: string) => `${low} bis ${high}`,
      scores: "Wie oft jede Note gegeben wurde",
      point: { csat: (score: number) => `${score} von 5`, nps: (score: number) => `${score}` },
      byMonth: "Monat für Monat",
      month: "Monat",
      count: "Antworten",
      groups: { csat: ["1–2", "3", "4–5"], nps: ["0–6", "7–8", "9–10"] } as Record<"csat" | "nps", [string, string, string]>,
      figure: "Zahl",
      tooFew: "noch nicht genug",
      only: "Geantwortet hat nur, wer wollte: Andere sehen es vielleicht anders.",
    },
  },
);
