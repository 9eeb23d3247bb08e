import { formatDay } from "~/kernel/day";
import type { Day } from "~/kernel/day";
import { defineMessages } from "~/platform/i18n/define-messages";

/** What recommending says on the page of a card. */
export const cardSlotMessages = defineMessages(
  {
    friend: {
      title: "Thank you for saying who recommended us",
      text: (offer: string) => `This is for you, for your next order: ${offer}.`,
      given: (offer: string) => `This is for you: ${offer}.`,
      byPeople: "The shop takes care of it in person and will be in touch.",
      code: "Your code for it",
      use: { discount: "Use it now", gift: "Put the gift into the cart", "gift-card": "To the shop", benefit: "To the shop" },
      notYet: "The code works as soon as your order is paid and the shop has activated it. It stays the same.",
      until: (day: Day) => `Valid until ${formatDay(day, "en")}`,
      runs: (days: number) => `Valid for ${days} ${days === 1 ? "day" : "days"} from the delivery of your parcel`,
      alone: "Cannot be combined with other discounts",
    },
    advocate: {
      title: "Do you like it here? Pass it on",
      text: (friendOffer: string, reward: string) => `Your friends get: ${friendOffer}. You get: ${reward}, once their order is settled.`,
      code: "Your code for friends",
      link: "Your link for friends",
      whatsapp: "By WhatsApp", mail: "By email", sms: "By text message",
      subject: (shop: string) => (shop === "" ? "A recommendation" : `I recommend ${shop}`),
    },
  },
  {
    de: {
      friend: {
        title: "Danke, dass Sie uns gesagt haben, wer uns empfohlen hat",
        text: (offer: string) => `Dafür bekommen Sie bei Ihrer nächsten Bestellung: ${offer}.`,
        given: (offer: string) => `Dafür bekommen Sie: ${offer}.`,
        byPeople: "Der Shop kümmert sich persönlich darum und meldet sich bei Ihnen.",
        code: "Ihr Code dafür",
        use: { discount: "Jetzt einlösen", gift: "Geschenk in den Warenkorb legen", "gift-card": "Zum Shop", benefit: "Zum Shop" },
        notYet: "Der Code gilt, sobald Ihre Bestellung bezahlt und er freigeschaltet ist. Er bleibt derselbe.",
        until: (day: Day) => `Gültig bis ${formatDay(day, "de")}`,
        runs: (days: number) => `Gültig ${days} ${days === 1 ? "Tag" : "Tage"} ab Zustellung Ihres Pakets`,
        alone: "Nicht mit anderen Rabatten kombinierbar",
      },
      advocate: {
        title: "Gefällt es Ihnen hier? Sagen Sie es weiter",
        text: (friendOffer: string, reward: string) => `Ihre Freunde bekommen: ${friendOffer}. Sie bekommen: ${reward}, sobald deren Bestellung abgeschlossen ist.`,
        code: "Ihr Code für Freunde",
        link: "Ihr Link für Freunde",
        whatsapp: "Per WhatsApp", mail: "Per E-Mail", sms: "Per SMS",
        subject: (shop: string) => (shop === "" ? "Eine Empfehlung" : `Eine Empfehlung: ${shop}`),
      },
    },
  },
);
