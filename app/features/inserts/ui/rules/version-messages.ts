import { defineMessages } from "~/platform/i18n/define-messages";

export const versionMessages = defineMessages(
  {
    title: "What the card promises",
    version: (id: string) => `Version ${id}`,
    versionsLabel: "Versions of the card",
    versionsHelp: "With several versions each customer gets one of them by lot, once and for all, so that they can be compared.",
    addVersion: "Add a version to compare",
    removeVersion: (id: string) => `Remove version ${id}`,
    hasErrors: (id: string) => `Version ${id}, something is to be corrected`,
    weight: "Part of the lots",
    weightHelp: (share: string) => `Beside those of the others: 1 and 1 is half and half. This version gets ${share} of the customers with a card.`,
    design: "Design of the card",
    firstDesign: (name: string) => `The first design (${name})`,
    firstDesignUnnamed: "The first design",
  },
  {
    de: {
      title: "Was die Karte verspricht",
      version: (id: string) => `Fassung ${id}`,
      versionsLabel: "Fassungen der Karte",
      versionsHelp: "Gibt es mehrere Fassungen, bekommt jede Person eine davon durch Los, ein für alle Mal, damit man sie vergleichen kann.",
      addVersion: "Fassung zum Vergleich hinzufügen",
      removeVersion: (id: string) => `Fassung ${id} entfernen`,
      hasErrors: (id: string) => `Fassung ${id}, etwas ist zu berichtigen`,
      weight: "Anteil an den Losen",
      weightHelp: (share: string) => `Neben denen der anderen: 1 und 1 ist halb und halb. Diese Fassung bekommen ${share} derer mit Karte.`,
      design: "Gestaltung der Karte",
      firstDesign: (name: string) => `Die erste Gestaltung (${name})`,
      firstDesignUnnamed: "Die erste Gestaltung",
    },
  },
);
