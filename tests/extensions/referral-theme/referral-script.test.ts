import { describe, expect, it } from "vitest";
import { decodeQrsOf } from "../../support/read-pdf";
import { aPage } from "./a-page";
import type { PageFacts } from "./a-page";
import { anAdvocate, render } from "./a-visitor";
import type { Visitor } from "./a-visitor";

const block = (visitor: Visitor = anAdvocate, facts: PageFacts = {}) => aPage(render("refer-a-friend", visitor), facts);
const launcher = (facts: PageFacts = {}) => aPage(render("referral-launcher", anAdvocate), facts);
const plain = (element: Element | null): string => element?.textContent?.replace(/\s+/g, " ").trim() ?? "";

const view = {
  on: true, paused: false, ask: false, friend: null,
  advocate: {
    code: "7KQM-2RXW-9TZB", link: "", friendOffer: "", reward: "", shareText: "",
    friends: [{ state: "claimed", on: "2026-05-01" }, { state: "pending", on: "2026-04-30" }, { state: "confirmed", on: "2026-03-31" }, { state: "void", on: "2026-02-02" }],
    rewards: [
      { words: "<b>10 €</b> Guthaben", state: "ready", code: "BCDF-GHJK-MNPQ", until: "2026-12-31", canBeCredit: true },
      { words: "5 € Gutschein", state: "used", code: "GONE", until: "2026-01-01", canBeCredit: false },
      { words: "3 € Gutschein", state: "taken-back", code: null, until: null, canBeCredit: false },
      { words: "Eine Teeprobe", state: "on-its-way", code: null, until: null, canBeCredit: false },
    ],
  },
};

describe("what became of recommendations", () => {
  it("is asked for once it is in sight, not before", async () => {
    const page = block(anAdvocate, { me: view });
    await page.idle();
    expect(page.asked).toEqual([]);
    page.scrollThere();
    await page.idle();
    expect(page.asked).toMatchObject([{ address: "/a/k/me.json", method: "POST", body: { touch: "shown" } }, { address: "/a/k/me.json", method: "GET", language: "de" }]);
  });

  it("is told in figures and, on request, one by one, in the customer's language; what the app says is text", async () => {
    const page = block(anAdvocate, { me: view });
    page.scrollThere();
    await page.idle();
    expect([...page.document.querySelectorAll(".kk-figures dd")].map(plain)).toEqual(["2", "1", "1"]);
    expect([...page.document.querySelectorAll(".kk-list li")].map((item) => [...item.children].map(plain))).toEqual([
      ["<b>10 €</b> Guthaben", "gültig bis 31.12.2026", "BCDF-GHJK-MNPQ"],
      ["5 € Gutschein", "eingelöst"], ["3 € Gutschein", "zurückgenommen"], ["Eine Teeprobe", "unterwegs"],
      ["Bestellung vom 01.05.2026", "noch nicht bezahlt"], ["Bestellung vom 30.04.2026", "Rückgabefrist läuft"],
      ["Bestellung vom 31.03.2026", "bestätigt"], ["Bestellung vom 02.02.2026", "zurückgegeben oder storniert"],
    ]);
    expect(page.document.querySelector<HTMLElement>(".kk-status")?.dataset.told).toBe("");
  });

  it.each([["the app does not answer", 404], ["it answers something else", { advocate: null }], ["nothing has come of it yet", { advocate: { friends: [], rewards: [] } }]])("keeps its plain words where %s", async (_, me) => {
    const page = block(anAdvocate, { me });
    page.scrollThere();
    await page.idle();
    expect(page.document.querySelector<HTMLElement>(".kk-status")?.dataset.told).toBeUndefined();
    expect(plain(page.document.querySelector(".kk-status > p"))).toContain("sobald jemand bestellt hat");
  });
});

describe("passing it on", () => {
  it("copies code and link, says so, and counts it", async () => {
    const page = block();
    await page.click("[data-what=code]");
    expect(page.copied).toEqual(["7KQM2RXW9TZB"]);
    expect(plain(page.document.querySelector("[role=status]"))).toBe("Der Code ist kopiert.");
    await page.click("[data-what=link]");
    expect(page.copied[1]).toBe("https://feinkost.example/a/k/r/7KQM2RXW9TZB");
    expect(page.asked.map(({ body }) => body)).toEqual([{ touch: "shared" }, { touch: "shared" }]);
  });

  it("selects the text where it may not copy, and claims nothing", async () => {
    const page = block(anAdvocate, { canCopy: false });
    await page.click("[data-what=code]");
    expect(page.window.getSelection()?.toString()).toBe("7KQM2RXW9TZB");
    expect(plain(page.document.querySelector("[role=status]"))).toBe("");
    expect(page.asked).toEqual([]);
  });

  it("offers the device's own sharing only where there is one", async () => {
    expect(block().document.querySelector("kundenkreis-referral")?.hasAttribute("data-can-share")).toBe(false);
    const page = block(anAdvocate, { canShare: true });
    expect(page.document.querySelector("kundenkreis-referral")?.hasAttribute("data-can-share")).toBe(true);
    await page.click("[data-kk=share]");
    expect(page.shared).toEqual([{ title: "Eine Empfehlung: Feinkost Lindner", text: expect.stringContaining("7KQM2RXW9TZB") as unknown }]);
  });

  it("counts WhatsApp and mail without standing in their way", async () => {
    const page = block();
    await page.click("a[href^='https://wa.me']");
    await page.click("a[href^='mailto:']");
    expect(page.asked.map(({ body }) => body)).toEqual([{ touch: "shared" }, { touch: "shared" }]);
  });

  it("counts nothing for a merchant who tries it in the theme editor", async () => {
    const page = block({ ...anAdvocate, firstName: null, code: null, link: null, designMode: true });
    page.scrollThere();
    await page.click("[data-what=code]");
    expect(page.asked).toEqual([]);
  });
});

