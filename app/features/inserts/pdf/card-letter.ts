import { type PageElement, pureBlack } from "~/platform/pdf/page-description";
import { fitBlock, linesOfStack, type StackedBlock, stackHeightMillimetres, type TextBlock } from "~/platform/pdf/text-block";
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

/**
 * The upper part of a card, from its upper edge to where the offer begins: shop, headline, greeting and text. They
 * share the room: where the text is long, the headline makes way first, then the text itself.
 */
export function cardLetter(props: InsertCardProps, endMillimetres: number, colours: CardColours, ruler: TextRuler): CardLetter {
  const column = { widthMillimetres: columnMillimetres };
  const fitted = fitCardTexts(props, { shopName: column, headline: column, greeting: column, body: { widthMillimetres: textMillimetres } }, ruler);
  if (!fitted.ok) return fitted;
  const { shopName, greeting } = fitted.blocks;
  const gapBeforeBody = greeting.lines.length > 0 ? gaps.belowGreeting : gaps.aboveText;
  const aboveBody = (headline: TextBlock, salutation: TextBlock): StackedBlock[] => [
    { block: shopName, gapBeforeMillimetres: 0, ink: colours.accent },
    { block: headline, gapBeforeMillimetres: gaps.aboveHeadline, ink: pureBlack },
    { block: salutation, gapBeforeMillimetres: gaps.aboveText, ink: pureBlack },
  ];

  const { largestPoints, smallestPoints } = cardTypography.headline;
  for (let points = largestPoints; points >= smallestPoints; points--) {
    const headline = fitBlock(props.headline, { ...cardTypography.headline, largestPoints: points }, column, ruler);
    if (headline === null) break;
    const taken = top + stackHeightMillimetres(aboveBody(headline, greeting)) + gapBeforeBody;
    const room = { widthMillimetres: textMillimetres, heightMillimetres: endMillimetres - aboveEnd - taken };
    const body = fitBlock(props.body, cardTypography.body, room, ruler);
    if (body === null) continue;
    // A salutation larger than the text it begins would look like a mistake.
    const likeBody = { ...cardTypography.greeting, largestPoints: Math.min(greeting.sizePoints, body.sizePoints) };
    const salutation = fitBlock(props.greeting ?? "", likeBody, column, ruler) ?? greeting;
    const stack = [...aboveBody(headline, salutation), { block: body, gapBeforeMillimetres: gapBeforeBody, ink: pureBlack }];
    return { ok: true, elements: linesOfStack(stack, marginMillimetres, top) };
  }
  return { ok: false, overflow: ["body"] };
}
