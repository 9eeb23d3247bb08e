const digitsOfCurrency = new Map<string, number>();

/** How many decimals a currency has: 2 for EUR, 0 for JPY. */
export function currencyDigits(currency: string): number {
  let digits = digitsOfCurrency.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digitsOfCurrency.set(currency, digits);
  }
  return digits;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Minor units as people read them: 1990 EUR is "19,90 €" in German and "€19.90" in English. */
export function formatMoney(minorUnits: number, currency: string, locale: string): string {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: "currency", currency });
    formats.set(key, format);
  }
  return format.format(minorUnits / 10 ** currencyDigits(currency));
}
