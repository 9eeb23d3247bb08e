import { defineMessages } from "~/platform/i18n/define-messages";

export const listMessages = defineMessages(
  {
    title: "Referrals",
    one: "referral",
    many: "referrals",
    columns: { order: "Order", placed: "Placed", stage: "State", story: "Story", basis: "Counts with" },
    stage: "State",
    way: "Came by",
    ofAdvocate: "Only those of one advocate are shown.",
    csvFile: "referrals.csv",
    emptyTitle: "No referrals yet",
    empty: "As soon as somebody orders with an advocate's code or link, or says who sent them, the order stands here.",
    toProgramme: "To the programme",
    nothingFoundTitle: "Nothing fits",
    nothingFound: "Try another state or another name.",
  },
  {
    de: {
      title: "Empfehlungen",
      one: "Empfehlung",
      many: "Empfehlungen",
      columns: { order: "Bestellung", placed: "Vom", stage: "Stand", story: "Geschichte", basis: "Zählt mit" },
      stage: "Stand",
      way: "Gekommen über",
      ofAdvocate: "Zu sehen sind nur die von einer Person.",
      csvFile: "empfehlungen.csv",
      emptyTitle: "Noch keine Empfehlungen",
      empty: "Sobald jemand mit dem Code oder Link einer Empfehlung bestellt oder sagt, wer sie oder ihn geschickt hat, steht die Bestellung hier.",
      toProgramme: "Zum Programm",
      nothingFoundTitle: "Nichts gefunden",
      nothingFound: "Versuchen Sie einen anderen Stand oder einen anderen Namen.",
    },
  },
);
