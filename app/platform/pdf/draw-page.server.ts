import { assertNever } from "~/kernel/assert-never";
import { drawQr } from "./draw-qr.server";
import { uncoveredCharacters } from "./font-covers.server";
import { pointsFromMillimetres } from "./millimetres";
import type { FilledBox, Ink, PageDescription, PageElement, StraightLine, TextLine } from "./page-description";
import { printableText } from "./printable-text";

/**
 * Adds a page to the document and draws what its description says.
 *
 * The page reaches to the bleed; what is seen and printed (crop box) is the trimmed sheet, so that an office or label
 * printer prints a card in its true size instead of shrinking it by its bleed. A print shop's software reads the
 * trim and bleed box.
 * @throws if a text holds characters that the font lacks (`fontCovers`): a box is never printed
 */
export function drawPage(document: PDFKit.PDFDocument, page: PageDescription): void {
  const bleed = pointsFromMillimetres(page.bleedMillimetres);
  const trimWidth = pointsFromMillimetres(page.trimWidthMillimetres);
  const trimHeight = pointsFromMillimetres(page.trimHeightMillimetres);
  const size = [trimWidth + 2 * bleed, trimHeight + 2 * bleed];
  const trimBox = [bleed, bleed, bleed + trimWidth, bleed + trimHeight];
  document.addPage({ size, margin: 0 });
  Object.assign(document.page.dictionary.data, { BleedBox: [0, 0, ...size], TrimBox: trimBox, CropBox: trimBox });
  document.markContent("Span", { lang: page.language });
  for (const element of page.elements) drawElement(document, element, bleed);
  document.endMarkedContent();
}

function drawElement(document: PDFKit.PDFDocument, element: PageElement, trimOriginPoints: number): void {
  const at = (millimetres: number): number => trimOriginPoints + pointsFromMillimetres(millimetres);
  switch (element.kind) {
    case "box":
      return drawBox(document, element, at);
    case "line":
      return drawLine(document, element, at);
    case "text":
      return drawText(document, element, at);
    case "qr":
      return drawQr(document, element, trimOriginPoints);
    default:
      return assertNever(element);
  }
}

type Position = (millimetres: number) => number;

function drawBox(document: PDFKit.PDFDocument, box: FilledBox, at: Position): void {
  const path = (): void => {
    const [left, top] = [at(box.leftMillimetres), at(box.topMillimetres)];
    const [width, height] = [pointsFromMillimetres(box.widthMillimetres), pointsFromMillimetres(box.heightMillimetres)];
    if (box.radiusMillimetres === undefined) document.rect(left, top, width, height);
    else document.roundedRect(left, top, width, height, pointsFromMillimetres(box.radiusMillimetres));
  };
  if (box.fill !== undefined) {
    path();
    document.fillColor(mutable(box.fill)).fill();
  }
  if (box.outline !== undefined) {
    path();
    document.lineWidth(box.outline.widthPoints).strokeColor(mutable(box.outline.ink)).stroke();
  }
}

function drawLine(document: PDFKit.PDFDocument, line: StraightLine, at: Position): void {
  document
    .moveTo(at(line.from.leftMillimetres), at(line.from.topMillimetres))
    .lineTo(at(line.to.leftMillimetres), at(line.to.topMillimetres))
    .lineWidth(line.widthPoints)
    .strokeColor(mutable(line.ink))
    .stroke();
}

function drawText(document: PDFKit.PDFDocument, line: TextLine, at: Position): void {
  const text = printableText(line.text);
  const uncovered = uncoveredCharacters(text);
  if (uncovered.length > 0) {
    // Not the characters themselves: they may be part of a name, and this message goes into a log.
    throw new Error(`a line of type holds ${uncovered.length} characters that the font lacks`);
  }
  document
    .font(line.face)
    .fontSize(line.sizePoints)
    .fillColor(mutable(line.ink))
    .text(text, at(line.leftMillimetres), at(line.baselineMillimetres), {
      lineBreak: false,
      baseline: "alphabetic",
      characterSpacing: line.trackingPoints ?? 0,
    });
}

function mutable(ink: Ink): [number, number, number, number] {
  return [...ink];
}
