import type { Locale } from "~/kernel/locale";

/** What the mail says by which a friend confirms an address: only that, and where to go on. */
export function friendMailContent(shopName: string, url: string, locale: Locale) {
  const words = friendMailWords[locale];
  return {
    subject: words.subject(shopName), preheader: words.preheader, heading: words.heading, paragraphs: [words.text(shopName)], facts: [],
    button: { words: words.button, url }, smallPrint: [words.notYou],
  };
}

const friendMailWords = {
  de: {
    subject: (shop: string) => `Bitte bestätigen Sie Ihre Adresse für ${shop}`, preheader: "Danach sehen Sie Ihren Gutschein.", heading: "Nur noch ein Klick bis zu Ihrem Gutschein",
    text: (shop: string) => `Sie haben im Shop ${shop} um den Gutschein gebeten, der zu einer Empfehlung gehört. Mit dem Knopf bestätigen Sie, dass diese Adresse Ihre ist, und kommen zum Gutschein.`,
    button: "Adresse bestätigen und Gutschein ansehen",
    notYou: "Der Knopf gilt sieben Tage. Waren Sie das nicht, brauchen Sie nichts zu tun: Ihre Adresse wird nicht gespeichert, und es kommt keine weitere Mail.",
  },
  en: {
    subject: (shop: string) => `Please confirm your address for ${shop}`, preheader: "Then you will see your voucher.", heading: "One click to your voucher",
    text: (shop: string) => `You asked ${shop} for the voucher that comes with a recommendation. The button confirms that this address is yours and takes you to the voucher.`,
    button: "Confirm the address and see the voucher",
    notYou: "The button works for seven days. If this was not you, there is nothing to do: your address is not kept, and there will be no other mail.",
  },
} as const;
