import type { Locale } from "~/kernel/locale";

export interface AskedProduct {
  productId: string;
  title: string;
}

/** What the mail says beside the products. */
export interface InvitationMail {
  kind: "first" | "reminder";
  shopName: string;
  orderName: string;
  products: readonly AskedProduct[];
  /** Where all products of the order are reviewed. */
  url: string;
}

/** More than that many would be a form in a mail: the others are on the page. */
export const mostRated = 8;

/**
 * What a mail says that asks how it was: five stars for each product, each a link that only fills in the form (mail programs open links by themselves), one to the page with all of
 * them, and one for a parcel that has not arrived. No reward is promised, and no stars are suggested.
 */
export function invitationMail({ kind, shopName, orderName, products, url }: InvitationMail, locale: Locale) {
  const words = mailWords[locale];
  const own = words[kind];
  const [only] = products;
  const subject = products.length === 1 && only ? own.subjectOne(shortTitle(only.title)) : own.subject(shopName);
  return {
    subject, preheader: words.preheader, heading: own.heading, paragraphs: [own.text(shopName, orderName), words.how], facts: [],
    ratings: products.slice(0, mostRated).map(({ productId, title }) => ({
      title,
      answers: starNumbers.map((stars) => ({ words: "☆", label: words.stars(stars), url: `${url}?product=${productId}&stars=${stars}` })),
    })),
    button: { words: products.length === 1 ? words.buttonOne : words.button, url },
    links: [{ words: words.notArrived, url: `${url}?notarrived=1` }],
    smallPrint: [words.honest, ...(kind === "reminder" ? [words.only] : [])],
  };
}

const starNumbers = [1, 2, 3, 4, 5] as const;

/** A subject line is read on a phone. */
const shortTitle = (title: string): string => (title.length > 48 ? `${title.slice(0, 47).trimEnd()}…` : title);

const mailWords = {
  de: {
    first: {
      subject: (shop: string) => `Wie war Ihre Bestellung bei ${shop}?`, subjectOne: (title: string) => `Wie gefällt Ihnen „${title}“?`, heading: "Wie war’s?",
      text: (shop: string, order: string) => `Vor einiger Zeit haben Sie bei ${shop} etwas bestellt (${order}). Ihre ehrliche Meinung hilft anderen beim Aussuchen, und uns beim Besserwerden.`,
    },
    reminder: {
      subject: (shop: string) => `Noch einmal gefragt: Wie war Ihre Bestellung bei ${shop}?`, subjectOne: (title: string) => `Noch einmal gefragt: Wie gefällt Ihnen „${title}“?`, heading: "Noch einmal gefragt: Wie war’s?",
      text: (shop: string, order: string) => `Wir haben Sie schon einmal nach Ihrer Bestellung bei ${shop} (${order}) gefragt. Falls Sie noch etwas dazu sagen möchten: Hier geht es.`,
    },
    preheader: "Ein Stern ist der Anfang; geändert ist er schnell.", how: "Tippen Sie auf einen Stern, vom ersten (schlecht) bis zum fünften (sehr gut). Abgeschickt wird erst auf der Seite, die sich öffnet.",
    stars: (count: number) => (count === 1 ? "1 von 5 Sternen" : `${count} von 5 Sternen`), button: "Alles auf einer Seite bewerten", buttonOne: "Bewertung schreiben",
    notArrived: "Es ist noch nicht angekommen", honest: "Veröffentlicht wird jede Bewertung, ob gut oder schlecht; abgelehnt werden nur Beleidigungen, persönliche Daten, Werbung, Verbotenes und was nicht vom Produkt handelt. Eine Belohnung gibt es nicht.",
    only: "Das ist die letzte Mail dazu.",
  },
  en: {
    first: {
      subject: (shop: string) => `How was your order from ${shop}?`, subjectOne: (title: string) => `How do you like “${title}”?`, heading: "How was it?",
      text: (shop: string, order: string) => `Some time ago you ordered something from ${shop} (${order}). Your honest opinion helps others to choose, and us to get better.`,
    },
    reminder: {
      subject: (shop: string) => `Asked once more: how was your order from ${shop}?`, subjectOne: (title: string) => `Asked once more: how do you like “${title}”?`, heading: "Asked once more: how was it?",
      text: (shop: string, order: string) => `We have asked you about your order from ${shop} (${order}) before. If there is something you would like to say: here is the place.`,
    },
    preheader: "A star is a beginning, and quickly changed.", how: "Tap a star, from the first (bad) to the fifth (very good). Nothing is sent until you send it on the page that opens.",
    stars: (count: number) => (count === 1 ? "1 of 5 stars" : `${count} of 5 stars`), button: "Review everything on one page", buttonOne: "Write a review",
    notArrived: "It has not arrived yet", honest: "Every review is published, good or bad; only insults, personal data, spam, unlawful content and what is not about the product are rejected. There is no reward.",
    only: "This is the last mail about it.",
  },
} as const;
