// long because each rule of a card is laid out in more than one format
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardSheets, printFormats } from "~/features/inserts/domain/printing/card-formats";
import { advocateChoices, designLayouts, fontFamilies } from "~/features/inserts/domain/designs/design-choices";
import { insertCard } from "~/features/inserts/pdf/insert-card";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import { millimetresFromDots } from "~/platform/pdf/qr-size";
import { aContent, aDesign, anAdvocate, aPrint, cardOf, elementsOf, linesOf, wordsOf } from "./a-card";
import { isInside, overlap, qrOf, qrsOf, quietZoneOf, rectangleOf, sideMillimetresOf, uppermostUnder } from "./on-paper";

const anyDotsPerInch = fc.constantFrom(203 as const, 300 as const, 600 as const);

const words = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom("Käse", "und", "Brot", "für", "Ihre", "nächste", "Lieblings-Bestellung", "ab", "40\u00a0€", "im"), { minLength: 1, maxLength: most }).map((all) => all.join(" "));

/** As somebody types who ends lines and leaves some empty. */
const lines = (most: number): fc.Arbitrary<string> => fc.tuple(words(most), fc.constantFrom(null, "\n", "\n\n")).map(([text, between]) => (between === null ? text : text.replaceAll(" und ", between)));

const anyCard = fc.record({
  layout: fc.constantFrom(...designLayouts),
  format: fc.constantFrom(...printFormats),
  dotsPerInch: anyDotsPerInch,
  fonts: fc.record({ headline: fc.constantFrom(...fontFamilies), text: fc.constantFrom(...fontFamilies) }),
  texts: fc.record({ headline: lines(10), greeting: lines(6), body: lines(40), offerLine: fc.option(lines(8)), validityLine: lines(10), scanHint: lines(6), advocateHeadline: lines(4), legalLine: lines(24), backHeadline: lines(8), backText: lines(60) }),
  content: fc.record({
    shopName: words(5), offerWords: words(10), firstName: fc.option(words(2)), giftNote: fc.option(words(8)), code: fc.constantFrom("BCDF-7GHJ-K9MP", null),
    qrUrl: fc.integer({ min: 20, max: 120 }).map((length) => `https://${"x".repeat(length - 8)}`),
  }),
  pictures: fc.boolean(),
  advocate: fc.record({ shown: fc.constantFrom(...advocateChoices), length: fc.integer({ min: 30, max: 90 }) }),
  back: fc.record({ on: fc.boolean(), fill: fc.constantFrom("paper" as const, "ground" as const, "accent" as const) }),
});

const images = new Map([["logo", { widthPixels: 900, heightPixels: 240 }], ["picture", { widthPixels: 1600, heightPixels: 1100 }]]);

