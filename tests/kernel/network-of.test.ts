import { expect, it } from "vitest";
import { networkOf } from "~/kernel/network-of";

it.each([
  ["203.0.113.7", "203.0.113.0/24"],
  ["203.0.113.250", "203.0.113.0/24"],
  ["203.0.114.7", "203.0.114.0/24"],
  ["203.0.113.7:4711", "203.0.113.0/24"],
  ["::ffff:203.0.113.7", "203.0.113.0/24"],
  [" 203.0.113.7 ", "203.0.113.0/24"],
  ["2001:db8:abcd:1::7", "2001:db8:abcd::/48"],
  ["2001:0DB8:ABCD:ffff:1:2:3:4", "2001:db8:abcd::/48"],
  ["[2001:db8:abcd::1]:443", "2001:db8:abcd::/48"],
  ["fe80::1%eth0", "fe80:0:0::/48"],
  ["::1", "0:0:0::/48"],
  ["2001:db8::", "2001:db8:0::/48"],
])("%s lies in %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it.each(["", "unknown", "300.1.1.1", "1.2.3", "1:2", "1:2:3:4:5:6:7:8:9", "::1::2", "g::1", "203.0.113.7, 10.0.0.1", null])("%o is no address", (address) => {
  expect(networkOf(address)).toBeNull();
});
