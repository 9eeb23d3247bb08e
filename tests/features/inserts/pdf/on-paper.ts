import { fontRuler } from "~/platform/pdf/font-ruler.server";
import { millimetresFromPoints } from "~/platform/pdf/millimetres";
import type { PageDescription, QrCode, TextLine } from "~/platform/pdf/page-description";
import { millimetresFromDots, smallestQrVersion } from "~/platform/pdf/qr-size";
import { elementsOf } from "./a-card";

export type Rectangle = { left: number; top: number; right: number; bottom: number };

/** What a line of type covers, with room for accents above and descenders below. */
export function rectangleOf(line: TextLine): Rectangle {
  const tracking = (line.trackingPoints ?? 0) * ([...line.text].length - 1);
  const width = millimetresFromPoints(fontRuler.widthPoints(line.text, line.face, line.sizePoints) + tracking);
  const size = millimetresFromPoints(line.sizePoints);
  const baseline = line.baselineMillimetres;
  return { left: line.leftMillimetres, top: baseline - 0.72 * size, right: line.leftMillimetres + width, bottom: baseline + 0.25 * size };
}

export const qrsOf = (page: PageDescription | null | undefined): QrCode[] => (page ? elementsOf(page) : []).flatMap((element) => (element.kind === "qr" ? [element] : []));

/** The voucher's, on a front. */
export function qrOf(page: PageDescription): QrCode {
  const [qr] = qrsOf(page);
  if (!qr) throw new Error("no QR code on the page");
  return qr;
}

export const modulesOf = (qr: QrCode): number => 17 + 4 * (smallestQrVersion(qr.url, qr.level) ?? 0);
export const sideMillimetresOf = (qr: QrCode): number => millimetresFromDots(modulesOf(qr) * qr.moduleDots, qr.dotsPerInch);

/** The symbol with the paper around it that must stay bare. */
export function quietZoneOf(qr: QrCode): Rectangle {
  const quiet = 4 * qr.moduleDots;
  const millimetres = (dots: number): number => millimetresFromDots(dots, qr.dotsPerInch);
  const side = modulesOf(qr) * qr.moduleDots + 2 * quiet;
  return { left: millimetres(qr.leftDots - quiet), top: millimetres(qr.topDots - quiet), right: millimetres(qr.leftDots - quiet + side), bottom: millimetres(qr.topDots - quiet + side) };
}

export const overlap = (a: Rectangle, b: Rectangle): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
export const isInside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;

/** The field of colour or paper that lies uppermost under a QR code's quiet zone; undefined on a bare sheet. */
export function uppermostUnder(page: PageDescription, qr: QrCode): { fill: string; box: Rectangle } | undefined {
  const quietZone = quietZoneOf(qr);
  return elementsOf(page).flatMap((element) => {
    if (element.kind !== "box" || element.fill === undefined) return [];
    const { leftMillimetres: left, topMillimetres: top } = element;
    const box = { left, top, right: left + element.widthMillimetres, bottom: top + element.heightMillimetres };
    return overlap(box, quietZone) ? [{ fill: element.fill.join(), box }] : [];
  }).at(-1);
}
