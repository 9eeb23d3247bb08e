import { pureBlack, type QrCode } from "./page-description";
import { darkRunsOfQr } from "./qr-matrix";
import { qrModuleDots } from "./qr-size";

/**
 * Draws a QR code so that every edge falls on a printer dot: positions are whole dots from the corner of the trim box,
 * which is the corner of the sheet when a card is printed one to one on paper or labels of its own size.
 * All modules are one path with one fill, so that no renderer leaves hairlines between them.
 */
export function drawQr(document: PDFKit.PDFDocument, qr: QrCode, trimOriginPoints: number): void {
  const points = (dots: number): number => (dots * 72) / qr.dotsPerInch;
  const moduleDots = qrModuleDots(qr.dotsPerInch);
  for (const { row, column, modules } of darkRunsOfQr(qr.url)) {
    document.rect(
      trimOriginPoints + points(qr.leftDots + column * moduleDots),
      trimOriginPoints + points(qr.topDots + row * moduleDots),
      points(modules * moduleDots),
      points(moduleDots),
    );
  }
  document.fillColor([...pureBlack]).fill();
}
