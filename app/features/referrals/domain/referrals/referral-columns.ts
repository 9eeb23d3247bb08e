import type { Locale } from "~/kernel/locale";

/** The headings of the exported list, by what stands below them. */
export const referralColumns = (locale: Locale) => (locale === "de" ? {
  order: "Bestellung", placed: "Bestellt am", way: "Gekommen über", advocate: "Empfohlen von", advocateOrder: "Bestellung der Empfehlung", stage: "Stand", because: "Grund", signals: "Anzeichen",
  score: "Punkte", basis: "Zählt mit", currency: "Währung", holdUntil: "Wartezeit bis", confirmed: "Bestätigt am", reward: "Prämie", rewardState: "Stand der Prämie", worth: "Prämie in Geld",
  takenBack: "Zurückgeholt", open: "Noch offen",
} : {
  order: "Order", placed: "Placed on", way: "Came by", advocate: "Recommended by", advocateOrder: "Advocate's order", stage: "State", because: "Reason", signals: "Signals",
  score: "Score", basis: "Counts with", currency: "Currency", holdUntil: "On hold until", confirmed: "Confirmed on", reward: "Reward", rewardState: "State of the reward", worth: "Reward in money",
  takenBack: "Taken back", open: "Still open",
});
