import { mailProviders } from "./mail-providers";
import type { MailProvider } from "./mail-providers";
import { splitAddress } from "./split-address";

/**
 * One spelling for all addresses that reach the same mailbox: "Anna.B+x@googlemail.com" → "annab@gmail.com". A key for comparing two
 * people, never to send anything to. null for what is no address. Told its own answer, it gives the same again.
 */
export function canonicalEmail(address: string): string | null {
  const parts = splitAddress(address);
  if (!parts) return null;
  const provider = mailProviders.find(({ hosts, nameInFront }) => hosts.test(parts.host) || (nameInFront && hosts.test(withoutFirstLabel(parts.host))));
  if (!provider) return `${parts.local}@${parts.host}`;
  const { local, host } = provider.nameInFront && !provider.hosts.test(parts.host) ? nameInFront(parts.host) : parts;
  return `${mailbox(local, provider)}@${provider.sameAs ?? host}`;
}

/** Never cut down to nothing: what would be empty was no alias. */
function mailbox(local: string, { aliasFrom, meansNothing, dotIsDash }: MailProvider): string {
  const start = aliasFrom ? local.indexOf(aliasFrom) : -1;
  const name = start > 0 ? local.slice(0, start) : local;
  const bare = meansNothing ? name.replace(meansNothing, "") || name : name;
  return dotIsDash ? bare.replaceAll(".", "-") : bare;
}

const withoutFirstLabel = (host: string): string => host.slice(host.indexOf(".") + 1);
const nameInFront = (host: string): { local: string; host: string } => ({ local: host.slice(0, host.indexOf(".")), host: withoutFirstLabel(host) });
