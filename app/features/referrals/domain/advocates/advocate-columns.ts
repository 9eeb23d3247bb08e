import type { Locale } from "~/kernel/locale";

/** The headings of the exported list, by what stands below them. The importer knows "Customer ID" and "Code" again. */
export const advocateColumns = (locale: Locale) => (locale === "de" ? {
  customerId: "Kunden-ID", firstName: "Vorname", code: "Code", link: "Link", how: "Aufgenommen durch", admitted: "Aufgenommen am", stopped: "Gesperrt", visits: "Besuche", shares: "Geteilt",
  friends: "Bestellungen", confirmed: "Bestätigt", rewards: "Prämien",
} : {
  customerId: "Customer ID", firstName: "First name", code: "Code", link: "Link", how: "Admitted by", admitted: "Admitted on", stopped: "Stopped", visits: "Visits", shares: "Shares",
  friends: "Orders", confirmed: "Confirmed", rewards: "Rewards",
});
