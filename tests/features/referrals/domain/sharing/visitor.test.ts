import { expect, it } from "vitest";
import { readHost, readRemembered, visitorText } from "~/features/referrals/domain/sharing/visitor";

it.each([
  ["4294967295-12-99-1000000", "4294967295-12-99-1000000"], ["kq3v9x8GmQ2f_-ab12", "kq3v9x8GmQ2f_-ab12"], ["short", null], ["x".repeat(65), null], ["<script>alert(1)</script>", null], [null, null], ["", null],
])("what a browser says it remembers: %s is %s", (said, read) => expect(readRemembered(said)).toBe(read));

it.each([["chat.example", "chat.example"], ["WWW.Example", ""], ["a b", ""], [`${"a".repeat(101)}`, ""], [null, ""]])("a host to be counted: %s is %s", (said, read) => expect(readHost(said)).toBe(read));

it("who is signed in counts before who confirmed an address, and that before the browser", () => {
  const all = { customerId: "7", confirmed: "hash", remembered: "browser" };
  expect([visitorText(all), visitorText({ ...all, customerId: null }), visitorText({ ...all, customerId: null, confirmed: null }), visitorText({ customerId: null, confirmed: null, remembered: null })])
    .toEqual(["customer/7", "mail/hash", "browser/browser", null]);
});
