import { defineMessages } from "~/platform/i18n/define-messages";

/** What the pages about recommending have in common. */
export const sharedMessages = defineMessages(
  {
    menu: "Pages about referrals",
    pages: { referrals: "Referrals", review: "Review", rewards: "Rewards", advocates: "Advocates", programme: "Programme", results: "Results" },
    stages: { claimed: "Ordered", pending: "On hold", held: "To review", refused: "Refused", confirmed: "Confirmed", void: "Void" },
    ways: { code: "Code", link: "Link", name: "Name" },
    any: "All",
    search: "Order name",
    csv: "Save as CSV",
    csvFailed: "The file could not be fetched. Please try again.",
    clear: "Show all",
    cancel: "Cancel",
    failed: "That did not work. Please try again.",
  },
  {
    de: {
      menu: "Seiten zu Empfehlungen",
      pages: { referrals: "Empfehlungen", review: "Prüfen", rewards: "Prämien", advocates: "Empfehlende", programme: "Programm", results: "Ergebnisse" },
      stages: { claimed: "Bestellt", pending: "In der Wartezeit", held: "Zu prüfen", refused: "Abgelehnt", confirmed: "Bestätigt", void: "Hinfällig" },
      ways: { code: "Code", link: "Link", name: "Name" },
      any: "Alle",
      search: "Name der Bestellung",
      csv: "Als CSV speichern",
      csvFailed: "Die Datei konnte nicht abgerufen werden. Bitte versuchen Sie es noch einmal.",
      clear: "Alle zeigen",
      cancel: "Abbrechen",
      failed: "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
    },
  },
);
