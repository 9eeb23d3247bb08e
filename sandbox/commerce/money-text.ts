/** Money as Shopify writes it: a decimal text with as many decimals as the currency has ("40.00", in yen "4000"). */
import type { MinorUnits } from "../world/entities";

const decimals = new Map<string, number>();

/** How many decimals a currency has: 2 for EUR, 0 for JPY. */
export function decimalsOf(currency: string): number {
  let known = decimals.get(currency);
  if (known === undefined) {
    known = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
    decimals.set(currency, known);
  }
  return known;
}

/** 4000 in EUR → "40.00". */
export function moneyText(amount: MinorUnits, currency: string): string {
  const places = decimalsOf(currency);
  const digits = String(Math.abs(amount)).padStart(places + 1, "0");
  const sign = amount < 0 ? "-" : "";
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** "40.00" or "40" in EUR → 4000; undefined for anything that is no amount, is negative or has too many decimals. */
export function parseMoneyText(text: string, currency: string): MinorUnits | undefined {
  const places = decimalsOf(currency);
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return undefined;
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  if (fraction.length > places) return undefined;
  return Number(match[1]) * 10 ** places + Number(fraction.padEnd(places, "0") || "0");
}

/** For people: 4000 in EUR → "40,00 €" (de), "€40.00" (en). With a plain space, so that it is found by a search. */
export function spokenMoney(amount: MinorUnits, currency: string, locale: "de" | "en"): string {
  return new Intl.NumberFormat(locale === "de" ? "de-DE" : "en", { style: "currency", currency })
    .format(amount / 10 ** decimalsOf(currency))
    .replace(/[\u00a0\u202f]/g, " ");
}
