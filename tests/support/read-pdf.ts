import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

/*
 * Reads PDFs as others do: text and pictures by PDFium (the reader in Chrome), QR codes by ZXing (the reader in phones).
 * Neither knows anything of how the files were made.
 */

export type ReadPage = { widthMillimetres: number; heightMillimetres: number; text: string };

/** A page as grey values, row by row from the top, as a printer of this resolution would rasterise it. */
export type Raster = { widthDots: number; heightDots: number; grey: Uint8Array };

export async function pagesOfPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  return withDocument(bytes, (document) =>
    [...document.pages()].map((page) => {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      return { widthMillimetres: millimetres(originalWidth), heightMillimetres: millimetres(originalHeight), text: plain(page.getText()) };
    }),
  );
}

/** The text of all pages, a line break between lines and between pages. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  return (await pagesOfPdf(bytes)).map(({ text }) => text).join("\n");
}

export async function rasterOfPage(bytes: Uint8Array, pageIndex: number, dotsPerInch: number): Promise<Raster> {
  return withDocument(bytes, async (document) => {
    const page = document.getPage(pageIndex);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    // Asked for a scale instead, the library would floor the size in points first and be off by up to nine dots.
    const [width, height] = [Math.round((originalWidth * dotsPerInch) / 72), Math.round((originalHeight * dotsPerInch) / 72)];
    const { data } = await page.render({ width, height, colorSpace: "Gray", render: "bitmap" });
    return { widthDots: width, heightDots: height, grey: data };
  });
}

/** What the one QR code on a page says, rasterised at this resolution; null if none is read. */
export async function decodeQr(bytes: Uint8Array, pageIndex: number, dotsPerInch: number): Promise<string | null> {
  const found = await decodeQrsOf(await rasterOfPage(bytes, pageIndex, dotsPerInch));
  if (found.length > 1) throw new Error(`${found.length} QR codes on page ${pageIndex}`);
  return found[0] ?? null;
}

/** What all the QR codes on a raster say, in no order. */
export async function decodeQrsOf({ widthDots, heightDots, grey }: Raster): Promise<string[]> {
  const opaque = Uint32Array.from(grey, (value) => 0xff000000 | (value * 0x010101));
  const picture = { data: new Uint8ClampedArray(opaque.buffer), width: widthDots, height: heightDots, colorSpace: "srgb" } as ImageData;
  await zxing();
  const found = await readBarcodes(picture, { formats: ["QRCode"], maxNumberOfSymbols: 8, tryRotate: false, tryInvert: false, tryDownscale: false });
  return found.map(({ text }) => text);
}

let pdfium: Promise<PDFiumLibrary> | undefined;
let reader: Promise<unknown> | undefined;

type Document = Awaited<ReturnType<PDFiumLibrary["loadDocument"]>>;

async function withDocument<Answer>(bytes: Uint8Array, read: (document: Document) => Answer): Promise<Awaited<Answer>> {
  pdfium ??= PDFiumLibrary.init();
  const document = await (await pdfium).loadDocument(bytes);
  try {
    return await read(document);
  } finally {
    document.destroy();
  }
}

/** ZXing would fetch its code from a CDN; it is handed over from the package instead. */
function zxing(): Promise<unknown> {
  const file = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  reader ??= prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer }, fireImmediately: true });
  return reader;
}

function millimetres(points: number): number {
  return (points * 25.4) / 72;
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
