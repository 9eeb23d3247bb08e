import type { Locale } from "~/kernel/locale";

/** Who somebody is to the merchant: a first name where it is known, and an order of theirs. Never an address. */
export interface Person {
  customerId: string;
  firstName: string | null;
  /** The name of an order of theirs. */
  orderName: string | null;
}

/** "Anna (#1001)", "Anna", "Kundin oder Kunde mit #1001". */
export function personWords({ firstName, orderName }: Person, locale: Locale): string {
  if (firstName) return orderName ? `${firstName} (${orderName})` : firstName;
  if (locale === "de") return orderName ? `Jemand (${orderName})` : "Jemand ohne bekannten Namen";
  return orderName ? `Somebody (${orderName})` : "Somebody whose name is not known";
}
