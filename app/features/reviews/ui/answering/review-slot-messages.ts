import { defineMessages } from "~/platform/i18n/define-messages";

/** What reviews say on the page of a card. */
export const reviewSlotMessages = defineMessages(
  {
    title: "How was it?",
    text: "A tap on the stars opens the form. Every review is published, whatever its stars.",
    stars: (stars: number, product: string) => `${product}: ${stars} ${stars === 1 ? "star" : "stars"}`,
    more: (count: number) => `${count} more ${count === 1 ? "product" : "products"}`,
    thanks: "Thank you for your review",
    thanksText: "It helps others to choose.",
  },
  {
    de: {
      title: "Wie war’s?",
      text: "Ein Tipp auf die Sterne öffnet das Formular. Jede Bewertung wird veröffentlicht, gleich wie viele Sterne sie hat.",
      stars: (stars: number, product: string) => `${product}: ${stars} ${stars === 1 ? "Stern" : "Sterne"}`,
      more: (count: number) => `${count} ${count === 1 ? "weiteres Produkt" : "weitere Produkte"}`,
      thanks: "Danke für Ihre Bewertung",
      thanksText: "Sie hilft anderen bei der Wahl.",
    },
  },
);
