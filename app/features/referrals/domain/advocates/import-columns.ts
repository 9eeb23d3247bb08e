import { bareHeading } from "~/core/imports/domain/bare-heading";
import type { ColumnPlaces } from "~/core/imports/domain/read-column-places";

/** What a row of another tool's export may tell. */
export const importFields = ["email", "code", "customerId", "link"] as const;
export type ImportField = (typeof importFields)[number];

/** Which column tells what, counted from 0; null = none does. */
export type ImportColumns = ColumnPlaces<ImportField>;

/**
 * How the usual tools call their columns, without spaces, marks and case. ReferralCandy: "Email", "Referral Code", "Referral Link"; Smile.io: "Email",
 * "Referral URL"; UpPromote: "Affiliate email", "Coupon"; Yotpo: "Customer Email", "Referral Code"; Shopify: "Customer ID", "Email".
 */
const names: Record<ImportField, readonly string[]> = {
  email: ["email", "emailaddress", "customeremail", "advocateemail", "affiliateemail", "referreremail", "mail", "emailadresse", "kundenemail"],
  code: ["code", "referralcode", "advocatecode", "couponcode", "coupon", "discountcode", "affiliatecode", "vouchercode", "empfehlungscode", "gutscheincode", "rabattcode"],
  customerId: ["customerid", "shopifycustomerid", "shopifyid", "kundenid", "kundennummer"],
  link: ["link", "url", "referrallink", "referralurl", "advocatelink", "affiliatelink", "shareurl", "sharelink", "empfehlungslink"],
};

/** A first guess from the header's names, for people to correct. The first column with a name wins. */
export function guessColumns(header: readonly string[]): ImportColumns {
  const bare = header.map(bareHeading);
  const find = (field: ImportField): number | null => { const place = bare.findIndex((name) => names[field].includes(name)); return place < 0 ? null : place; };
  return { email: find("email"), code: find("code"), customerId: find("customerId"), link: find("link") };
}
