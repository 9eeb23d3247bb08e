import type { Locale } from "~/kernel/locale";

/** The headings of the exported report, by what stands below them. */
export const reportColumns = (locale: Locale) => (locale === "de" ? {
  month: "Monat", product: "Produkt", theme: "Thema", found: "Gefundene Worte", stars: "Sterne", text: "Text", order: "Bestellung", written: "Geschrieben am", id: "Bewertung",
} : {
  month: "Month", product: "Product", theme: "Theme", found: "Words found", stars: "Stars", text: "Text", order: "Order", written: "Written on", id: "Review",
});
