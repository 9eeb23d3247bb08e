import { defineMessages } from "~/platform/i18n/define-messages";

/** What somebody reads who scanned a card that does not lead straight to its voucher. */
export const cardPageMessages = defineMessages(
  {
    notYet: {
      title: "Your voucher is not ready yet",
      text: "It is being activated. Please try again in a little while; your code stays the same:",
      again: "Try again",
    },
    used: { title: "This voucher has already been used", text: "Each card can be used once. We are glad that you were here again." },
    expired: { title: "This voucher has expired", text: (day: string | null) => (day === null ? "Its time is over." : `It was valid until ${day}.`) },
    revoked: { title: "This voucher is no longer valid", text: "The order it came with was cancelled, or the offer was withdrawn. If you think this is a mistake, please write to the shop." },
    refused: { title: "This voucher cannot be used", text: "Something went wrong on our side. Please write to the shop and name the code on your card." },
    unknown: { title: "This card is not known here", text: "Perhaps the address was cut short. The code printed on the card can be typed in at the checkout." },
    toShop: "To the shop",
  },
  {
    de: {
      notYet: {
        title: "Ihr Gutschein ist noch nicht bereit",
        text: "Er wird gerade freigeschaltet. Bitte versuchen Sie es in Kürze noch einmal; Ihr Code bleibt derselbe:",
        again: "Noch einmal versuchen",
      },
      used: { title: "Dieser Gutschein wurde schon eingelöst", text: "Jede Karte gilt einmal. Schön, dass Sie wieder da waren." },
      expired: { title: "Dieser Gutschein ist abgelaufen", text: (day: string | null) => (day === null ? "Seine Zeit ist vorbei." : `Er galt bis ${day}.`) },
      revoked: { title: "Dieser Gutschein gilt nicht mehr", text: "Die Bestellung, mit der er kam, wurde storniert, oder das Angebot wurde zurückgezogen. Wenn Sie das für ein Versehen halten, schreiben Sie bitte dem Shop." },
      refused: { title: "Dieser Gutschein lässt sich nicht einlösen", text: "Bei uns ist etwas schiefgegangen. Bitte schreiben Sie dem Shop und nennen Sie den Code auf Ihrer Karte." },
      unknown: { title: "Diese Karte ist hier nicht bekannt", text: "Vielleicht ist die Adresse unvollständig. Der Code auf der Karte lässt sich an der Kasse eintippen." },
      toShop: "Zum Shop",
    },
  },
);
