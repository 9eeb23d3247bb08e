import { describe, expect, it } from "vitest";
import { printFormats, resolutions } from "~/features/inserts/domain/printing/card-formats";
import { designLayouts } from "~/features/inserts/domain/designs/design-choices";
import { insertCard } from "~/features/inserts/pdf/insert-card";
import { locales } from "~/kernel/locale";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import { millimetresFromDots } from "~/platform/pdf/qr-size";
import { aContent, aDesign, anAddress, anAdvocate, aPrint, cardOf, linesOf, printed, wordsOf } from "./a-card";
import { isInside, qrsOf, quietZoneOf, sideMillimetresOf, uppermostUnder } from "./on-paper";

const ofAdvocate = aContent({ advocate: anAdvocate });
const back = { on: true, fill: "accent" } as const;

describe.each(designLayouts)("an advocate's QR code on the ready design %s", (layout) => {
  it("is smaller than the voucher's and has modules that phones read, whole dots on bare paper, in every format on every printer", () => {
    for (const format of printFormats) for (const dotsPerInch of resolutions) for (const language of locales) {
      const { front } = cardOf(aDesign({}, { layout, advocate: "qr" }), { ...ofAdvocate, language }, aPrint({ format, dotsPerInch }));
      const [voucher, advocate] = qrsOf(front);
      if (!voucher || !advocate) throw new Error("two QR codes are expected");
      const where = [format, dotsPerInch, language];
      expect([where, voucher.url, advocate.url]).toEqual([where, anAddress, anAdvocate.url]);
      expect([where, sideMillimetresOf(advocate) < sideMillimetresOf(voucher)]).toEqual([where, true]);
      expect([where, sideMillimetresOf(voucher) >= 14]).toEqual([where, true]);
      expect([where, millimetresFromDots(advocate.moduleDots, dotsPerInch) >= 0.33, advocate.moduleDots >= 4]).toEqual([where, true, true]);
      expect([advocate.leftDots, advocate.topDots, advocate.moduleDots].every(Number.isInteger)).toBe(true);
      const under = uppermostUnder(front, advocate);
      if (!under) continue;
      const slack = millimetresFromDots(0.51, dotsPerInch);
      const { left, top, right, bottom } = under.box;
      expect([where, under.fill, isInside(quietZoneOf(advocate), { left: left - slack, top: top - slack, right: right + slack, bottom: bottom + slack })]).toEqual([where, "0,0,0,0", true]);
    }
  });

  it("stands on the back where there is one, on a field of paper of its own, and the front is that of any customer", async () => {
    for (const format of printFormats) {
      const design = aDesign({}, { layout, advocate: "qr", back });
      const card = cardOf(design, ofAdvocate, aPrint({ format }));
      const without = cardOf(design, aContent(), aPrint({ format }));
      expect(qrsOf(card.front).map(({ url }) => url)).toEqual([anAddress]);
      expect(qrsOf(card.back).map(({ url }) => url)).toEqual([anAdvocate.url]);
      const [qr] = qrsOf(card.back);
      if (card.back && qr && format !== "4x6") expect(uppermostUnder(card.back, qr)?.fill).toBe("0,0,0,0");
      expect((await printed([card.front])).equals(await printed([without.front]))).toBe(true);
    }
  });

  it("a customer who is no advocate gets the very card of a design without it, back and front", async () => {
    for (const format of printFormats) for (const dotsPerInch of resolutions) {
      const pagesOf = (advocate: "none" | "qr") => {
        const card = cardOf(aDesign({}, { layout, advocate, back }), aContent(), aPrint({ format, dotsPerInch }));
        return printed([card.front, ...(card.back ? [card.back] : [])]);
      };
      expect((await pagesOf("qr")).equals(await pagesOf("none"))).toBe(true);
    }
  });
});

describe("an advocate's QR code", () => {
  it("has words above and beside it: what it is, the code, the link", () => {
    const words = wordsOf(cardOf(aDesign({}, { advocate: "qr" }), ofAdvocate).front);
    for (const part of ["Für Freundinnen und Freunde", "Ihr Code zum Weitersagen: R4WZ-6TQN-8VXK, www.feinkost-lindenhof.de/a/k/r/R4WZ6TQN8VXK"]) expect(words).toContain(part);
    expect(wordsOf(cardOf(aDesign({}, { advocate: "words" }), ofAdvocate).front)).not.toContain("Freundinnen");
    const bare = cardOf(aDesign({ advocateHeadline: "", advocateLine: "" }, { advocate: "qr" }), ofAdvocate).front;
    expect(qrsOf(bare)).toHaveLength(2);
  });

  it("the conditions stand with the voucher, before it", () => {
    for (const layout of designLayouts) {
      const lines = linesOf(cardOf(aDesign({}, { layout, advocate: "qr" }), ofAdvocate).front);
      const baselineOf = (start: string): number => lines.find(({ text }) => text.startsWith(start))?.baselineMillimetres ?? NaN;
      expect(baselineOf("Einmal einlösbar")).toBeLessThan(baselineOf("Für Freundinnen"));
    }
  });

  const overflowOf = (content: Partial<typeof ofAdvocate>, texts: Parameters<typeof aDesign>[0] = {}) => {
    const outcome = insertCard(aDesign(texts, { advocate: "qr" }), { ...ofAdvocate, ...content }, aPrint(), fontRuler);
    return outcome.ok ? [] : outcome.problems.overflow;
  };

  it("where everything else would fit without it, it is what there is no room for; what never fitted is named by itself", () => {
    const body = (sentences: number) => ({ body: "Wir haben sie heute mit Sorgfalt gepackt. ".repeat(sentences) });
    const named = Array.from({ length: 60 }, (_, sentences) => overflowOf({}, body(sentences)).join());
    expect([...new Set(named)]).toEqual(["", "advocateQr", "body"]);
    const first = named.indexOf("advocateQr");
    expect(overflowOf({ advocate: null }, body(first))).toEqual([]);
  });

  it.each([
    ["words that are too long beside it, by their name", { advocateLine: "Weitersagen und weitersagen. ".repeat(16) }, {}, ["advocateLine"]],
    ["a headline as well", { advocateHeadline: "Donaudampfschifffahrtsgesellschaftskapitän".repeat(3) }, {}, ["advocateHeadline"]],
    ["a link that no small code holds", {}, { advocate: { ...anAdvocate, url: `https://${"x".repeat(900)}` } }, ["advocateQr"]],
  ] as const)("what does not fit is said: %s", (_, texts, content, overflow) => {
    expect(overflowOf(content, texts)).toEqual(overflow);
  });
});
