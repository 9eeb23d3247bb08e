import { describe, expect, it } from "vitest";
import { browserKey } from "~/core/customers/domain/identity/browser-key";
import { identityKeys } from "~/core/customers/domain/identity/identity-keys";
import { canonicalPhone } from "~/core/customers/identity/canonical-phone";
import { isThrowawayMail } from "~/core/customers/identity/throwaway-mail";

describe("the browser of an order", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7 Firefox"], ["::ffff:203.0.113.7", "203.0.113.7 Firefox"], ["2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64 Firefox"], ["2001:0db8:0001:0002:bbbb:cccc:dddd:eeee", "2001:db8:1:2::/64 Firefox"],
    ["2001:db8::1", "2001:db8:0:0::/64 Firefox"], ["::1", "0:0:0:0::/64 Firefox"], ["fe80::1%eth0", "fe80:0:0:0::/64 Firefox"],
  ])("%s → %s", (ip, key) => { expect(browserKey(ip, " Firefox ")).toBe(key); });

  it("one of the two alone is no browser", () => {
    expect(browserKey("203.0.113.7", null)).toBeNull();
    expect(browserKey("203.0.113.7", "  ")).toBeNull();
    expect(browserKey(null, "Firefox")).toBeNull();
  });

  it.each(["", "nonsense", "1.2.3", "1.2.3.999", "1:2:3", "::1::2", "1:2:3:4:5:6:7:8:9", "gggg::1"])("%j is no address", (ip) => { expect(browserKey(ip, "Firefox")).toBeNull(); });
});

describe("mailboxes to be thrown away", () => {
  it.each(["a@mailinator.com", "A@MAILINATOR.COM", "a@x.y.mailinator.com", "a@yopmail.com"])("%s is one", (address) => { expect(isThrowawayMail(address)).toBe(true); });
  it.each(["a@gmail.com", "a@gmx.de", "a@web.de", "a@example.com", "a@mailinator.example.org", "a@mailinator.com.example.org", "a@privaterelay.appleid.com", "nothing", ""])("%s is none", (address) => {
    expect(isThrowawayMail(address)).toBe(false);
  });
});

describe("what an order says of its buyer", () => {
  it("one key of each kind that is told", () => {
    expect(identityKeys({
      email: "Anna.B+x@googlemail.com", phone: "030 1234567", browserIp: "203.0.113.7", userAgent: "Firefox",
      address: { lastName: "Berg", address1: "Hauptstraße 1", zip: "10115", city: "Berlin", countryCode: "DE" },
    }, canonicalPhone)).toEqual([
      { kind: "email", key: "annab@gmail.com" }, { kind: "phone", key: "+49301234567" }, { kind: "address", key: "de/10115/hauptstr/1" }, { kind: "browser", key: "203.0.113.7 Firefox" },
    ]);
  });

  it("what is not told, or says nothing, has none", () => {
    expect(identityKeys({ email: null, phone: null, address: null, browserIp: null, userAgent: null }, canonicalPhone)).toEqual([]);
    expect(identityKeys({ email: "none", phone: "12", browserIp: "x", userAgent: "", address: { lastName: null, address1: "", zip: null, city: null, countryCode: null } }, canonicalPhone)).toEqual([]);
  });
});
