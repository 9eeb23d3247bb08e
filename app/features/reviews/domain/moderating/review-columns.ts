import type { Locale } from "~/kernel/locale";

/** The headings of the exported list, by what stands below them. Our own format: the import knows both languages. */
export const reviewColumns = (locale: Locale) => (locale === "de" ? {
  id: "Bewertung", productId: "Produkt-ID", product: "Produkt", order: "Bestellung", stars: "Sterne", title: "Überschrift", body: "Text", name: "Name", language: "Sprache", attributes: "Angaben",
  photos: "Fotos", state: "Stand", because: "Grund", verified: "Kauf belegt", incentivized: "Gegenleistung", source: "Gekommen über", reply: "Antwort", replied: "Geantwortet am", helpful: "Hilfreich",
  notHelpful: "Nicht hilfreich", version: "Fassung", written: "Geschrieben am", edited: "Geändert am", published: "Veröffentlicht am",
} : {
  id: "Review", productId: "Product ID", product: "Product", order: "Order", stars: "Stars", title: "Title", body: "Text", name: "Name", language: "Language", attributes: "Attributes",
  photos: "Photos", state: "State", because: "Reason", verified: "Verified purchase", incentivized: "Incentivized", source: "Came by", reply: "Reply", replied: "Replied on", helpful: "Helpful",
  notHelpful: "Not helpful", version: "Version", written: "Written on", edited: "Edited on", published: "Published on",
});
