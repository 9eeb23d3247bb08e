import type { Locale } from "~/kernel/locale";

/**
 * The kind of mail that thanks for a review. Marketing, although it sells nothing: courts count the care for customers among advertising (BGH VI ZR 225/17), so
 * that it goes only to who has agreed, and counts against the limit of contacts.
 */
export const reviewThanksKind = "review-thanks";

/** Whether somebody is thanked for a review: asked once, for ever. */
export const reviewThanksKey = (reviewKey: string): string => `message/thanks/${reviewKey}`;

/** So long after it was wanted nobody expects thanks any more. */
export const thanksWithinDays = 14;

/** What a thank-you note says: thanks, which product it was about, and the shop's reply, if there is one. It asks for nothing and offers nothing. */
export function thanksMail({ product, reply }: { product: string | null; reply: string | null }, locale: Locale) {
  const words = mailWords[locale];
  return {
    subject: words.subject, preheader: words.preheader, heading: words.heading,
    paragraphs: [product === null ? words.thanks : words.thanksFor(product), ...(reply === null ? [] : [words.replied, reply])],
    facts: [], button: null, smallPrint: [],
  };
}

const mailWords = {
  de: {
    subject: "Danke für Ihre Bewertung", preheader: "Wir haben sie gelesen.", heading: "Danke für Ihre Bewertung",
    thanks: "Sie haben sich die Zeit genommen, uns zu sagen, wie es war. Wir haben Ihre Bewertung gelesen, und sie hilft auch anderen.",
    thanksFor: (product: string) => `Sie haben sich die Zeit genommen, uns zu sagen, wie „${product}“ war. Wir haben Ihre Bewertung gelesen, und sie hilft auch anderen.`,
    replied: "Das haben wir Ihnen darauf geantwortet:",
  },
  en: {
    subject: "Thank you for your review", preheader: "We have read it.", heading: "Thank you for your review",
    thanks: "You took the time to tell us how it was. We have read your review, and it helps others as well.",
    thanksFor: (product: string) => `You took the time to tell us how “${product}” was. We have read your review, and it helps others as well.`,
    replied: "This is what we replied:",
  },
} as const;
