import { type PageElement, pureBlack } from "~/platform/pdf/page-description";
import { fitBlock, linesOfStack, type StackedBlock, stackHeightMillimetres, type TextSetting } from "~/platform/pdf/text-block";
import type { TextRuler } from "~/platform/pdf/text-ruler";
import type { CardText, InsertCardProps } from "./card-props";
import { type CardColours, columnMillimetres, marginMillimetres } from "./card-sheet";
import { cardTypography } from "./card-typography";
import { fitCardTexts } from "./fit-card-texts";

export type CardLetter = { ok: true; elements: PageElement[] } | { ok: false; overflow: CardText[] };

const top = 11;
const aboveEnd = 6;
const gaps = { aboveHeadline: 10, aboveText: 7, belowGreeting: 3.6 };
/** Running text keeps off the right edge a little more: shorter lines read easier, and ragged ones look less empty. */
const textMillimetres = columnMillimetres - 4;

/** In so many steps headline and text go from the size they would have alone to their smallest: together, so that their proportion stays. */
const shrinkingSteps = 8;

/**
 * The upper part of a card, from its upper edge to where the offer begins: shop, headline, greeting and text. They
 * share the room: where they are long, headline and text become smaller together.
 */
export function cardLetter(props: InsertCardProps, endMillimetres: number, colours: CardColours, ruler: TextRuler): CardLetter {
  const column = { widthMillimetres: columnMillimetres };
  const text = { widthMillimetres: textMillimetres };
  const alone = fitCardTexts(props, { shopName: column, headline: column, greeting: column, body: text }, ruler);
  if (!alone.ok) return alone;
  const { shopName, ...largest } = alone.blocks;
  // A greeting of another size than the text it begins would look like a mistake.
  const textPoints = Math.min(largest.greeting.sizePoints, largest.body.sizePoints);

  for (let step = 0; step <= shrinkingSteps; step++) {
    const headline = fitBlock(props.headline, shrunk(cardTypography.headline, largest.headline.sizePoints, step), column, ruler);
    const greeting = fitBlock(props.greeting ?? "", shrunk(cardTypography.greeting, textPoints, step), column, ruler);
    const body = fitBlock(props.body, shrunk(cardTypography.body, textPoints, step), text, ruler);
    if (headline === null || greeting === null || body === null) break;
    const gapBeforeBody = greeting.lines.length > 0 ? gaps.belowGreeting : gaps.aboveText;
    const stack: StackedBlock[] = [
      { block: shopName, gapBeforeMillimetres: 0, ink: colours.accent },
      { block: headline, gapBeforeMillimetres: gaps.aboveHeadline, ink: pureBlack },
      { block: greeting, gapBeforeMillimetres: gaps.aboveText, ink: pureBlack },
      { block: body, gapBeforeMillimetres: gapBeforeBody, ink: pureBlack },
    ];
    if (top + stackHeightMillimetres(stack) > endMillimetres - aboveEnd) continue;
    return { ok: true, elements: linesOfStack(stack, marginMillimetres, top) };
  }
  return { ok: false, overflow: ["body"] };
}

function shrunk(setting: TextSetting, fromPoints: number, step: number): TextSetting {
  return { ...setting, largestPoints: fromPoints - ((fromPoints - setting.smallestPoints) * step) / shrinkingSteps };
}
