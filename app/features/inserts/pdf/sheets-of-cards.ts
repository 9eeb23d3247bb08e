import type { PrintFormat } from "~/features/inserts/domain/printing/card-formats";
import type { PageDescription, PageElement, StraightLine } from "~/platform/pdf/page-description";
import { pureBlack } from "~/platform/pdf/page-description";
import { nearestDot } from "~/platform/pdf/qr-size";
import type { InsertCard } from "./insert-card";

const a4 = { widthMillimetres: 210, heightMillimetres: 297 };
const card = { widthMillimetres: 105, heightMillimetres: 148 };
/** Edge to edge around the sheet's middle: one cut across, one down. Half a millimetre is left at top and bottom. */
const places = [
  { column: 0, row: 0 },
  { column: 1, row: 0 },
  { column: 0, row: 1 },
  { column: 1, row: 1 },
];
const placeOf = (column: number, row: number) => ({ left: column * card.widthMillimetres, top: a4.heightMillimetres / 2 + (row - 1) * card.heightMillimetres });

/**
 * The pages of cards as they go to the printer: each card by itself, front and back, or four on a sheet of A4 with marks where to
 * cut. Backs of four are mirrored from left to right, as printing on both sides "long edge" wants it.
 */
export function* sheetsOfCards(cards: Iterable<InsertCard>, format: PrintFormat): Generator<PageDescription> {
  if (format !== "a4-4up") {
    for (const { front, back } of cards) {
      yield front;
      if (back !== null) yield back;
    }
    return;
  }
  let four: InsertCard[] = [];
  for (const one of cards) {
    four.push(one);
    if (four.length < places.length) continue;
    yield* sheetOfFour(four);
    four = [];
  }
  if (four.length > 0) yield* sheetOfFour(four);
}

function* sheetOfFour(four: readonly InsertCard[]): Generator<PageDescription> {
  yield sheetOf(four.map(({ front }) => front), (column) => column);
  if (four.some(({ back }) => back !== null)) yield sheetOf(four.map(({ back }) => back), (column) => 1 - column);
}

function sheetOf(pages: readonly (PageDescription | null)[], columnOf: (column: number) => number): PageDescription {
  const placed = pages.flatMap((page, index) => {
    const { column, row } = places[index] ?? { column: 0, row: 0 };
    const { left, top } = placeOf(columnOf(column), row);
    return page === null ? [] : [{ page, left, top }];
  });
  return {
    language: placed[0]?.page.language ?? "de",
    trimWidthMillimetres: a4.widthMillimetres,
    trimHeightMillimetres: a4.heightMillimetres,
    bleedMillimetres: 0,
    stamps: placed.flatMap(({ page, left, top }) =>
      (page.stamps ?? []).map(({ stamp, leftMillimetres, topMillimetres }) => ({ stamp, leftMillimetres: left + leftMillimetres, topMillimetres: top + topMillimetres })),
    ),
    elements: [...placed.flatMap(({ page, left, top }) => page.elements.map((element) => moved(element, left, top))), ...cutMarks],
  };
}

function moved(element: PageElement, left: number, top: number): PageElement {
  switch (element.kind) {
    case "qr":
      return { ...element, leftDots: element.leftDots + nearestDot(left, element.dotsPerInch), topDots: element.topDots + nearestDot(top, element.dotsPerInch) };
    case "text":
      return { ...element, leftMillimetres: element.leftMillimetres + left, baselineMillimetres: element.baselineMillimetres + top };
    case "line": {
      const at = (point: StraightLine["from"]) => ({ leftMillimetres: point.leftMillimetres + left, topMillimetres: point.topMillimetres + top });
      return { ...element, from: at(element.from), to: at(element.to) };
    }
    case "box":
    case "picture":
      return { ...element, leftMillimetres: element.leftMillimetres + left, topMillimetres: element.topMillimetres + top };
  }
}

/** On the two cuts: at the sheet's edges, long enough to be seen beyond what office printers leave white, and where the cuts cross. */
const cutMarks: readonly PageElement[] = (() => {
  const [middle, half] = [a4.widthMillimetres / 2, a4.heightMillimetres / 2];
  const length = 7;
  const across = (left: number): PageElement => mark(left, half, left + length, half);
  const down = (top: number): PageElement => mark(middle, top, middle, top + length);
  return [across(0), across(a4.widthMillimetres - length), across(middle - length / 2), down(0), down(a4.heightMillimetres - length), down(half - length / 2)];
})();

function mark(fromLeft: number, fromTop: number, toLeft: number, toTop: number): PageElement {
  return {
    kind: "line", from: { leftMillimetres: fromLeft, topMillimetres: fromTop }, to: { leftMillimetres: toLeft, topMillimetres: toTop },
    widthPoints: 0.25, ink: pureBlack,
  };
}
