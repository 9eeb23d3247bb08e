/**
 * An e-mail address in its two parts: letters in one form and case, an international host in ASCII ("müller.de" → "xn--mller-kva.de").
 * undefined for what is no address.
 */
export function splitAddress(address: string): { local: string; host: string } | undefined {
  const text = address.trim().normalize("NFKC").toLowerCase();
  const at = text.lastIndexOf("@");
  if (at < 1 || text.length > 320 || /[\s<>,;]/.test(text)) return undefined;
  const host = asciiHost(text.slice(at + 1));
  return host ? { local: text.slice(0, at), host } : undefined;
}

function asciiHost(typed: string): string | undefined {
  if (!/^[^/\\:?#@%[\]]+$/.test(typed)) return undefined;
  const host = hostOf(`http://${typed}/`)?.replace(/\.$/, "");
  // Numbers alone become an address of the network, which is nobody's mail provider.
  return host && /\.[a-z][a-z0-9-]*$/.test(host) ? host : undefined;
}

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname;
  } catch {
    return undefined;
  }
}
