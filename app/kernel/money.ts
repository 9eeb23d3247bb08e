import { z } from "zod";

/** Currencies whose minor unit is not a hundredth (ISO 4217); all others have two decimals. */
const decimalsByCurrency: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
};

export const currencySchema = z.string().regex(/^[A-Z]{3}$/);

/** An amount in integer minor units (cents for EUR, yen for JPY) of one currency. */
export const moneySchema = z.object({ minor: z.number().int().safe(), currency: currencySchema });
export type Money = z.infer<typeof moneySchema>;

export const decimalsOf = (currency: string): number => decimalsByCurrency[currency] ?? 2;

/** `money(4000, "EUR")` is 40 euros. Throws on a fraction of a minor unit. */
export const money = (minor: number, currency: string): Money => moneySchema.parse({ minor, currency });

/**
 * Reads a decimal as Shopify writes it ("40.00", "-3.5", "1200"). undefined when it is none, or finer than the
 * currency allows ("0.001" EUR) — except for zeros ("12.000" EUR, "500.00" JPY), which Shopify does send.
 */
export function parseMoney(decimal: string, currency: string): Money | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(decimal);
  if (!match) return undefined;
  const [, sign, whole = "", fraction = ""] = match;
  const decimals = decimalsOf(currency);
  if (/[1-9]/.test(fraction.slice(decimals))) return undefined;
  const minor = Number(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  if (!Number.isSafeInteger(minor)) return undefined;
  return { minor: sign && minor !== 0 ? -minor : minor, currency };
}

/** The decimal that Shopify reads: "40.00" for EUR, "4000" for JPY. */
export function toDecimal({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  const sign = minor < 0 ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** For people: "40 €", "40,50 €", "€40.50"; whole amounts without decimals. */
export function formatMoney({ minor, currency }: Money, locale: string): string {
  const decimals = decimalsOf(currency);
  const whole = minor % 10 ** decimals === 0;
  return new Intl.NumberFormat(locale, {
    style: "currency", currency, minimumFractionDigits: whole ? 0 : decimals, maximumFractionDigits: decimals,
  }).format(minor / 10 ** decimals);
}
