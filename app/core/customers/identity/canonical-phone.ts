import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

/**
 * A phone number as E.164 ("+49301234567"), however it was typed. Without a country code in it, it is read as one of `countryCode`
 * (ISO 3166-1 alpha-2). null for what can be no number there. Its extension is left out.
 */
export function canonicalPhone(text: string, countryCode: string | null): string | null {
  const country = (countryCode ?? "").toUpperCase();
  const typed = text.normalize("NFKC").slice(0, 60);
  const read = parsePhoneNumberFromString(typed, isSupportedCountry(country) ? { defaultCountry: country } : {});
  return read?.isPossible() ? read.number : null;
}
