import type { Address, Customer } from "../../world/entities";
import type { JsonObject } from "../json-text";
import { digits } from "../json-text";

const countryNames = new Intl.DisplayNames("en", { type: "region" });

const fullName = (address: Address): string => [address.firstName, address.lastName].filter(Boolean).join(" ");

/** A shipping or billing address of an order. */
export const addressPayload = (address: Address): JsonObject => ({
  first_name: address.firstName, address1: address.address1, phone: address.phone, city: address.city, zip: address.zip,
  province: address.province, country: countryNames.of(address.countryCode) ?? address.countryCode, last_name: address.lastName,
  address2: address.address2, company: address.company, latitude: null, longitude: null, name: fullName(address),
  country_code: address.countryCode, province_code: address.province,
});

/** A customer's address; it has an id of its own there, which here is the customer's. */
export const customerAddressPayload = (customer: Customer, address: Address): JsonObject => ({
  id: digits(customer.id), customer_id: digits(customer.id), first_name: address.firstName, last_name: address.lastName,
  company: address.company, address1: address.address1, address2: address.address2, city: address.city, province: address.province,
  country: countryNames.of(address.countryCode) ?? address.countryCode, zip: address.zip, phone: address.phone, name: fullName(address),
  province_code: address.province, country_code: address.countryCode,
  country_name: countryNames.of(address.countryCode) ?? address.countryCode, default: true,
});
