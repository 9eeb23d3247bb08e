import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalEmail } from "~/core/customers/domain/identity/canonical-email";

describe("one mailbox, one spelling", () => {
  it.each([
    ["anna.b+x@gmail.com", "annab@googlemail.com"],
    ["ANNA.B@GMAIL.COM", " annab@gmail.com "],
    ["anna+shop@outlook.de", "anna@outlook.de"],
    ["anna+1@hotmail.co.uk", "anna@hotmail.co.uk"],
    ["anna-shop@yahoo.de", "anna@yahoo.de"],
    ["anna+shop@me.com", "anna@icloud.com"],
    ["an.na-b_x+1@pm.me", "annabx@protonmail.com"],
    ["shop@anna.fastmail.com", "anna@fastmail.com"],
    ["anna+shop@fastmail.fm", "anna@fastmail.fm"],
    ["ivan.petrov+1@yandex.ru", "ivan-petrov@ya.ru"],
    ["anna+1@gmx.de", "anna@gmx.de"],
    ["anna+1@web.de", "anna@web.de"],
    ["anna+1@mailbox.org", "anna@mailbox.org"],
    ["anna+1@zoho.eu", "anna@zoho.eu"],
    ["anna@müller.de", "anna@xn--mller-kva.de"],
    ["anna@MÜLLER.de.", "anna@müller.de"],
    ["ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ", "anna@example.com"],
  ])("%s is %s", (one, other) => {
    expect(canonicalEmail(one)).not.toBeNull();
    expect(canonicalEmail(one)).toBe(canonicalEmail(other));
  });

  it.each([
    ["anna.b@example.com", "annab@example.com"],
    ["anna+x@example.com", "anna@example.com"],
    ["anna@outlook.com", "anna@hotmail.com"],
    ["anna.b@outlook.com", "annab@outlook.com"],
    ["anna-b@gmail.com", "anna@gmail.com"],
    ["anna_b@gmail.com", "annab@gmail.com"],
    ["anna@gmail.com", "anna@notgmail.com"],
    ["anna@gmail.com.example.com", "anna@gmail.com"],
    ["shop@anna.gmail.com", "anna@gmail.com"],
    ["shop@a.anna.fastmail.com", "anna@fastmail.com"],
  ])("%s is somebody else than %s", (one, other) => {
    expect(canonicalEmail(one)).not.toBe(canonicalEmail(other));
  });

  it.each(["", "anna", "@gmail.com", "anna@", "anna@localhost", "anna@1.2.3.4", "anna b@gmail.com", "anna@ex/ample.com", "a@b@[::1]", "Anna <anna@example.com>", `${"a".repeat(400)}@x.de`])(
    "%j is no address", (text) => { expect(canonicalEmail(text)).toBeNull(); },
  );

  it.each(["+x@gmail.com", "-x@yahoo.de", "...@gmail.com", "+@outlook.com"])("%s is never cut down to nothing", (address) => {
    expect(canonicalEmail(address)).toMatch(/^[^@]+@/);
  });

  const local = fc.stringMatching(/^[a-zA-Z0-9ÄÖÜäöüß][a-zA-Z0-9._+äöüß-]{0,20}$/);
  const host = fc.constantFrom("gmail.com", "googlemail.com", "Outlook.de", "yahoo.co.uk", "me.com", "pm.me", "fastmail.com", "x.fastmail.com", "ya.ru", "gmx.de", "müller.de", "example.org");

  it("its own answer is spelled that way already, whatever the address", () => {
    fc.assert(fc.property(local, host, (name, at) => {
      const key = canonicalEmail(`${name}@${at}`);
      expect(canonicalEmail(key ?? "")).toBe(key);
    }));
  });

  it("at Gmail, dots and whatever follows a plus never make another person", () => {
    const typed = fc.record({ name: fc.stringMatching(/^[a-z0-9]{2,12}$/), dots: fc.array(fc.nat(10), { maxLength: 4 }), alias: fc.stringMatching(/^[a-z0-9.+-]{0,8}$/), upper: fc.boolean() });
    fc.assert(fc.property(typed, ({ name, dots, alias, upper }) => {
      const dotted = dots.reduce((text, place) => { const at = 1 + (place % (text.length - 1)); return `${text.slice(0, at)}.${text.slice(at)}`; }, name);
      const address = `${dotted}+${alias}@googlemail.com`;
      expect(canonicalEmail(upper ? address.toUpperCase() : address)).toBe(`${name}@gmail.com`);
    }));
  });

  it("takes any text without falling over", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => { canonicalEmail(text); }));
  });
});