describe("the QR code", () => {
  const drawn = async (link: string): Promise<string[]> => {
    const page = block({ ...anAdvocate, link });
    await page.click("[data-kk=qr]");
    const path = page.document.querySelector(".kk-qr-code path");
    const side = Number(path?.parentElement?.getAttribute("viewBox")?.split(" ")[2]);
    const scale = 4;
    const grey = new Uint8Array((side * scale) ** 2).fill(255);
    for (const [, x, y] of (path?.getAttribute("d") ?? "").matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
      for (let row = 0; row < scale; row++) grey.fill(0, ((Number(y) + 4) * scale + row) * side * scale + (Number(x) + 4) * scale, ((Number(y) + 4) * scale + row) * side * scale + (Number(x) + 5) * scale);
    }
    return decodeQrsOf({ widthDots: side * scale, heightDots: side * scale, grey });
  };
  const ofLength = (length: number): string => `https://ä.example/a/k/r/${"7KQM2RXW9TZB".repeat(9)}`.slice(0, length - 1);

  it.each([25, 26, 27, 42, 43, 62, 63, 84, 85, 106])("of a link with %i bytes is read by others as that link", async (bytes) => {
    const link = ofLength(bytes);
    expect(new TextEncoder().encode(link)).toHaveLength(bytes);
    expect(await drawn(link)).toEqual([link]);
  });

  it("opens in a dialog that its own button and a click beside it close", async () => {
    const page = block();
    const dialog = page.document.querySelector(".kk-qr");
    await page.click("[data-kk=qr]");
    expect(dialog?.hasAttribute("open")).toBe(true);
    await page.click(".kk-qr .kk-close");
    expect(dialog?.hasAttribute("open")).toBe(false);
    await page.click("[data-kk=qr]");
    await page.click(".kk-qr");
    expect(dialog?.hasAttribute("open")).toBe(false);
  });
});

describe("the launcher", () => {
  it("is a popover until the script makes a modal dialog of it", async () => {
    expect(render("referral-launcher", anAdvocate)).toMatch(/<dialog [^>]*popover>/);
    const page = launcher();
    expect(page.document.querySelector("[popover], [popovertarget]")).toBeNull();
    await page.click(".kk-launch");
    expect(page.document.querySelector(".kk-dialog")?.hasAttribute("open")).toBe(true);
    await page.click(".kk-close");
    expect(page.document.querySelector(".kk-dialog")?.hasAttribute("open")).toBe(false);
  });

  it("and the block on one page begin once each, though the file is loaded twice", async () => {
    const page = aPage(render("refer-a-friend", anAdvocate) + render("referral-launcher", anAdvocate));
    page.window.eval((await import("./a-page")).script);
    await page.click("[data-what=code]");
    expect(page.copied).toHaveLength(1);
  });
});

describe("the visitor's mark", () => {
  const key = "kundenkreis-visitor";
  const landing = `<a data-kundenkreis-visit href="/a/k/r/7KQM2RXW9TZB?x=1">weiter</a><form data-kundenkreis-visit action="/a/k/r/7KQM2RXW9TZB"></form>`;

  it("is not made for somebody who only looks at the shop", () => {
    expect(aPage(render("referral-launcher", anAdvocate), { path: "/products/tee" }).window.localStorage).toHaveLength(0);
  });

  it("is made for who comes by a friend's link, stays the same, and is no cookie", () => {
    const page = aPage("", { path: "/?kk=1" });
    const mark = page.window.localStorage.getItem(key) ?? "";
    expect(mark.length).toBeGreaterThan(20);
    expect(page.document.cookie).toBe("");
    expect(aPage("", { path: "/?kk=1", stored: { [key]: mark } }).window.localStorage.getItem(key)).toBe(mark);
    expect(aPage("", { path: "/?kk=1" }).window.localStorage.getItem(key)).not.toBe(mark);
  });

  it("is handed to the page behind a friend's link, by links and forms alike", () => {
    const page = aPage(landing, { stored: { [key]: "1-2-3-4" } });
    expect(page.document.querySelector("a")?.href).toBe("https://feinkost.example/a/k/r/7KQM2RXW9TZB?x=1&v=1-2-3-4");
    expect(page.document.querySelector<HTMLInputElement>("form input[name=v]")?.value).toBe("1-2-3-4");
  });

  it("is done without where the browser keeps nothing", () => {
    expect(aPage(landing, { keepsNothing: true }).document.querySelector("a")?.href).toBe("https://feinkost.example/a/k/r/7KQM2RXW9TZB?x=1");
  });
});
