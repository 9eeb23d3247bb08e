import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { PageDescription, Picture } from "~/platform/pdf/page-description";
import { readImageFacts } from "~/platform/pdf/read-image-facts.server";
import { streamPdf } from "~/platform/pdf/stream-pdf.server";
import { rasterOfPage } from "../../support/read-pdf";
import { aPage, facts } from "./a-page";
import { bytesOfStream } from "./bytes-of-stream";

const half = async (colour: string, alpha = 1): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp({ create: { width: 400, height: 200, channels: 4, background: "#00000000" } })
      .composite([{ input: Buffer.from(`<svg width="400" height="200"><rect width="200" height="200" fill="${colour}" fill-opacity="${alpha}"/></svg>`) }])
      .png()
      .toBuffer(),
  );
const photograph = async (): Promise<Uint8Array> => new Uint8Array(await sharp({ create: { width: 400, height: 200, channels: 3, background: "#808080" } }).jpeg().toBuffer());
const aPicture = (overrides: Partial<Picture> = {}): Picture => ({ kind: "picture", imageId: "one", leftMillimetres: 10, topMillimetres: 10, widthMillimetres: 50.8, heightMillimetres: 25.4, dotsPerInch: 300, ...overrides });

const print = async (bytes: Uint8Array, pictures: Picture[], pages = 1, sheet: Partial<PageDescription> = {}): Promise<Buffer> =>
  bytesOfStream(streamPdf(Array.from({ length: pages }, () => aPage({ ...sheet, elements: pictures })), { ...facts, compress: false }, new Map([["one", bytes]])));

/** Of 203 dpi, since PDFium stretches a page to whole dots. */
const sheetOfWholeDots = { trimWidthMillimetres: (800 * 25.4) / 203, trimHeightMillimetres: (600 * 25.4) / 203 };

/** The grey at a place on the sheet. */
async function greyAt(pdf: Buffer, leftMillimetres: number, topMillimetres: number): Promise<number> {
  const { widthDots, grey } = await rasterOfPage(pdf, 0, 254);
  return grey[Math.round(topMillimetres * 10) * widthDots + Math.round(leftMillimetres * 10)] ?? -1;
}

describe("a picture on a page", () => {
  it("stands where it was put; where it is transparent the paper is seen", async () => {
    const pdf = await print(await half("#000000"), [aPicture()]);
    expect(await greyAt(pdf, 20, 20)).toBeLessThan(10);
    expect(await greyAt(pdf, 50, 20)).toBe(255);
    expect(await greyAt(pdf, 9.5, 20)).toBe(255);
    expect(await greyAt(pdf, 20, 36)).toBe(255);
  });

  it("is in the file once, however many pages show it", async () => {
    const pdf = (await print(await photograph(), [aPicture()], 5)).toString("latin1");
    expect(pdf.match(/\/DCTDecode/g)).toHaveLength(1);
  });

  it("is as fine as the image is, and no finer than it is printed", async () => {
    const widthsOf = (pdf: Buffer): string[] => [...pdf.toString("latin1").matchAll(/\/Width (\d+)/g)].map(([, width]) => width ?? "");
    expect(widthsOf(await print(await photograph(), [aPicture()]))).toEqual(["400"]);
    expect(widthsOf(await print(await photograph(), [aPicture({ widthMillimetres: 10.16, heightMillimetres: 5.08 })]))).toEqual(["120"]);
  });

  it("of another shape than its box is cut around its middle", async () => {
    const pdf = await print(await half("#000000"), [aPicture({ widthMillimetres: 10, heightMillimetres: 10 })]);
    expect(await greyAt(pdf, 12, 15)).toBeLessThan(10);
    expect(await greyAt(pdf, 18, 15)).toBe(255);
  });

  it.each(["mixed", "solid"] as const)("for a thermal printer it is black dots and nothing else (%s)", async (blackDots) => {
    const pdf = await print(await photograph(), [aPicture({ dotsPerInch: 203, blackDots })], 1, sheetOfWholeDots);
    const text = pdf.toString("latin1");
    expect(text).toContain("/ImageMask true");
    expect(text).not.toMatch(/DeviceRGB|DeviceGray/);
    const { grey, widthDots } = await rasterOfPage(pdf, 0, 203);
    const inside = Array.from({ length: 100 * 100 }, (_, index) => grey[(120 + Math.floor(index / 100)) * widthDots + 120 + (index % 100)] ?? 0);
    const share = inside.filter((value) => value < 128).length / inside.length;
    if (blackDots === "mixed") expect(Math.abs(share - 0.5)).toBeLessThan(0.05);
    else expect(share).toBe(1);
  });

  it("that was not handed over is an error, named by its id", async () => {
    await expect(print(await photograph(), [aPicture({ imageId: "other" })])).rejects.toThrow("the image other was not handed over");
  });

  it("its size is known before it is drawn, turned as the camera was held", async () => {
    const turned = new Uint8Array(await sharp(await photograph()).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect(await readImageFacts(new Map([["a", await photograph()], ["b", turned]]))).toEqual(new Map([["a", { widthPixels: 400, heightPixels: 200 }], ["b", { widthPixels: 200, heightPixels: 400 }]]));
  });
});

it("a stamp is in the file once, stands where each page puts it, and is cut off beyond its bleed", async () => {
  const stamp = { widthMillimetres: 40, heightMillimetres: 40, bleedMillimetres: 0, elements: [{ kind: "box" as const, leftMillimetres: 20, topMillimetres: 20, widthMillimetres: 40, heightMillimetres: 10, fill: [0, 0, 0, 100] as const }] };
  const pages = Array.from({ length: 3 }, () => aPage({ stamps: [{ stamp, leftMillimetres: 10, topMillimetres: 5 }, { stamp, leftMillimetres: 10, topMillimetres: 65 }], elements: [] }));
  const pdf = await bytesOfStream(streamPdf(pages, { ...facts, compress: false }));
  expect(pdf.toString("latin1").match(/\/Subtype \/Form/g)).toHaveLength(1);
  expect([await greyAt(pdf, 31, 30), await greyAt(pdf, 31, 90)].every((grey) => grey < 40)).toBe(true);
  expect([await greyAt(pdf, 29, 30), await greyAt(pdf, 31, 36), await greyAt(pdf, 52, 30)]).toEqual([255, 255, 255]);
});