describe("an insert card", () => {
  it.each(printFormats)("%s has the sheet's size", (format) => {
    const { widthMillimetres, heightMillimetres, bleedMillimetres } = cardSheets[format];
    expect(cardOf(aDesign(), aContent(), aPrint({ format })).front).toMatchObject({
      language: "de", trimWidthMillimetres: widthMillimetres, trimHeightMillimetres: heightMillimetres, bleedMillimetres,
    });
  });

  it("keeps the quiet zone free, its texts apart and on the sheet, in every layout, format and font, whatever they say", { timeout: 90_000 }, () => {
    let fitting = 0;
    fc.assert(
      fc.property(anyCard, ({ layout, format, dotsPerInch, fonts, texts, content, pictures, advocate, back }) => {
        const ids = pictures ? { logoImageId: "logo", pictureImageId: "picture" } : {};
        const design = aDesign(texts, { layout, fonts, back, advocate: advocate.shown, ...ids });
        const url = `https://${"y".repeat(advocate.length - 8)}`;
        const outcome = insertCard(design, aContent({ ...content, advocate: { ...anAdvocate, url } }), aPrint({ format, dotsPerInch, images }), fontRuler);
        if (!outcome.ok) return;
        fitting++;
        const { widthMillimetres, heightMillimetres } = cardSheets[format];
        const margins = { left: 4.5, top: 4.5, right: widthMillimetres - 4.5, bottom: heightMillimetres - 2.8 };
        expect([outcome.card.front, outcome.card.back].flatMap(qrsOf).map((qr) => qr.url)).toEqual([qrOf(outcome.card.front).url, ...(advocate.shown === "qr" ? [url] : [])]);
        for (const page of [outcome.card.front, outcome.card.back]) {
          if (page === null) continue;
          const lines = linesOf(page).map((line) => ({ line, ...rectangleOf(line) }));
          const [one, other] = qrsOf(page).map(quietZoneOf);
          expect(one && other ? overlap(one, other) : false).toBe(false);
          for (const qr of qrsOf(page)) expect(isInside(quietZoneOf(qr), { left: -0.1, top: -0.1, right: widthMillimetres + 0.1, bottom: heightMillimetres + 0.1 })).toBe(true);
          for (const rectangle of lines) {
            for (const quietZone of [one, other]) expect(quietZone ? overlap(rectangle, quietZone) : false).toBe(false);
            expect([rectangle.line.text, isInside(rectangle, margins)]).toEqual([rectangle.line.text, true]);
            expect(lines.filter((other) => other !== rectangle && overlap(rectangle, other)).map(({ line }) => line.text)).toEqual([]);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(fitting).toBeGreaterThan(60);
  });

  it("its QR code lies on whole dots, and what is under its quiet zone is bare paper", () => {
    fc.assert(
      fc.property(fc.constantFrom(...designLayouts), fc.constantFrom(...printFormats), anyDotsPerInch, fc.integer({ min: 20, max: 84 }), (layout, format, dotsPerInch, length) => {
        const { front } = cardOf(aDesign({}, { layout }), aContent({ qrUrl: `https://${"x".repeat(length - 8)}` }), aPrint({ format, dotsPerInch }));
        const qr = qrOf(front);
        expect([qr.leftDots, qr.topDots, qr.moduleDots].every(Number.isInteger)).toBe(true);
        const quietZone = quietZoneOf(qr);
        const last = uppermostUnder(front, qr);
        if (last === undefined) return;
        expect(last.fill).toBe("0,0,0,0");
        // Half a dot is lost by rounding to the nearest one.
        const slack = millimetresFromDots(0.51, dotsPerInch);
        const { left, top, right, bottom } = last.box;
        expect(isInside(quietZone, { left: left - slack, top: top - slack, right: right + slack, bottom: bottom + slack })).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each(designLayouts)("the QR code of the ready design %s is as large as phones like it: 14 mm at least", (layout) => {
    for (const format of printFormats) {
      for (const dotsPerInch of [203, 300, 600] as const) {
        expect([format, dotsPerInch, sideMillimetresOf(qrOf(cardOf(aDesign({}, { layout }), aContent(), aPrint({ format, dotsPerInch })).front)) >= 14]).toEqual([format, dotsPerInch, true]);
      }
    }
  });

  it("where texts leave no room, the QR code becomes smaller before anything is left out", () => {
    const sides: number[] = [];
    for (let times = 1; times < 40; times++) {
      const outcome = insertCard(aDesign({ body: "Wir haben sie heute mit Sorgfalt gepackt. ".repeat(times) }, { layout: "picture" }), aContent(), aPrint(), fontRuler);
      if (outcome.ok) sides.push(sideMillimetresOf(qrOf(outcome.card.front)));
    }
    expect(sides.length).toBeGreaterThan(10);
    expect(sides.at(-1)).toBeLessThan(sides[0] ?? 0);
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(9.8);
  });

  it("sets every word, in black but for the shop's name and the offer", () => {
    const lines = linesOf(cardOf().front);
    const black = lines.filter(({ ink }) => ink.join() === "0,0,0,100").map(({ text }) => text).join(" ");
    const coloured = lines.filter(({ ink }) => ink.join() !== "0,0,0,100").map(({ text }) => text).join(" ");
    expect(coloured.split(" ").sort()).toEqual("Feinkost Lindenhof 10\u00a0% Rabatt bei Ihrer nächsten Bestellung ab 40\u00a0€".split(" ").sort());
    for (const text of ["Schön, dass Sie da sind.", "Guten Tag, Maria!", "Wiedersehen.", "BCDF-7GHJ-K9MP", "60\u00a0Tage", "28.02.2027"]) {
      expect(black).toContain(text);
    }
  });

  it.each([["a6", 203], ["4x6", 203], ["4x6", 300], ["slip", 203]] as const)("for a thermal printer (%s, %i dpi) there is black and nothing else", (format, dotsPerInch) => {
    for (const layout of designLayouts) {
      const design = aDesign({}, { layout, logoImageId: "logo", pictureImageId: "picture", back: { on: true, fill: "accent" } });
      const { front, back } = cardOf(design, aContent(), aPrint({ format, dotsPerInch, images }));
      const elements = [front, back].flatMap((page) => (page === null ? [] : elementsOf(page)));
      const inks = elements.flatMap((element) => {
        if (element.kind === "box") return [element.fill, element.outline?.ink];
        return element.kind === "qr" || element.kind === "picture" ? [] : [element.ink];
      });
      expect(new Set(inks.flatMap((ink) => ink?.join() ?? []))).toEqual(new Set(layout === "letter" || layout === "ticket" ? ["0,0,0,100", "0,0,0,0"] : ["0,0,0,100"]));
      expect(elements.flatMap((element) => (element.kind === "picture" ? [element.blackDots] : []))).not.toContain(undefined);
    }
  });

  it("without a name the text follows the headline, and nothing stays of the greeting's place", () => {
    const withGreeting = linesOf(cardOf().front);
    const without = linesOf(cardOf(aDesign(), aContent({ firstName: null })).front);
    expect(without).toHaveLength(withGreeting.length - 1);
    expect(linesOf(cardOf(aDesign({ greeting: " " })).front)).toHaveLength(without.length);
  });

  it("a benefit without a code is told without one", () => {
    const { front } = cardOf(aDesign(), aContent({ code: null, offerWords: "Ein Rezept von uns", giftNote: "Ein Glas Honig liegt bei." }));
    expect(wordsOf(front)).toContain("Ein Glas Honig liegt bei.");
    expect(wordsOf(front)).not.toMatch(/[A-Z0-9]{4}-[A-Z0-9]{4}/);
  });

  it("the advocate's code stands on it where the design wants it and there is one", () => {
    const content = aContent({ advocate: { code: "MARIA-7K2", url: "https://feinkost-lindenhof.de/a/f/maria" } });
    expect(wordsOf(cardOf(aDesign({}, { advocate: "words" }), content).front)).toContain("MARIA-7K2, feinkost-lindenhof.de/a/f/maria");
    expect(wordsOf(cardOf(aDesign(), content).front)).not.toContain("MARIA-7K2");
    expect(wordsOf(cardOf(aDesign({}, { advocate: "words" })).front)).not.toContain("Weitersagen");
  });

  it.each(designLayouts)("a text broken by hand is broken there in every format and on every printer, and an empty line makes a gap: %s", (layout) => {
    const texts = { headline: "Hallo\nund Dank", greeting: "Guten Tag,\n{first_name}!", body: "Ein Satz.\n\nNoch einer.\nUnd Schluss.", offerLine: "Für Sie:\n10 % Rabatt", validityLine: "Gültig bis\n{last_day}", scanHint: "Scannen\nund sparen", legalLine: "Einmal.\nNicht bar.", backHeadline: "Fragen?\nGerne!", backText: "Rufen Sie an.\n\nOder mailen Sie." };
    const typed = Object.values(texts).flatMap((text) => text.replace("{first_name}", "Maria").replace("{last_day}", "28.02.2027").split(/\n+/));
    for (const format of printFormats) {
      for (const dotsPerInch of [203, 300] as const) {
        const { front, back } = cardOf(aDesign(texts, { layout, back: { on: true, fill: "paper" } }), aContent(), aPrint({ format, dotsPerInch }));
        const set = [front, back].flatMap((page) => (page ? linesOf(page) : []));
        expect([format, dotsPerInch, typed.filter((line) => !set.some(({ text }) => text === line))]).toEqual([format, dotsPerInch, []]);
        const baselineOf = (text: string): number => set.find((line) => line.text === text)?.baselineMillimetres ?? NaN;
        const line = baselineOf("Und Schluss.") - baselineOf("Noch einer.");
        expect((baselineOf("Noch einer.") - baselineOf("Ein Satz.")) / line).toBeCloseTo(1.6);
        expect((baselineOf("Oder mailen Sie.") - baselineOf("Rufen Sie an."))).toBeGreaterThan(line);
      }
    }
  });

  it("lines ended by hand take the room they take: too many of them are too long", () => {
    const overflowOf = (body: string) => {
      const outcome = insertCard(aDesign({ body }), aContent(), aPrint(), fontRuler);
      return outcome.ok ? [] : outcome.problems.overflow;
    };
    expect(overflowOf("Kurz. ".repeat(40))).toEqual([]);
    expect(overflowOf("Kurz.\n".repeat(40))).toEqual(["body"]);
  });

  it("a long text makes greeting and itself smaller together", () => {
    const sizesOf = (body: string): (number | undefined)[] => {
      const lines = linesOf(cardOf(aDesign({ body })).front);
      return ["Guten Tag", "Wir haben"].map((start) => lines.find(({ text }) => text.startsWith(start))?.sizePoints);
    };
    const sentence = "Wir haben sie heute mit Sorgfalt gepackt. ";
    expect(sizesOf(sentence)).toEqual([10.5, 10.5]);
    const [greeting, body] = sizesOf(sentence.repeat(7));
    expect(body).toBeLessThan(10.5);
    expect(greeting).toBe(body);
  });

  it("what is the same on two cards is one stamp; name, code and QR code are each card's own", () => {
    const [one, other] = [cardOf(), cardOf(aDesign(), aContent({ firstName: "Ben", code: "XXXX-YYYY-ZZZZ", qrUrl: anotherAddress }))];
    expect(one.front.stamps?.[0]?.stamp).toBe(other.front.stamps?.[0]?.stamp);
    expect(one.front.elements.map((element) => (element.kind === "text" ? element.text : element.kind)).sort()).toEqual(["BCDF-7GHJ-K9MP", "Guten Tag, Maria!", "qr"]);
  });

  it.each([
    ["shopName", { shopName: "Feinkost Lindenhof und Töchter ".repeat(6) }],
    ["code", { code: "BCDF-7GHJ-K9MP-BCDF-7GHJ-K9MP-BCDF-7GHJ" }],
    ["offerLine", { offerWords: "Ein Glas Senf zu jeder Bestellung ".repeat(9) }],
    ["greeting", { firstName: "Wolfeschlegelsteinhausen".repeat(4) }],
    ["qrUrl", { qrUrl: `https://${"x".repeat(600)}` }],
    ["qrUrl", { qrUrl: `https://${"x".repeat(3_000)}` }],
  ] as const)("what does not fit is named and not cut: %s", (part, content) => {
    expect(insertCard(aDesign(), aContent(content), aPrint(), fontRuler)).toEqual({ ok: false, problems: { overflow: [part], uncovered: [], wrong: [] } });
  });

  it.each([
    ["headline", { headline: "Schön, dass Sie da sind und bleiben. ".repeat(9) }],
    ["body", { body: "Wir haben sie heute mit Sorgfalt gepackt. ".repeat(60) }],
    ["validityLine", { validityLine: "Gültig 60 Tage ab Lieferung. ".repeat(12) }],
    ["scanHint", { scanHint: "Scannen und einkaufen. ".repeat(16) }],
    ["legalLine", { legalLine: "Nicht mit anderen Rabattcodes kombinierbar. ".repeat(20) }],
    ["backText", { backText: "Wir haben sie heute mit Sorgfalt gepackt. ".repeat(80) }],
  ] as const)("of the design's texts as well: %s", (part, texts) => {
    expect(insertCard(aDesign(texts, { back: { on: true, fill: "paper" } }), aContent(), aPrint(), fontRuler)).toEqual({ ok: false, problems: { overflow: [part], uncovered: [], wrong: [] } });
  });

  it("characters that the fonts lack are named, with the text they are in", () => {
    expect(insertCard(aDesign({ headline: "Danke 🎁 und 🎁" }), aContent({ firstName: "王芳" }), aPrint(), fontRuler)).toEqual({
      ok: false,
      problems: { overflow: [], uncovered: [{ text: "headline", characters: ["🎁"] }, { text: "greeting", characters: ["王", "芳"] }], wrong: [] },
    });
  });

  it("a text that is no template is named, with what is wrong", () => {
    expect(insertCard(aDesign({ body: "Hallo {vorname}" }), aContent(), aPrint(), fontRuler)).toMatchObject({ ok: false, problems: { wrong: [{ text: "body", problem: { kind: "unknown-variable", name: "vorname" } }] } });
  });
});

const anotherAddress = "https://www.feinkost-lindenhof.de/a/k/anothercard000";
