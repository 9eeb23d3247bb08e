import { BlockList, isIP } from "node:net";

/** What is not reached through the public internet, or not meant to be (IANA's special-purpose registries, RFC 6890 and later). */
const special = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12], ["192.0.0.0", 24], ["192.0.2.0", 24], ["192.88.99.0", 24], ["192.168.0.0", 16],
  ["198.18.0.0", 15], ["198.51.100.0", 24], ["203.0.113.0", 24], ["224.0.0.0", 3],
] as const) special.addSubnet(network, bits, "ipv4");
/** Within 2000::/3: protocol assignments (Teredo among them), documentation, 6to4, which reaches any IPv4 address. */
for (const [network, bits] of [["2001::", 23], ["2001:db8::", 32], ["2002::", 16], ["3fff::", 20]] as const) special.addSubnet(network, bits, "ipv6");
const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");

/** Whether an IP address is one of the public internet's. Of IPv6 only global unicast is: no loopback, no local, none that carries an IPv4 address inside. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4: return !special.check(address, "ipv4");
    case 6: return !address.includes("%") && globalUnicast.check(address, "ipv6") && !special.check(address, "ipv6");
    default: return false;
  }
}
