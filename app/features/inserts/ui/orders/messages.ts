import { defineMessages } from "~/platform/i18n/define-messages";

/** What the pages about inserts have in common. */
export const insertMessages = defineMessages(
  {
    decisions: { voucher: "Card", control: "Control group", none: "No card" },
    states: { promised: "Promised", live: "Can be used", used: "Used", expired: "Expired", revoked: "Revoked", refused: "Not accepted by Shopify" },
    print: {
      action: "Print cards",
      actionOne: "Print the card",
      page: (cards: number) => (cards === 1 ? "Print this page (1 card)" : `Print this page (${cards} cards)`),
      resolution: "Printer",
      resolutions: { "203": "Label printer, 203 dpi", "300": "300 dpi", "600": "600 dpi" },
      remembered: "Remembered on this computer.",
      printing: (orders: number) => (orders === 1 ? "Preparing the card …" : `Preparing the cards of ${orders} orders …`),
      printed: (cards: number) => (cards === 1 ? "1 card is ready" : `${cards} cards are ready`),
      open: "Open the PDF",
      download: "Save the PDF",
      fileName: "cards.pdf",
      nothing: "There is nothing to print",
      without: (orders: number) => (orders === 1 ? "1 order gets no card:" : `${orders} orders get no card:`),
      count: (orders: number, reason: string) => `${orders} × ${reason}`,
      tooMany: "At most 1,000 orders can be printed at once. Please choose fewer.",
      failed: "The cards could not be fetched",
      failedText: "Please try again in a moment. Printing again always gives the same cards.",
    },
  },
  {
    de: {
      decisions: { voucher: "Karte", control: "Kontrollgruppe", none: "Keine Karte" },
      states: { promised: "Versprochen", live: "Einlösbar", used: "Eingelöst", expired: "Abgelaufen", revoked: "Zurückgezogen", refused: "Von Shopify nicht angenommen" },
      print: {
        action: "Karten drucken",
        actionOne: "Karte drucken",
        page: (cards: number) => (cards === 1 ? "Diese Seite drucken (1 Karte)" : `Diese Seite drucken (${cards} Karten)`),
        resolution: "Drucker",
        resolutions: { "203": "Etikettendrucker, 203 dpi", "300": "300 dpi", "600": "600 dpi" },
        remembered: "Wird auf diesem Computer gemerkt.",
        printing: (orders: number) => (orders === 1 ? "Die Karte wird vorbereitet …" : `Die Karten für ${orders} Bestellungen werden vorbereitet …`),
        printed: (cards: number) => (cards === 1 ? "1 Karte ist fertig" : `${cards} Karten sind fertig`),
        open: "PDF öffnen",
        download: "PDF speichern",
        fileName: "karten.pdf",
        nothing: "Hier gibt es nichts zu drucken",
        without: (orders: number) => (orders === 1 ? "1 Bestellung bekommt keine Karte:" : `${orders} Bestellungen bekommen keine Karte:`),
        count: (orders: number, reason: string) => `${orders} × ${reason}`,
        tooMany: "Auf einmal lassen sich höchstens 1.000 Bestellungen drucken. Bitte wählen Sie weniger aus.",
        failed: "Die Karten konnten nicht abgerufen werden",
        failedText: "Bitte versuchen Sie es gleich noch einmal. Ein zweiter Druck ergibt immer dieselben Karten.",
      },
    },
  },
);
