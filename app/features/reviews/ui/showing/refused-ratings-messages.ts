import { defineMessages } from "~/platform/i18n/define-messages";

/** What is said of stars that Shopify did not take. */
export const refusedRatingsMessages = defineMessages(
  {
    title: (count: number, said: string) => (count === 1 ? "Shopify did not take the stars of one product" : `Shopify did not take the stars of ${said} products`),
    meaning: "The reviews are kept here. Until it works, your theme and other channels show the stars as they were before. This is what Shopify answered:",
    reason: (reason: string, products: string, more: string | null) => `${reason} (${products}${more === null ? "" : ` and ${more} more`})`,
    unknownProduct: "a product whose name is not known",
    tryAgain: "Try again",
    again: "It is tried again. What Shopify takes goes from here in a moment.",
    failed: "That did not work. Please try again.",
  },
  {
    de: {
      title: (count: number, said: string) => (count === 1 ? "Shopify hat die Sterne eines Produkts nicht angenommen" : `Shopify hat die Sterne von ${said} Produkten nicht angenommen`),
      meaning: "Die Bewertungen sind hier gespeichert. Bis es gelingt, zeigen Ihr Theme und andere Kanäle die Sterne wie zuvor. Das hat Shopify geantwortet:",
      reason: (reason: string, products: string, more: string | null) => `${reason} (${products}${more === null ? "" : ` und ${more} weitere`})`,
      unknownProduct: "ein Produkt, dessen Name nicht bekannt ist",
      tryAgain: "Noch einmal versuchen",
      again: "Es wird noch einmal versucht. Was Shopify annimmt, verschwindet gleich von hier.",
      failed: "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
    },
  },
);
