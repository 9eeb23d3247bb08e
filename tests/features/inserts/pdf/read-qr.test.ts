import { describe, expect, it } from "vitest";
import { printFormats } from "~/features/inserts/domain/printing/card-formats";
import { designLayouts } from "~/features/inserts/domain/designs/design-choices";
import { sheetsOfCards } from "~/features/inserts/pdf/sheets-of-cards";
import type { PageDescription, QrCode } from "~/platform/pdf/page-description";
import { smallestQrVersion } from "~/platform/pdf/qr-size";
import { decodeQrsOf, rasterOfPage, type Raster } from "../../../support/read-pdf";
import { aContent, aDesign, aPrint, cardOf, elementsOf, printed } from "./a-card";

const resolutions = [203, 300, 600] as const;
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

const modulesOf = (qr: QrCode): number => 17 + 4 * (smallestQrVersion(qr.url, qr.level) ?? 0);

/** The symbol with what is around it, twice its quiet zone: what a phone has in its sight. To search whole sheets takes minutes. */
function cutOut({ widthDots, grey }: Raster, qr: QrCode): Raster {
  const around = 8 * qr.moduleDots;
  const side = modulesOf(qr) * qr.moduleDots + 2 * around;
  const [left, top] = [qr.leftDots - around, qr.topDots - around];
  const cut = new Uint8Array(side * side).fill(255);
  for (let row = 0; row < side; row++) cut.set(grey.subarray((top + row) * widthDots + Math.max(0, left), (top + row) * widthDots + left + side), row * side + Math.max(0, -left));
  return { widthDots: side, heightDots: side, grey: cut };
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

const qrsOf = (page: PageDescription | undefined): QrCode[] => (page ? elementsOf(page) : []).flatMap((element) => (element.kind === "qr" ? [element] : []));

describe.each(printFormats)("the QR code on %s", (format) => {
  it.each(resolutions)("is read from the raster of a %i dpi printer, also with a tenth of it smudged", { timeout: 30_000 }, async (dotsPerInch) => {
    const random = seeded(dotsPerInch * 31 + printFormats.indexOf(format));
    // Sheets at 600 dpi are many millions of dots: one layout each is enough there.
    const layouts = dotsPerInch === 600 || format === "a4-4up" ? [designLayouts[printFormats.indexOf(format) % designLayouts.length] ?? "letter"] : designLayouts;
    for (const layout of layouts) {
      const cards = Array.from({ length: format === "a4-4up" ? 4 : 1 }, (_, number) => cardOf(aDesign({}, { layout }), aContent({ qrUrl: addressOf(number) }), aPrint({ format, dotsPerInch })));
      const pages = [...sheetsOfCards(cards, format)];
      const raster = await rasterOfPage(await printed(pages), 0, dotsPerInch);
      for (const qr of qrsOf(pages[0])) {
        const seen = cutOut(raster, qr);
        expect([layout, await decodeQrsOf(seen)]).toEqual([layout, [qr.url]]);
        for (let blot = 0; blot < 3; blot++) expect([layout, "smudged", await decodeQrsOf(smudged(seen, qr, random))]).toEqual([layout, "smudged", [qr.url]]);
      }
      expect(qrsOf(pages[0]).map(({ url }) => url)).toEqual(cards.map((_, number) => addressOf(number)));
    }
  });
});
