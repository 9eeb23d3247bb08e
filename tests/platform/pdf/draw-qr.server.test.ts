import { create } from "qrcode";
import { describe, expect, it } from "vitest";
import type { DotsPerInch } from "~/platform/pdf/page-description";
import { millimetresFromDots, leastModuleDots, smallestQrVersion } from "~/platform/pdf/qr-size";
import { streamPdf } from "~/platform/pdf/stream-pdf.server";
import { decodeQr, rasterOfPage } from "../../support/read-pdf";
import { aPage, facts } from "./a-page";
import { bytesOfStream } from "./bytes-of-stream";

const url = "https://www.feinkost-lindenhof.de/a/k/7F3KQ9ZT2M";
const [leftDots, topDots] = [61, 83];
/** Of 255 greys: PDFium calculates in single precision. An edge off by a tenth of a dot would be 20. */
const rounding = 2;

/** A sheet of whole dots, since PDFium stretches a page to whole dots. */
function sheetWithQr(dotsPerInch: DotsPerInch, sideDots = 480): Promise<Buffer> {
  const side = millimetresFromDots(sideDots, dotsPerInch);
  const elements = [{ kind: "qr" as const, url, dotsPerInch, level: "M" as const, moduleDots: leastModuleDots(dotsPerInch), leftDots, topDots }];
  return bytesOfStream(streamPdf([aPage({ trimWidthMillimetres: side, trimHeightMillimetres: side, elements })], facts));
}

describe.each([203, 300, 600] as const)("a QR code at %i dpi", (dotsPerInch) => {
  it("every dot is all black or all paper, and the modules lie where the symbol has them", async () => {
    const raster = await rasterOfPage(await sheetWithQr(dotsPerInch), 0, dotsPerInch);
    expect([raster.widthDots, raster.heightDots]).toEqual([480, 480]);
    const version = smallestQrVersion(url, "M");
    const { modules } = create([{ data: new TextEncoder().encode(url), mode: "byte" }], {
      version: version ?? 0,
      errorCorrectionLevel: "M",
      maskPattern: 2,
    });
    const moduleDots = leastModuleDots(dotsPerInch);
    const black = raster.grey.reduce((darkest, grey) => Math.min(darkest, grey), 255);
    const wrong: string[] = [];
    raster.grey.forEach((grey, index) => {
      const row = Math.floor((Math.floor(index / raster.widthDots) - topDots) / moduleDots);
      const column = Math.floor(((index % raster.widthDots) - leftDots) / moduleDots);
      const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      const dark = inside && modules.get(row, column) !== 0;
      if (Math.abs(grey - (dark ? black : 255)) > rounding) wrong.push(`${row},${column}: ${grey}`);
    });
    expect(wrong).toEqual([]);
  });

  it("is read back", async () => {
    expect(await decodeQr(await sheetWithQr(dotsPerInch), 0, dotsPerInch)).toBe(url);
  });
});
