import type { IdentityTold } from "~/kernel/events/order-told";
import { browserKey } from "./browser-key";
import { canonicalAddress } from "./canonical-address";
import { canonicalEmail } from "./canonical-email";

export const identityKinds = ["email", "phone", "address", "browser"] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** What one order says of its buyer, in a spelling by which two orders can be compared. Personal: only a keyed hash of it is kept. */
export interface IdentityKey {
  kind: IdentityKind;
  key: string;
}

/** One spelling for a phone number, read as one of a country (ISO 3166-1 alpha-2) where it does not say; null for none. A library's work: see core/customers/identity. */
export type ReadPhone = (typed: string, countryCode: string | null) => string | null;

/** At most one key of each kind; what an order does not say has none. Hash `kind/key` with the shop's own secret, and forget the rest. */
export function identityKeys(told: IdentityTold, readPhone: ReadPhone): IdentityKey[] {
  const country = told.address?.countryCode ?? null;
  const keys: Record<IdentityKind, string | null> = {
    email: told.email ? canonicalEmail(told.email) : null,
    phone: told.phone ? readPhone(told.phone, country) : null,
    address: told.address ? canonicalAddress(told.address) : null,
    browser: browserKey(told.browserIp, told.userAgent),
  };
  return identityKinds.flatMap((kind) => (keys[kind] === null ? [] : [{ kind, key: keys[kind] }]));
}
