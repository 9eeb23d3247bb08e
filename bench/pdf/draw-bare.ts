import PDFDocument from "pdfkit";
import { fontFile } from "~/platform/pdf/font-file.server";
import type { PageDescription, PageElement } from "~/platform/pdf/page-description";
import { darkRunsOfQr } from "~/platform/pdf/qr-matrix";

const millimetre = 72 / 25.4;

/** The peer: the same boxes, lines, letters and modules by pdfkit as its guide shows it, nothing checked and nothing remembered. Counts the bytes. */
export async function drawBare(pages: Iterable<PageDescription>): Promise<number> {
  const document = new PDFDocument({ autoFirstPage: false });
  for (const face of ["source-sans-regular", "source-sans-semibold", "source-serif-semibold"] as const) document.registerFont(face, Buffer.from(fontFile(face)));
  let bytes = 0;
  const ended = new Promise((resolve) => {
    document.on("data", (chunk: Buffer) => { bytes += chunk.length; });
    document.on("end", resolve);
  });
  for (const page of pages) {
    const bleed = page.bleedMillimetres * millimetre;
    document.addPage({ size: [page.trimWidthMillimetres * millimetre + 2 * bleed, page.trimHeightMillimetres * millimetre + 2 * bleed], margin: 0 });
    for (const { stamp } of page.stamps ?? []) for (const element of stamp.elements) draw(document, element, bleed);
    for (const element of page.elements) draw(document, element, bleed);
    // Lets go of what is written, as a response would.
    await new Promise((resolve) => setImmediate(resolve));
  }
  document.end();
  await ended;
  return bytes;
}

function draw(document: PDFKit.PDFDocument, element: PageElement, bleed: number): void {
  const at = (millimetres: number): number => bleed + millimetres * millimetre;
  switch (element.kind) {
    case "box":
      document.roundedRect(at(element.leftMillimetres), at(element.topMillimetres), element.widthMillimetres * millimetre, element.heightMillimetres * millimetre, element.radiusMillimetres ?? 0);
      if (element.fill) document.fillColor([...element.fill]).fill();
      else document.strokeColor([...(element.outline?.ink ?? [0, 0, 0, 100])]).stroke();
      break;
    case "line":
      document.moveTo(at(element.from.leftMillimetres), at(element.from.topMillimetres)).lineTo(at(element.to.leftMillimetres), at(element.to.topMillimetres)).lineWidth(element.widthPoints).strokeColor([...element.ink]).stroke();
      break;
    case "text":
      document.font(element.face).fontSize(element.sizePoints).fillColor([...element.ink]).text(element.text, at(element.leftMillimetres), at(element.baselineMillimetres), { lineBreak: false, baseline: "alphabetic", characterSpacing: element.trackingPoints ?? 0 });
      break;
    case "qr": {
      const dot = 72 / element.dotsPerInch;
      const module = element.moduleDots * dot;
      for (const { row, column, modules } of darkRunsOfQr(element.url, element.level)) document.rect(bleed + element.leftDots * dot + column * module, bleed + element.topDots * dot + row * module, modules * module, module);
      document.fillColor([0, 0, 0, 100]).fill();
      break;
    }
    case "picture":
      throw new Error("The cards of this bench have no pictures");
  }
}
