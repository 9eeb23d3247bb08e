import type { Locale } from "~/kernel/locale";

/** What stands above the columns of a list of inserts. */
export const parcelColumns = (locale: Locale) => (locale === "de"
  ? { order: "Bestellung", code: "Code", offer: "Angebot", firstName: "Vorname", language: "Sprache", lastDay: "Spätestens gültig bis", url: "Adresse für den QR-Code", gift: "Ins Paket legen" }
  : { order: "Order", code: "Code", offer: "Offer", firstName: "First name", language: "Language", lastDay: "Good until at the latest", url: "Address for the QR code", gift: "Add to the parcel" });
