import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { aGuest, anAdvocate, offers, render } from "./a-visitor";
import type { Visitor } from "./a-visitor";

const shown = (visitor: Visitor, handle = "refer-a-friend"): HTMLElement => new JSDOM(`<body>${render(handle, visitor)}</body>`).window.document.body;
const text = (element: Element): string => element.textContent?.replace(/\s+/g, " ").trim() ?? "";
const linkTo = (element: Element, beginning: string): URL => {
  const found = [...element.querySelectorAll("a")].find(({ href }) => href.startsWith(beginning));
  if (!found) throw new Error(`No link begins with ${beginning}`);
  return new URL(found.href);
};

describe("an advocate", () => {
  it("finds code and link as text to select, and what friend and advocate get, in the language of the page", () => {
    const page = shown(anAdvocate);
    expect(text(page.querySelector(".kk-code") ?? page)).toBe("7KQM2RXW9TZB");
    expect(page.querySelector(".kk-link")?.getAttribute("href")).toBe("https://feinkost.example/a/k/r/7KQM2RXW9TZB");
    expect(text(page)).toContain("Für Ihre Freunde10 € Rabatt ab 40 €");
    expect(text(page)).toContain("Hallo Änne");
    expect(text(shown({ ...anAdvocate, language: "en" }))).toContain("For your friends€10 off from €40");
  });

  it("passes on the same words by WhatsApp, by mail and by the device, with blanks as blanks", () => {
    const page = shown(anAdvocate);
    const words = "Ich kaufe gern bei Feinkost Lindner. Das gibt es für dich: 10 € Rabatt ab 40 €. Hier entlang: https://feinkost.example/a/k/r/7KQM2RXW9TZB (oder an der Kasse mit dem Code 7KQM2RXW9TZB)";
    expect(linkTo(page, "https://wa.me/").search).not.toContain("+");
    expect(linkTo(page, "https://wa.me/").searchParams.get("text")).toBe(words);
    expect(linkTo(page, "mailto:").href).not.toContain("+");
    expect(linkTo(page, "mailto:").searchParams.get("body")).toBe(words);
    expect(linkTo(page, "mailto:").searchParams.get("subject")).toBe("Eine Empfehlung: Feinkost Lindner");
    expect(page.querySelector<HTMLElement>("[data-kk=share]")?.dataset.text).toBe(words);
  });

  it("sends friends an ampersand as an ampersand", () => {
    const page = shown({ ...anAdvocate, shopName: `Öl & "Essig" <3` });
    expect(linkTo(page, "https://wa.me/").searchParams.get("text")).toContain(`bei Öl & "Essig" <3.`);
  });

  it("passes on the link alone, or the code alone, where there is no more", () => {
    expect(linkTo(shown({ ...anAdvocate, code: null }), "https://wa.me/").searchParams.get("text")).toMatch(/Hier entlang: https:\/\/feinkost\.example\/a\/k\/r\/7KQM2RXW9TZB$/);
    const codeOnly = shown({ ...anAdvocate, link: null });
    expect(linkTo(codeOnly, "https://wa.me/").searchParams.get("text")).toMatch(/mit dem Code 7KQM2RXW9TZB: 10 € Rabatt ab 40 €\.$/);
    expect(codeOnly.querySelector("[data-kk=qr]")).toBeNull();
  });

  it("asks the app where the app is, wherever the merchant has moved it to", () => {
    const link = "https://feinkost.example/apps/freunde/r/7KQM2RXW9TZB";
    expect(shown({ ...anAdvocate, link }).querySelector("kundenkreis-referral")?.getAttribute("data-me")).toBe("/apps/freunde/me.json");
  });

  it("gets no QR code that cannot be drawn", () => {
    const link = (length: number): string => "https://feinkost.example/a/k/r/".padEnd(length, "X");
    expect(shown({ ...anAdvocate, link: link(106) }).querySelector("[data-kk=qr]")).not.toBeNull();
    expect(shown({ ...anAdvocate, link: link(107) }).querySelector("[data-kk=qr]")).toBeNull();
  });

  it("reads markup in names, offers and settings as text", () => {
    const markup = `<img src=x onerror="alert(1)"> & 'Co'`;
    const visitor = { ...anAdvocate, firstName: markup, shopName: markup, settings: { heading: markup, label: markup }, referral: { ...offers, friend: { de: markup, en: markup } }, code: `"><img src=x>` };
    for (const handle of ["refer-a-friend", "referral-launcher"]) {
      const page = shown(visitor, handle);
      expect(page.querySelector("img")).toBeNull();
      expect(page.querySelectorAll("script:not([type='application/json'])")).toHaveLength(0);
      expect(text(page)).toContain(`Hallo ${markup}, schön`);
      expect(text(page.querySelector("h2") ?? page)).toBe(markup);
    }
  });

  it("keeps what was promised in sight while the programme is paused, and nothing to pass on", () => {
    const page = shown({ ...anAdvocate, referral: { ...offers, paused: true } });
    expect(text(page)).toContain("macht gerade Pause");
    expect(page.querySelector(".kk-status")).not.toBeNull();
    expect(page.querySelector(".kk-fields, .kk-actions")).toBeNull();
  });
});

describe("a guest", () => {
  it("is told what it is and can sign in", () => {
    const page = shown(aGuest);
    expect(text(page)).toContain("Empfehlen Sie Feinkost Lindner weiter");
    expect(page.querySelector("a")?.getAttribute("href")).toBe("/account/login?return_to=%2Fpages%2Frefer-a-friend");
    expect(page.querySelector("[data-me]")).toBeNull();
  });

  it("is not spoken to by a launcher for advocates", () => {
    expect(render("referral-launcher", { ...aGuest, settings: { audience: "advocates" } }).trim()).toBe("");
  });
});

describe("nothing at all is shown", () => {
  it.each(["refer-a-friend", "referral-launcher"])("to a signed-in customer without a code: the control group must not notice (%s)", (handle) => {
    expect(render(handle, { ...anAdvocate, code: null, link: null, settings: { say_when_off: true } }).trim()).toBe("");
    expect(render(handle, { ...anAdvocate, code: null, link: null, referral: { ...offers, paused: true }, settings: { say_when_off: true } }).trim()).toBe("");
  });

  it.each(["refer-a-friend", "referral-launcher"])("while the programme is off or was never set up, unless the merchant wants it said (%s)", (handle) => {
    for (const referral of [null, { ...offers, on: false }]) expect(render(handle, { ...anAdvocate, referral }).trim()).toBe("");
  });

  it("but a merchant can have it said on the page", () => {
    expect(text(shown({ ...aGuest, referral: { ...offers, on: false }, settings: { say_when_off: true } }))).toContain("kein Empfehlungsprogramm");
    expect(text(shown({ ...aGuest, referral: { ...offers, paused: true }, settings: { say_when_off: true } }))).toContain("macht gerade Pause");
  });

  it("but the merchant in the theme editor sees an example that asks and counts nothing", () => {
    const page = shown({ ...aGuest, referral: null, designMode: true });
    expect(text(page)).toContain("Vorschau mit Beispielen");
    expect(text(page.querySelector(".kk-code") ?? page)).toBe("BCDFGHJKMNPQ");
    expect(page.querySelector("[data-me]")).toBeNull();
    expect(page.firstElementChild?.hasAttribute("data-shopify-editor-block")).toBe(true);
  });
});
