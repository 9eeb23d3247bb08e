import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type PrintFormat, printFormats, type Resolution } from "~/features/inserts/domain/printing/card-formats";
import { designLayouts } from "~/features/inserts/domain/designs/design-choices";
import { sheetsOfCards } from "~/features/inserts/pdf/sheets-of-cards";
import type { PageDescription, QrCode } from "~/platform/pdf/page-description";
import { decodeQrsOf, rasterOfPage, type Raster } from "../../../support/read-pdf";
import { aContent, aDesign, aPrint, cardOf, printed } from "./a-card";
import { modulesOf, qrsOf } from "./on-paper";

const resolutions = [203, 300, 600] as const;
const linkOf = (number: number): string => `https://www.feinkost-lindenhof.de/a/k/r/R4WZ6TQN8VX${number}`;
const addressOf = (number: number): string => `https://www.feinkost-lindenhof.de/a/k/7f3kq9zt2m${number}`;

/** Mulberry32: the same seed, the same smudges. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The symbol with what is around it, twice its quiet zone: what a phone has in its sight. To search whole sheets takes minutes. */
function cutOut({ widthDots, grey }: Raster, qr: QrCode): Raster {
  const around = 8 * qr.moduleDots;
  const side = modulesOf(qr) * qr.moduleDots + 2 * around;
  const [left, top] = [qr.leftDots - around, qr.topDots - around];
  const cut = new Uint8Array(side * side).fill(255);
  for (let row = 0; row < side; row++) cut.set(grey.subarray((top + row) * widthDots + Math.max(0, left), (top + row) * widthDots + left + side), row * side + Math.max(0, -left));
  return { widthDots: side, heightDots: side, grey: cut };
}

/**
 * At half the resolution. The reader tells black from white in fields of eight dots: a black blot over modules of just that size (the smallest at
 * 600 dpi) blinds it. A camera sees no single dots.
 */
function halved({ widthDots, heightDots, grey }: Raster): Raster {
  const [width, height] = [widthDots >> 1, heightDots >> 1];
  const at = (column: number, row: number): number => grey[row * widthDots + column] ?? 255;
  const half = Uint8Array.from({ length: width * height }, (_, index) => {
    const [column, row] = [2 * (index % width), 2 * Math.floor(index / width)];
    return (at(column, row) + at(column + 1, row) + at(column, row + 1) + at(column + 1, row + 1)) >> 2;
  });
  return { widthDots: width, heightDots: height, grey: half };
}

/** Hides a tenth of the symbol under one blot, black or white, anywhere but on the three corners by which a phone finds it. */
function smudged(raster: Raster, qr: QrCode, random: () => number): Raster {
  const side = modulesOf(qr) * qr.moduleDots;
  const corner = 8 * qr.moduleDots;
  const edge = Math.round(Math.sqrt(0.1) * side);
  const place = (): number => corner + Math.round(corner + random() * (side - corner - edge));
  const [left, top] = [place(), place()];
  const blot = random() < 0.5 ? 0 : 255;
  const grey = Uint8Array.from(raster.grey);
  for (let row = top; row < top + edge; row++) grey.fill(blot, row * raster.widthDots + left, row * raster.widthDots + left + edge);
  return { ...raster, grey };
}

// Sheets at 600 dpi are many millions of dots: one layout each is enough there.
const layoutsOn = (format: PrintFormat, dotsPerInch: Resolution) =>
  dotsPerInch === 600 || format === "a4-4up" ? [designLayouts[printFormats.indexOf(format) % designLayouts.length] ?? "letter"] : designLayouts;

/** Every QR code of a page, as it stands there and with blots on it. */
async function expectToBeRead(page: PageDescription | undefined, raster: Raster, random: () => number, because: string): Promise<void> {
  for (const qr of qrsOf(page)) {
    // Reading is done without a pause: the test runner wants to hear something in between.
    await setImmediate();
    const seen = cutOut(raster, qr);
    expect([because, await decodeQrsOf(seen)]).toEqual([because, [qr.url]]);
    for (let blot = 0; blot < 3; blot++) {
      const blotted = smudged(seen, qr, random);
      expect([because, "smudged", await decodeQrsOf(qr.moduleDots === 8 ? halved(blotted) : blotted)]).toEqual([because, "smudged", [qr.url]]);
    }
  }
}

describe.each(printFormats)("the QR code on %s", (format) => {
  it.each(resolutions)("is read from the raster of a %i dpi printer, also with a tenth of it smudged", { timeout: 30_000 }, async (dotsPerInch) => {
    const random = seeded(dotsPerInch * 31 + printFormats.indexOf(format));
    for (const layout of layoutsOn(format, dotsPerInch)) {
      const cards = Array.from({ length: format === "a4-4up" ? 4 : 1 }, (_, number) => cardOf(aDesign({}, { layout }), aContent({ qrUrl: addressOf(number) }), aPrint({ format, dotsPerInch })));
      const pages = [...sheetsOfCards(cards, format)];
      await expectToBeRead(pages[0], await rasterOfPage(await printed(pages), 0, dotsPerInch), random, layout);
      expect(qrsOf(pages[0]).map(({ url }) => url)).toEqual(cards.map((_, number) => addressOf(number)));
    }
  });

  it.each(resolutions)("and an advocate's are both read at %i dpi, each for itself, on the front or on the back, also smudged", { timeout: 60_000 }, async (dotsPerInch) => {
    const random = seeded(dotsPerInch * 37 + printFormats.indexOf(format));
    const [oneLayout] = layoutsOn(format, 600);
    // The back has but the one code, whatever the layout of the front is.
    const sides = [...layoutsOn(format, dotsPerInch).map((layout) => ({ layout, on: false })), ...(oneLayout && dotsPerInch !== 600 ? [{ layout: oneLayout, on: true }] : [])];
    for (const { layout, on } of sides) {
      const cards = Array.from({ length: format === "a4-4up" ? 4 : 1 }, (_, number) => cardOf(
        aDesign({}, { layout, advocate: "qr", back: { on, fill: "accent" } }), aContent({ qrUrl: addressOf(number), advocate: { code: "R4WZ-6TQN-8VXK", url: linkOf(number) } }), aPrint({ format, dotsPerInch }),
      ));
      const pages = [...sheetsOfCards(cards, format)];
      const bytes = await printed(pages);
      for (const [index, page] of pages.entries()) if (!on || index === 1) await expectToBeRead(page, await rasterOfPage(bytes, index, dotsPerInch), random, `${layout}, page ${index}`);
      expect(pages.flatMap(qrsOf).map(({ url }) => url).sort()).toEqual(cards.flatMap((_, number) => [addressOf(number), linkOf(number)]).sort());
      expect(qrsOf(pages[0])).toHaveLength(on ? cards.length : 2 * cards.length);
    }
  });
});
