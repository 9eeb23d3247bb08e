/**
 * The browser that an order came from: its network *and* what it says of itself, never one alone (a household, an office or a dorm shares an
 * address, and a million phones call themselves the same). Of IPv4 the whole address, of IPv6 the /64, within which a device changes its own
 * (RFC 8981). null where either is missing.
 */
export function browserKey(ip: string | null, userAgent: string | null): string | null {
  const [network, agent] = [networkOf((ip ?? "").trim()), (userAgent ?? "").trim().replace(/\s+/g, " ").slice(0, 500)];
  return network && agent ? `${network} ${agent}` : null;
}

function networkOf(ip: string): string | null {
  const inside = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(ip)?.[1];
  if (inside) return inside.split(".").every((part) => Number(part) <= 255) ? inside.split(".").map(Number).join(".") : null;
  const groups = groupsOf(ip.replace(/%.*$/, ""));
  return groups ? `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64` : null;
}

/** The eight groups of an IPv6 address, "::" filled up. */
function groupsOf(ip: string): string[] | null {
  const [head = "", tail, ...more] = ip.split("::");
  if (more.length > 0 || !ip.includes(":")) return null;
  const [before, after] = [head, tail ?? ""].map((part) => part.split(":").filter((group) => group !== ""));
  if (!before || !after) return null;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const all = [...before, ...Array.from({ length: missing }, () => "0"), ...after];
  return all.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? all : null;
}
