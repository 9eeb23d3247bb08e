import type { Day } from "~/kernel/day";
import { formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { conditionsWords } from "~/core/vouchers/domain/offers/conditions-words";
import { offerWords } from "~/core/vouchers/domain/offers/offer-words";

export interface RemindedVoucher {
  terms: VoucherTerms;
  /** Grouped for reading. */
  code: string;
  lastDay: Day;
  /** The card's page, or what uses the code at once. */
  url: string;
}

/** What the one reminder says: what it is worth, the code, until when, and that it is not extended. */
export function reminderContent({ terms, code, lastDay, url }: RemindedVoucher, shopName: string, locale: Locale) {
  const words = reminderWords[locale];
  const day = formatDay(lastDay, locale);
  const worth = offerWords(terms, locale);
  const conditions = conditionsWords(terms, locale);
  return {
    subject: words.subject(day),
    preheader: worth,
    heading: words.heading(day),
    paragraphs: [words.text(shopName)],
    facts: [
      { label: words.worth, value: worth },
      // A benefit needs no code.
      ...(terms.offer.kind === "benefit" ? [] : [{ label: words.code, value: code, isCode: true }]),
      { label: words.until, value: day },
    ],
    button: { words: words.use, url },
    smallPrint: [...(conditions === null ? [] : [conditions]), words.only],
  };
}

const reminderWords = {
  de: {
    subject: (day: string) => `Ihr Gutschein gilt noch bis ${day}`, heading: (day: string) => `Noch bis ${day}: Ihr Gutschein aus dem Paket`,
    text: (shop: string) => `Ihrem Paket von ${shop} lag eine Karte mit einem Gutschein bei. Er ist noch nicht eingelöst.`,
    worth: "Ihr Vorteil", code: "Code", until: "Gültig bis", use: "Gutschein ansehen und einlösen",
    only: "Das ist die einzige Erinnerung. Danach gilt der Gutschein nicht mehr; er wird nicht verlängert.",
  },
  en: {
    subject: (day: string) => `Your voucher is good until ${day}`, heading: (day: string) => `Until ${day}: the voucher from your parcel`,
    text: (shop: string) => `Your parcel from ${shop} came with a card, and on it a voucher. It has not been used yet.`,
    worth: "Your benefit", code: "Code", until: "Good until", use: "See and use the voucher",
    only: "This is the only reminder. After that day the voucher is over; it is not extended.",
  },
} as const;
