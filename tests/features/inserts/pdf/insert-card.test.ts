import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertCard } from "~/features/inserts/pdf/insert-card";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import { millimetresFromPoints } from "~/platform/pdf/millimetres";
import type { PageDescription, TextLine } from "~/platform/pdf/page-description";
import { millimetresFromDots, qrSize } from "~/platform/pdf/qr-size";
import { anInsertCard, pageOf } from "./an-insert-card";

const dotsPerInch = fc.constantFrom(203 as const, 300 as const, 600 as const);
const linesOf = (page: PageDescription): TextLine[] => page.elements.flatMap((element) => (element.kind === "text" ? [element] : []));

type Rectangle = { left: number; top: number; right: number; bottom: number };

/** What a line of type covers, with room for accents above and descenders below. */
function rectangleOf(line: TextLine): Rectangle {
  const tracking = (line.trackingPoints ?? 0) * ([...line.text].length - 1);
  const width = millimetresFromPoints(fontRuler.widthPoints(line.text, line.face, line.sizePoints) + tracking);
  const size = millimetresFromPoints(line.sizePoints);
  const baseline = line.baselineMillimetres;
  return { left: line.leftMillimetres, top: baseline - 0.72 * size, right: line.leftMillimetres + width, bottom: baseline + 0.25 * size };
}

function quietZoneOf(page: PageDescription): Rectangle {
  for (const element of page.elements) {
    if (element.kind !== "qr") continue;
    const size = qrSize(element.url, element.dotsPerInch);
    if (size === null) break;
    const quiet = 4 * size.moduleDots;
    const [left, top] = [element.leftDots - quiet, element.topDots - quiet].map((dots) => millimetresFromDots(dots, element.dotsPerInch));
    return { left: left!, top: top!, right: left! + size.outerMillimetres, bottom: top! + size.outerMillimetres };
  }
  throw new Error("no QR code on the page");
}

const overlap = (a: Rectangle, b: Rectangle): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const isInside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;

const words = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom("Käse", "und", "Brot", "für", "Ihre", "nächste", "Lieblings-Bestellung", "ab", "40\u00a0€", "im"), { minLength: 1, maxLength: most }).map((all) => all.join(" "));

const cards = fc.record({
  shopName: words(8),
  headline: words(10),
  greeting: fc.option(words(8)),
  body: words(50),
  offerLine: words(12),
  validityLine: words(12),
  scanHint: words(10),
  legalLine: words(40),
  qrUrl: fc.integer({ min: 20, max: 160 }).map((length) => `https://${"x".repeat(length - 8)}`),
  dotsPerInch,
});

