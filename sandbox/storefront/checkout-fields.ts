import type { Address } from "../world/entities";
import type { Visit } from "./visit";
import type { StorefrontWords } from "./words";

/** Every field of the checkout, as text, just as it was typed. */
export interface CheckoutFields {
  email: string;
  newsletter: boolean;
  firstName: string;
  lastName: string;
  company: string;
  address1: string;
  address2: string;
  zip: string;
  city: string;
  country: string;
  phone: string;
  note: string;
  payment: "card" | "advance";
  storeCredit: boolean;
}

export type FieldErrors = Partial<Record<keyof CheckoutFields, string>>;

/** Where the shops of this sandbox send parcels to. */
export const COUNTRIES = ["DE", "AT", "CH", "BE", "DK", "ES", "FR", "GB", "IT", "LU", "NL", "PL", "SE", "US", "JP"] as const;

const LONGEST_FIELD = 255;
const LONGEST_NOTE = 2000;

/** What a customer finds filled in: what is known of them, if they are signed in. */
export function knownFields(visit: Visit): CheckoutFields {
  const { customer, shop } = visit;
  const address = customer?.defaultAddress;
  return {
    email: customer?.email ?? "",
    newsletter: false,
    firstName: customer?.firstName ?? address?.firstName ?? "",
    lastName: customer?.lastName ?? address?.lastName ?? "",
    company: address?.company ?? "",
    address1: address?.address1 ?? "",
    address2: address?.address2 ?? "",
    zip: address?.zip ?? "",
    city: address?.city ?? "",
    country: address?.countryCode ?? shop.countryCode,
    phone: customer?.phone ?? "",
    note: "",
    payment: "card",
    storeCredit: false,
  };
}

/** The fields out of a posted form. */
export function typedFields(form: URLSearchParams): CheckoutFields {
  const text = (name: string): string => form.get(name) ?? "";
  return {
    email: text("email"), newsletter: form.get("newsletter") === "yes", firstName: text("firstName"), lastName: text("lastName"),
    company: text("company"), address1: text("address1"), address2: text("address2"), zip: text("zip"), city: text("city"),
    country: text("country"), phone: text("phone"), note: text("note"), payment: form.get("payment") === "advance" ? "advance" : "card",
    storeCredit: form.get("storeCredit") === "yes",
  };
}

/** What is wrong with the fields, said beside each; nothing is said when the order can be placed. */
export function checkFields(fields: CheckoutFields, words: StorefrontWords): FieldErrors {
  const errors: FieldErrors = {};
  for (const name of ["email", "firstName", "lastName", "address1", "zip", "city"] as const) {
    if (fields[name].trim() === "") errors[name] = words.missing(words[name]);
  }
  for (const name of ["email", "firstName", "lastName", "company", "address1", "address2", "zip", "city", "phone"] as const) {
    if (fields[name].length > LONGEST_FIELD) errors[name] = words.tooLong;
  }
  if (fields.note.length > LONGEST_NOTE) errors.note = words.tooLong;
  if (!errors.email && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(fields.email.trim())) errors.email = words.wrongEmail;
  if (!COUNTRIES.some((country) => country === fields.country)) errors.country = words.missing(words.country);
  if (!errors.zip && fields.country === "DE" && !/^\d{5}$/.test(fields.zip.trim())) errors.zip = words.wrongZip;
  return errors;
}

const orNull = (text: string): string | null => text.trim() || null;

/** The address of checked fields. */
export function addressOf(fields: CheckoutFields): Address {
  return {
    firstName: fields.firstName.trim(), lastName: fields.lastName.trim(), company: orNull(fields.company),
    address1: fields.address1.trim(), address2: orNull(fields.address2), zip: fields.zip.trim(), city: fields.city.trim(),
    province: null, countryCode: fields.country, phone: orNull(fields.phone),
  };
}
