import type { Address } from "../../world/entities";
import { gid } from "../../world/world";
import { fieldsOf } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";

/** An address and the id of what it belongs to: Shopify numbers addresses, here they have their owner's number. */
export interface AddressSource {
  ownerId: string;
  address: Address;
}

export const addressOf = (ownerId: string, address: Address | null): AddressSource | null => address && { ownerId, address };

const nameOf = ({ firstName, lastName }: Address): string | null => [firstName, lastName].filter(Boolean).join(" ") || null;

const countryName = (code: string): string => new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;

export const addressResolvers: ResolverTable = {
  MailingAddress: fieldsOf<AddressSource>()({
    id: ({ ownerId }) => gid("MailingAddress", ownerId),
    address1: ({ address }) => address.address1,
    address2: ({ address }) => address.address2,
    city: ({ address }) => address.city,
    company: ({ address }) => address.company,
    country: ({ address }) => countryName(address.countryCode),
    countryCodeV2: ({ address }) => address.countryCode,
    firstName: ({ address }) => address.firstName,
    lastName: ({ address }) => address.lastName,
    name: ({ address }) => nameOf(address),
    phone: ({ address }) => address.phone,
    province: ({ address }) => address.province,
    provinceCode: ({ address }) => address.province,
    zip: ({ address }) => address.zip,
    formattedArea: ({ address }) => [address.city, address.province, countryName(address.countryCode)].filter(Boolean).join(", "),
    formatted: ({ address }, { withName, withCompany }: { withName?: boolean; withCompany?: boolean }) =>
      [
        withName ? nameOf(address) : null,
        withCompany === false ? null : address.company,
        address.address1,
        address.address2,
        [address.zip, address.city].filter(Boolean).join(" "),
        countryName(address.countryCode),
      ].filter(Boolean),
  }),
};