describe("an insert card", () => {
  it("is A6 upright with 3 mm bleed", () => {
    expect(pageOf()).toMatchObject({ language: "de", trimWidthMillimetres: 105, trimHeightMillimetres: 148, bleedMillimetres: 3 });
  });

  it("keeps the quiet zone free, its texts apart and inside the margins, whatever they say", () => {
    fc.assert(
      fc.property(cards, (props) => {
        const outcome = insertCard(anInsertCard(props), fontRuler);
        fc.pre(outcome.ok);
        const quietZone = quietZoneOf(outcome.page);
        const lines = linesOf(outcome.page).map(rectangleOf);
        const margins = { left: 8.9, top: 8, right: 96.1, bottom: 143 };
        for (const line of lines) {
          expect(overlap(line, quietZone)).toBe(false);
          expect(isInside(line, margins)).toBe(true);
          expect(lines.filter((other) => other !== line && overlap(line, other))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("its QR code lies on whole dots, in its quiet zone on bare paper", () => {
    fc.assert(
      fc.property(dotsPerInch, fc.integer({ min: 20, max: 160 }), (resolution, length) => {
        const page = pageOf({ dotsPerInch: resolution, qrUrl: `https://${"x".repeat(length - 8)}` });
        const qr = page.elements.find((element) => element.kind === "qr");
        expect([qr?.leftDots, qr?.topDots].every(Number.isInteger)).toBe(true);
        const quietZone = quietZoneOf(page);
        const under = page.elements.filter(({ kind }) => kind === "box").at(-1);
        expect(under).toMatchObject({ fill: [0, 0, 0, 0] });
        if (under?.kind !== "box") return;
        const { leftMillimetres: left, topMillimetres: top } = under;
        expect(isInside(quietZone, { left, top, right: left + under.widthMillimetres, bottom: top + under.heightMillimetres })).toBe(true);
      }),
    );
  });

  it("sets every word, in black but for the shop's name and the offer", () => {
    const lines = linesOf(pageOf());
    const black = lines.filter(({ ink }) => ink.join() === "0,0,0,100").map(({ text }) => text).join(" ");
    const coloured = lines.filter(({ ink }) => ink.join() !== "0,0,0,100").map(({ text }) => text).join(" ");
    expect(coloured).toBe("10\u00a0% auf Ihre nächste Bestellung ab 40\u00a0€ Feinkost Lindenhof");
    for (const text of ["Schön, dass Sie da sind.", "Guten Tag Maria Schneider,", "mit Sorgfalt gepackt.", "BCDF-7GHJ-K9MP", "spätestens bis 28. Februar 2026."]) {
      expect(black).toContain(text);
    }
  });

  it("for a thermal printer (203 dpi) there is black and nothing else", () => {
    const inks = pageOf({ dotsPerInch: 203 }).elements.flatMap((element) => {
      if (element.kind === "box") return [element.fill, element.outline?.ink];
      return element.kind === "qr" ? [] : [element.ink];
    });
    expect(new Set(inks.filter((ink) => ink !== undefined).map((ink) => ink.join()))).toEqual(new Set(["0,0,0,100", "0,0,0,0"]));
  });

  it("without a name the text follows the headline, and nothing stays of the greeting's place", () => {
    const withGreeting = linesOf(pageOf());
    const without = linesOf(pageOf({ greeting: null }));
    expect(without).toHaveLength(withGreeting.length - 1);
    const greeting = withGreeting.find(({ text }) => text.startsWith("Guten Tag"));
    expect(without.find(({ text }) => text.startsWith("vielen Dank"))?.baselineMillimetres).toBeCloseTo(greeting?.baselineMillimetres ?? 0);
    expect(linesOf(pageOf({ greeting: " " }))).toEqual(without);
  });

  it("the ticket stays at the same place, whatever the letter says: packers find the code where it was", () => {
    const codeOf = (page: PageDescription): TextLine | undefined => linesOf(page).find(({ text }) => text === "BCDF-7GHJ-K9MP");
    expect(codeOf(pageOf({ headline: "Danke!", greeting: null, body: "Bis bald." }))).toEqual(codeOf(pageOf()));
  });

  it("a long text makes headline, greeting and itself smaller together", () => {
    const sizesOf = (body: string): (number | undefined)[] => {
      const lines = linesOf(pageOf({ body }));
      return ["Schön", "Guten Tag", "Wir haben"].map((start) => lines.find(({ text }) => text.startsWith(start))?.sizePoints);
    };
    const sentence = "Wir haben sie heute mit Sorgfalt gepackt. ";
    expect(sizesOf(sentence)).toEqual([27, 10.5, 10.5]);
    const [headline, greeting, body] = sizesOf(sentence.repeat(7));
    expect(headline).toBeLessThan(27);
    expect(body).toBeLessThan(10.5);
    expect(greeting).toBe(body);
  });

  it.each([
    ["shopName", { shopName: "Feinkost Lindenhof und Töchter ".repeat(6) }],
    ["headline", { headline: "Schön, dass Sie da sind und bleiben. ".repeat(5) }],
    ["greeting", { greeting: `Guten Tag ${"Maximiliane ".repeat(15)},` }],
    ["greeting", { greeting: `Guten Tag ${"Wolfeschlegelsteinhausen".repeat(4)},` }],
    ["body", { body: "Wir haben sie heute mit Sorgfalt gepackt. ".repeat(20) }],
    ["offerLine", { offerLine: "Ein Glas Senf zu jeder Bestellung ".repeat(6) }],
    ["code", { code: "BCDF-7GHJ-K9MP-BCDF-7GHJ-K9MP" }],
    ["validityLine", { validityLine: "Gültig 60 Tage ab Lieferung. ".repeat(8) }],
    ["scanHint", { scanHint: "Scannen und einkaufen. ".repeat(12) }],
    ["legalLine", { legalLine: "Nicht mit anderen Rabattcodes kombinierbar. ".repeat(12) }],
    ["qrUrl", { qrUrl: `https://${"x".repeat(600)}` }],
    ["qrUrl", { qrUrl: `https://${"x".repeat(3_000)}` }],
  ] as const)("what does not fit is named and not cut: %s", (part, overrides) => {
    expect(insertCard(anInsertCard(overrides), fontRuler)).toEqual({ ok: false, overflow: [part], uncovered: [] });
  });

  it("characters that the font lacks are named, with the text they are in", () => {
    expect(insertCard(anInsertCard({ greeting: "Guten Tag 王芳,", headline: "Danke 🎁 und 🎁" }), fontRuler)).toEqual({
      ok: false,
      overflow: [],
      uncovered: [
        { text: "headline", characters: ["🎁"] },
        { text: "greeting", characters: ["王", "芳"] },
      ],
    });
  });
});
