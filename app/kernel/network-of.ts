/**
 * The network that an address belongs to, coarse on purpose: the /24 of an IPv4 address, the /48 of an IPv6 one. A household, an office or a part
 * of a phone company shares one. null for what is no address.
 */
export function networkOf(address: string | null): string | null {
  const bare = (address ?? "").trim().replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/%.*$/, "").toLowerCase();
  const inside = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/.exec(bare)?.[1];
  if (inside) return fourthVersion(inside);
  return bare.includes(":") ? sixthVersion(bare) : null;
}

function fourthVersion(address: string): string | null {
  const parts = address.split(".").map(Number);
  return parts.every((part) => part <= 255) ? `${parts.slice(0, 3).join(".")}.0/24` : null;
}

function sixthVersion(address: string): string | null {
  const [head = "", tail, ...more] = address.split("::");
  if (more.length > 0) return null;
  const groups = (text: string | undefined): string[] => (text ? text.split(":") : []);
  const [before, after] = [groups(head), groups(tail)];
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const all = [...before, ...Array.from({ length: missing }, () => "0"), ...after];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return null;
  return `${all.slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/48`;
}
