import { describe, expect, it } from "vitest";
import { decodeQr, pagesOfPdf, textOfPdf } from "../../../support/read-pdf";
import { pageOf, printed } from "./an-insert-card";

const letters = "23456789BCDFGHJKLMNPQRSTVWXYZ";
/** A code of its own for every number, in the shape of the real ones. */
function codeOf(number: number): string {
  const all = Array.from({ length: 12 }, (_, place) => letters[(number * 7 + place * place + 3 * place) % letters.length]).join("");
  return `${all.slice(0, 4)}-${all.slice(4, 8)}-${all.slice(8)}`;
}

describe("a printed insert card", () => {
  it.each([203, 300, 600] as const)("its QR code is read from the raster of a %i dpi printer", async (dotsPerInch) => {
    const bytes = await printed([pageOf({ dotsPerInch })]);
    expect(await decodeQr(bytes, 0, dotsPerInch)).toBe("https://www.feinkost-lindenhof.de/a/k/7F3KQ9ZT2M");
  });

  it("its QR code is read from a printer of less resolution than it was made for", async () => {
    expect(await decodeQr(await printed([pageOf({ dotsPerInch: 600 })]), 0, 300)).toBe("https://www.feinkost-lindenhof.de/a/k/7F3KQ9ZT2M");
  });

  it("is as large as the sheet, and what it says is found as text", async () => {
    const [page] = await pagesOfPdf(await printed([pageOf()]));
    expect(page?.widthMillimetres).toBeCloseTo(105, 2);
    expect(page?.heightMillimetres).toBeCloseTo(148, 2);
    const text = page?.text.replaceAll("\n", " ");
    for (const part of ["Feinkost Lindenhof", "Schön, dass Sie da sind.", "10 % auf Ihre nächste Bestellung ab 40 €", "BCDF-7GHJ-K9MP", "Guten Tag Maria Schneider,", "Gültig 60 Tage ab Lieferung, spätestens bis 28. Februar 2026."]) {
      expect(text).toContain(part);
    }
    expect(text?.replaceAll("-", "")).toContain("BCDF7GHJK9MP");
  });

  it.each(["Guten Tag Jörg Müßig-Weiß,", "Guten Tag Александра Кузнецова,", "Guten Tag Ελένη Παπαδοπούλου,", "Guten Tag Nguyễn Thị Hường,", "Guten Tag Łukasz Żółć,"])(
    "greets by name in the letters of the name: %s",
    async (greeting) => {
      expect(await textOfPdf(await printed([pageOf({ greeting })]))).toContain(greeting);
    },
  );

  it("of a hundred in one file, each has its own code and its own QR code", { timeout: 60_000 }, async () => {
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const urlOf = (number: number): string => `https://feinkost-lindenhof.de/a/k/${codeOf(number).replaceAll("-", "")}`;
    const bytes = await printed(numbers.map((number) => pageOf({ dotsPerInch: 203, code: codeOf(number), qrUrl: urlOf(number) })));
    const pages = await pagesOfPdf(bytes);
    expect(pages).toHaveLength(100);
    for (const number of numbers) {
      expect(pages[number]?.text).toContain(codeOf(number));
      expect(await decodeQr(bytes, number, 203)).toBe(urlOf(number));
    }
  });

  it("sets type in black ink alone, but for the accent's two texts, and knows no colour of the screen", async () => {
    const pdf = (await printed([pageOf()], false)).toString("latin1");
    const inksOfText = [...pdf.matchAll(/\n([\d. ]+) scn\n(?:q\n|[\d. -]+ cm\n)*BT\n/g)].map(([, ink]) => ink);
    const accent = "0.85 0.35 0.6 0.4";
    expect(inksOfText.length).toBeGreaterThan(8);
    expect(new Set(inksOfText)).toEqual(new Set(["0 0 0 1", accent]));
    expect(pdf).not.toMatch(/DeviceRGB|DeviceGray|ICCBased/);
    const everyInk = new Set([...pdf.matchAll(/\n([\d. ]+) (?:scn|SCN)\n/g)].map(([, ink]) => ink));
    expect(everyInk).toEqual(new Set(["0 0 0 1", accent, "0.08 0.02 0.06 0", "0 0 0 0"]));
  });

  it("a reprint is the same file", async () => {
    const first = await printed([pageOf()]);
    await printed([pageOf({ greeting: "Guten Tag Александра Кузнецова,", code: "XXXX-YYYY-ZZZZ" })]);
    expect((await printed([pageOf()])).equals(first)).toBe(true);
  });
});
