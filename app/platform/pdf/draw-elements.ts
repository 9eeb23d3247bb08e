import { assertNever } from "~/kernel/assert-never";
import { pointsFromMillimetres } from "./millimetres";
import type { Face, FilledBox, Ink, PageElement, Picture, QrCode, StraightLine, TextLine } from "./page-description";
import { pdfNumber } from "./pdf-number";
import { printableText } from "./printable-text";
import { darkRunsOfQr } from "./qr-matrix";
import { millimetresFromDots, nearestDot } from "./qr-size";

/** What drawing must know of the file. */
export type Press = {
  /** The characters, each once, that the face lacks. */
  uncovered(text: string, face: Face): string[];
  /** A text as an operand of TJ. */
  shown(text: string, face: Face): { fontName: string; operand: string };
  pictureName(picture: Picture): string;
};

/**
 * Elements in PDF's own words. The origin is the upper left corner of the trim box; lengths grow to the right and, since PDF
 * counts from below, sink into the negative.
 * @throws if a text holds characters that the font lacks (`fontCovers`): a box is never printed
 */
export function drawElements(elements: readonly PageElement[], press: Press): string {
  return elements.map((element) => drawElement(element, press)).join("\n");
}

function drawElement(element: PageElement, press: Press): string {
  switch (element.kind) {
    case "box":
      return drawBox(element);
    case "line":
      return drawLine(element);
    case "text":
      return drawText(element, press);
    case "qr":
      return drawQr(element);
    case "picture":
      return drawPicture(element, press);
    default:
      return assertNever(element);
  }
}

const x = (millimetres: number): string => pdfNumber(pointsFromMillimetres(millimetres));
const y = (millimetres: number): string => pdfNumber(-pointsFromMillimetres(millimetres));
const ink = (inks: Ink): string => inks.map((perCent) => pdfNumber(perCent / 100)).join(" ");

function drawBox(box: FilledBox): string {
  const path = box.radiusMillimetres === undefined ? rectangle(box) : roundedRectangle(box, box.radiusMillimetres);
  const filled = box.fill === undefined ? [] : [`${ink(box.fill)} k`, path, "f"];
  const outlined = box.outline === undefined ? [] : [`${ink(box.outline.ink)} K`, `${pdfNumber(box.outline.widthPoints)} w`, path, "S"];
  return [...filled, ...outlined].join("\n");
}

function rectangle({ leftMillimetres, topMillimetres, widthMillimetres, heightMillimetres }: FilledBox): string {
  return `${x(leftMillimetres)} ${y(topMillimetres + heightMillimetres)} ${x(widthMillimetres)} ${x(heightMillimetres)} re`;
}

/** How far the handles of a Bézier curve that imitates a quarter circle are from the corner, as a share of the radius. */
const handleShare = 1 - 0.5522847498;

function roundedRectangle(box: FilledBox, wishedRadius: number): string {
  const { leftMillimetres: left, topMillimetres: top } = box;
  const [right, bottom] = [left + box.widthMillimetres, top + box.heightMillimetres];
  const radius = Math.min(wishedRadius, box.widthMillimetres / 2, box.heightMillimetres / 2);
  const handle = radius * handleShare;
  const at = (across: number, down: number): string => `${x(across)} ${y(down)}`;
  return [
    `${at(left + radius, top)} m`,
    `${at(right - radius, top)} l`,
    `${at(right - handle, top)} ${at(right, top + handle)} ${at(right, top + radius)} c`,
    `${at(right, bottom - radius)} l`,
    `${at(right, bottom - handle)} ${at(right - handle, bottom)} ${at(right - radius, bottom)} c`,
    `${at(left + radius, bottom)} l`,
    `${at(left + handle, bottom)} ${at(left, bottom - handle)} ${at(left, bottom - radius)} c`,
    `${at(left, top + radius)} l`,
    `${at(left, top + handle)} ${at(left + handle, top)} ${at(left + radius, top)} c`,
    "h",
  ].join("\n");
}

function drawLine({ from, to, widthPoints, ink: inks, dashPoints }: StraightLine): string {
  const path = `${x(from.leftMillimetres)} ${y(from.topMillimetres)} m ${x(to.leftMillimetres)} ${y(to.topMillimetres)} l S`;
  const stroke = `${ink(inks)} K\n${pdfNumber(widthPoints)} w`;
  return dashPoints === undefined ? `${stroke}\n${path}` : `${stroke}\n[${dashPoints.map(pdfNumber).join(" ")}] 0 d\n${path}\n[] 0 d`;
}

function drawText(line: TextLine, press: Press): string {
  const text = printableText(line.text);
  if (text === "") return "";
  const uncovered = press.uncovered(text, line.face);
  if (uncovered.length > 0) {
    // Not the characters themselves: they may be part of a name, and this message goes into a log.
    throw new Error(`a line of type holds ${uncovered.length} characters that the font lacks`);
  }
  const { fontName, operand } = press.shown(text, line.face);
  const place = `1 0 0 1 ${x(line.leftMillimetres)} ${y(line.baselineMillimetres)} Tm`;
  return `${ink(line.ink)} k\nBT\n/${fontName} ${pdfNumber(line.sizePoints)} Tf\n${pdfNumber(line.trackingPoints ?? 0)} Tc\n${place}\n${operand} TJ\nET`;
}

/**
 * A QR code whose every edge falls on a printer dot: it is placed in whole dots from the corner of the trim box, which is the
 * corner of the sheet when a card is printed one to one on paper or labels of its own size. All modules are one path with
 * one fill, so that no renderer leaves hairlines between them, drawn in units of one module.
 */
function drawQr(qr: QrCode): string {
  const points = (dots: number): number => (dots * 72) / qr.dotsPerInch;
  const module = pdfNumber(points(qr.moduleDots));
  let path = `q\n${module} 0 0 -${module} ${pdfNumber(points(qr.leftDots))} ${pdfNumber(-points(qr.topDots))} cm\n0 0 0 1 k\n`;
  for (const { row, column, modules } of darkRunsOfQr(qr.url, qr.level)) path += `${column} ${row} ${modules} 1 re\n`;
  return `${path}f\nQ`;
}

function drawPicture(picture: Picture, press: Press): string {
  const { leftMillimetres, topMillimetres, widthMillimetres, heightMillimetres } = picture.blackDots === undefined ? picture : onWholeDots(picture);
  const place = `${x(widthMillimetres)} 0 0 ${x(heightMillimetres)} ${x(leftMillimetres)} ${y(topMillimetres + heightMillimetres)} cm`;
  return `q\n0 0 0 1 k\n${place}\n/${press.pictureName(picture)} Do\nQ`;
}

/** Dots that lie between the printer's own would be dithered once more by it, into stripes. */
function onWholeDots(picture: Picture): Picture {
  const whole = (millimetres: number): number => millimetresFromDots(nearestDot(millimetres, picture.dotsPerInch), picture.dotsPerInch);
  return {
    ...picture,
    leftMillimetres: whole(picture.leftMillimetres), topMillimetres: whole(picture.topMillimetres),
    widthMillimetres: whole(picture.widthMillimetres), heightMillimetres: whole(picture.heightMillimetres),
  };
}
