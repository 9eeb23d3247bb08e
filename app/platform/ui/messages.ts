import { defineMessages } from "../i18n/define-messages";

/** What every page needs to say. */
export const frameMessages = defineMessages(
  {
    overview: "Overview",
    orders: "Orders",
    rule: "Insert rule",
    privacy: "Data requests",
    notFoundTitle: "Not here",
    notFound: "This page does not exist, or it belongs to another shop.",
    badRequestTitle: "This address cannot be read",
    badRequest: "Something in the address of this page is not as it should be. Please go back and try again.",
    refusedTitle: "No access",
    refused: "Please open the app from the Shopify admin.",
    brokenTitle: "Something went wrong",
    broken: "This is our fault, and it has been written down. Nothing was changed. Please try again in a moment.",
    backToOverview: "To the overview",
    about: "Kundenkreis is an app for Shopify: cards in the parcel that turn a first order into a second.",
  },
  {
    de: {
      overview: "Übersicht",
      orders: "Bestellungen",
      rule: "Beilagenregel",
      privacy: "Datenauskünfte",
      notFoundTitle: "Nicht gefunden",
      notFound: "Diese Seite gibt es nicht, oder sie gehört zu einem anderen Shop.",
      badRequestTitle: "Diese Adresse ist nicht lesbar",
      badRequest: "Etwas in der Adresse dieser Seite stimmt nicht. Bitte gehen Sie zurück und versuchen Sie es noch einmal.",
      refusedTitle: "Kein Zugang",
      refused: "Bitte öffnen Sie die App aus dem Shopify-Adminbereich.",
      brokenTitle: "Etwas ist schiefgegangen",
      broken: "Das liegt an uns und wurde festgehalten. Geändert wurde nichts. Bitte versuchen Sie es gleich noch einmal.",
      backToOverview: "Zur Übersicht",
      about: "Kundenkreis ist eine App für Shopify: Karten im Paket, die aus einer ersten Bestellung eine zweite machen.",
    },
  },
);
