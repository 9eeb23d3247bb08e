import { disposableEmailBlocklistSet } from "disposable-email-domains-js";
import { splitAddress } from "../domain/identity/split-address";

// The library makes a new set of nine thousand names for every question.
const throwawayHosts: ReadonlySet<string> = disposableEmailBlocklistSet();

/** Whether an address is at a provider of mailboxes to be thrown away, or at one of its subdomains; the list is disposable-email-domains'. */
export function isThrowawayMail(address: string): boolean {
  const labels = splitAddress(address)?.host.split(".") ?? [];
  return labels.some((_, index) => index < labels.length - 1 && throwawayHosts.has(labels.slice(index).join(".")));
}
