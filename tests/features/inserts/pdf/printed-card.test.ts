import { describe, expect, it } from "vitest";
import { printFormats } from "~/features/inserts/domain/printing/card-formats";
import { designLayouts } from "~/features/inserts/domain/designs/design-choices";
import { sheetsOfCards } from "~/features/inserts/pdf/sheets-of-cards";
import { decodeQr, pagesOfPdf, textOfPdf } from "../../../support/read-pdf";
import { aContent, aDesign, anAddress, aPrint, cardOf, printed } from "./a-card";

const letters = "23456789BCDFGHJKLMNPQRSTVWXYZ";
/** A code of its own for every number, in the shape of the real ones. */
function codeOf(number: number): string {
  const all = Array.from({ length: 12 }, (_, place) => letters[(number * 7 + place * place + 3 * place) % letters.length]).join("");
  return `${all.slice(0, 4)}-${all.slice(4, 8)}-${all.slice(8)}`;
}

describe("a printed insert card", () => {
  it("its QR code is read from a printer of less resolution than it was made for", async () => {
    expect(await decodeQr(await printed([cardOf(aDesign(), aContent(), aPrint({ dotsPerInch: 600 })).front]), 0, 300)).toBe(anAddress);
  });

  it.each(printFormats.filter((format) => format !== "a4-4up"))("%s is as large as the sheet, and what it says is found as text", async (format) => {
    const { front } = cardOf(aDesign(), aContent(), aPrint({ format }));
    const [page] = await pagesOfPdf(await printed([front]));
    expect(page?.widthMillimetres).toBeCloseTo(front.trimWidthMillimetres, 2);
    expect(page?.heightMillimetres).toBeCloseTo(front.trimHeightMillimetres, 2);
    const text = page?.text.replace(/\s+/g, " ");
    for (const part of ["Feinkost Lindenhof", "Schön, dass Sie da sind.", "10 % Rabatt bei Ihrer nächsten Bestellung ab 40 €", "BCDF-7GHJ-K9MP", "Guten Tag, Maria!", "Gültig 60 Tage ab Zustellung, längstens bis 28.02.2027"]) {
      expect(text).toContain(part);
    }
  });

  it.each(["Jörg Müßig-Weiß", "Александра Кузнецова", "Ελένη Παπαδοπούλου", "Nguyễn Thị Hường", "Łukasz Żółć"])(
    "greets by name in the letters of the name, in every font: %s",
    async (firstName) => {
      for (const layout of designLayouts) {
        expect(await textOfPdf(await printed([cardOf(aDesign({}, { layout }), aContent({ firstName })).front]))).toContain(`Guten Tag, ${firstName}!`);
      }
    },
  );

  it("of a hundred in one file, each has its own code and its own QR code, and what is the same is there once", { timeout: 60_000 }, async () => {
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const urlOf = (number: number): string => `https://feinkost-lindenhof.de/a/k/${codeOf(number).replaceAll("-", "")}`;
    const bytes = await printed(numbers.map((number) => cardOf(aDesign(), aContent({ code: codeOf(number), qrUrl: urlOf(number) }), aPrint({ dotsPerInch: 203 })).front));
    expect(bytes.toString("latin1").match(/\/Subtype \/Form/g)).toHaveLength(1);
    const pages = await pagesOfPdf(bytes);
    expect(pages).toHaveLength(100);
    for (const number of numbers) {
      expect(pages[number]?.text).toContain(codeOf(number));
      if (number % 5 === 0) expect(await decodeQr(bytes, number, 203)).toBe(urlOf(number));
    }
  });

  it("sets type in black ink alone, but for the accent's two texts, and knows no colour of the screen", async () => {
    const pdf = (await printed([cardOf().front], { compress: false })).toString("latin1");
    const inksOfText = [...pdf.matchAll(/\n([\d. ]+) k\nBT\n/g)].map(([, ink]) => ink);
    const accent = "0.6 0 0.14 0.7";
    expect(inksOfText.length).toBeGreaterThan(8);
    expect(new Set(inksOfText)).toEqual(new Set(["0 0 0 1", accent]));
    expect(pdf).not.toMatch(/DeviceRGB|DeviceGray|ICCBased| rg\n| g\n/);
    const everyInk = new Set([...pdf.matchAll(/\n([\d. ]+) [kK]\n/g)].map(([, ink]) => ink));
    expect(everyInk).toEqual(new Set(["0 0 0 1", accent, "0.02 0 0.02 0.05", "0 0 0 0"]));
  });

  it("a reprint is the same file", async () => {
    const first = await printed([cardOf().front]);
    await printed([cardOf(aDesign(), aContent({ firstName: "Александра", code: "XXXX-YYYY-ZZZZ" })).front]);
    expect((await printed([cardOf().front])).equals(first)).toBe(true);
  });

  it("four go on an A4 with marks where to cut; their backs are mirrored, so that each is behind its own front", async () => {
    const cards = Array.from({ length: 5 }, (_, number) =>
      cardOf(aDesign({ backText: "Bestellung {order_name}" }, { back: { on: true, fill: "paper" } }), aContent({ orderName: `#${number}`, firstName: `Gast${"ABCDE"[number] ?? ""}` }), aPrint({ format: "a4-4up" })),
    );
    const sheets = [...sheetsOfCards(cards, "a4-4up")];
    expect(sheets.map(({ trimWidthMillimetres, trimHeightMillimetres }) => [trimWidthMillimetres, trimHeightMillimetres])).toEqual(Array.from({ length: 4 }, () => [210, 297]));
    const placesOf = (sheet: number, start: string): string[] =>
      (sheets[sheet]?.elements ?? []).flatMap((element) =>
        element.kind === "text" && element.text.startsWith(start) ? [`${element.text} ${element.leftMillimetres < 105 ? "left" : "right"} ${element.baselineMillimetres < 148.5 ? "top" : "bottom"}`] : [],
      );
    expect(placesOf(0, "Guten Tag")).toEqual(["Guten Tag, GastA! left top", "Guten Tag, GastB! right top", "Guten Tag, GastC! left bottom", "Guten Tag, GastD! right bottom"]);
    expect(placesOf(1, "Bestellung")).toEqual(["Bestellung #0 right top", "Bestellung #1 left top", "Bestellung #2 right bottom", "Bestellung #3 left bottom"]);
    expect(placesOf(3, "Bestellung")).toEqual(["Bestellung #4 right top"]);
    const marks = (sheets[0]?.elements ?? []).filter((element) => element.kind === "line");
    for (const { from, to } of marks) {
      const onDown = from.leftMillimetres === 105 && to.leftMillimetres === 105;
      expect(onDown || (from.topMillimetres === 148.5 && to.topMillimetres === 148.5)).toBe(true);
    }
    expect(marks).toHaveLength(6);
  });
});
