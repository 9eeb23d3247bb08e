import { defineMessages } from "~/platform/i18n/define-messages";

/** What all results say in the same words, whatever they are of. */
export const experimentMessages = defineMessages(
  {
    periods: { all: "at any time", "3": "in the last 3 months", "6": "in the last 6 months", "12": "in the last 12 months" },
    rangeLegend: "95% range",
    customers: (people: string) => (people === "1" ? "1 customer" : `${people} customers`),
    nobody: "nobody yet",
    tooFew: "too few customers yet",
    difference: "Difference",
    verdict: "Verdict",
    leftOut: (people: string) => people === "1" ? "1 customer is left out: there was nobody to compare with at that time." : `${people} customers are left out: there was nobody to compare them with in their time.`,
    barsLabel: (counts: string) => `Bar chart. ${counts}. The left and right arrow keys read the values.`,
    showTable: "Show the table",
    hideTable: "Hide the table",
    version: (id: string) => `Version ${id}`,
  },
  {
    de: {
      periods: { all: "aus der ganzen Zeit", "3": "der letzten 3 Monate", "6": "der letzten 6 Monate", "12": "der letzten 12 Monate" },
      rangeLegend: "95-%-Bereich",
      customers: (people: string) => (people === "1" ? "1 Kunde" : `${people} Kunden`),
      nobody: "noch niemand",
      tooFew: "noch zu wenige Kunden",
      difference: "Unterschied",
      verdict: "Urteil",
      leftOut: (people: string) => people === "1" ? "1 Kunde bleibt außen vor: In seiner Zeit gab es niemanden zum Vergleich." : `${people} Kunden bleiben außen vor: In ihrer Zeit gab es niemanden zum Vergleich.`,
      barsLabel: (counts: string) => `Balkendiagramm. ${counts}. Die Pfeiltasten nach links und rechts lesen die Werte vor.`,
      showTable: "Tabelle zeigen",
      hideTable: "Tabelle verbergen",
      version: (id: string) => `Fassung ${id}`,
    },
  },
);
