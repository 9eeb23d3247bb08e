import { readyDesignNames } from "./design-name";
import { usualAdvocateHeadlines } from "./insert-design";
import type { DesignTexts, InsertDesign } from "./insert-design";

const german: DesignTexts = {
  headline: "Schön, dass Sie da sind.",
  greeting: "Guten Tag, {first_name}!",
  body: "Vielen Dank für Ihre Bestellung. Wenn Ihnen gefällt, was in diesem Paket ist, freuen wir uns auf ein Wiedersehen.",
  offerLine: null,
  validityLine: "Gültig {valid_days} ab Zustellung, längstens bis {last_day}",
  scanHint: "Scannen und einlösen",
  advocateHeadline: usualAdvocateHeadlines.de,
  advocateLine: "Ihr Code zum Weitersagen: {advocate_code}, {advocate_link}",
  legalLine: "{conditions}",
  backHeadline: "Fragen? Schreiben Sie uns.",
  backText: "Wenn etwas nicht so ist, wie Sie es erwartet haben, antworten Sie einfach auf die Mail zu Ihrer Bestellung {order_name}. Wir kümmern uns darum.",
};

const english: DesignTexts = {
  headline: "Good to have you here.",
  greeting: "Hello {first_name},",
  body: "Thank you for your order. If you like what is in this parcel, we would be glad to see you again.",
  offerLine: null,
  validityLine: "Valid for {valid_days} from delivery, until {last_day} at the latest",
  scanHint: "Scan to redeem",
  advocateHeadline: usualAdvocateHeadlines.en,
  advocateLine: "Your code to pass on: {advocate_code}, {advocate_link}",
  legalLine: "{conditions}",
  backHeadline: "Questions? Write to us.",
  backText: "If anything is not as you expected, simply reply to the mail about your order {order_name}. We will take care of it.",
};

const ready = { version: 0, logoImageId: null, pictureImageId: null, back: { on: false, fill: "paper" }, advocate: "none" } as const;

/** What a merchant begins with. */
export const readyDesigns: Record<InsertDesign["layout"], InsertDesign> = {
  letter: {
    ...ready, id: "letter", name: readyDesignNames.letter.de, layout: "letter",
    colours: { accent: "#1f4d42", ground: "#edf2ee" },
    fonts: { headline: "source-serif", text: "source-sans" },
    texts: { de: german, en: english },
  },
  ticket: {
    ...ready, id: "ticket", name: readyDesignNames.ticket.de, layout: "ticket",
    colours: { accent: "#8c2f23", ground: "#f6ede4" },
    fonts: { headline: "eb-garamond", text: "source-sans" },
    texts: {
      de: { ...german, headline: "Bis bald?", body: "Danke für Ihre Bestellung. Für das nächste Mal haben wir Ihnen etwas beigelegt." },
      en: { ...english, headline: "See you soon?", body: "Thank you for your order. For the next time, we have put something in for you." },
    },
  },
  picture: {
    ...ready, id: "picture", name: readyDesignNames.picture.de, layout: "picture",
    colours: { accent: "#1d3a5f", ground: "#eaf0f6" },
    fonts: { headline: "manrope", text: "manrope" },
    texts: {
      de: { ...german, headline: "Mit Sorgfalt gepackt.", body: "Danke, dass Sie bei uns bestellt haben. Viel Freude mit dem, was Sie gerade auspacken!" },
      en: { ...english, headline: "Packed with care.", body: "Thank you for ordering with us. Enjoy what you are unpacking!" },
    },
  },
};
