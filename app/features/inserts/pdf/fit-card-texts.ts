import { fitBlock, type BlockRoom, type TextBlock } from "~/platform/pdf/text-block";
import type { TextRuler } from "~/platform/pdf/text-ruler";
import type { CardText, InsertCardProps } from "./card-props";
import { cardTypography } from "./card-typography";

export type FittedCardTexts<Part extends CardText> =
  | { ok: true; blocks: Record<Part, TextBlock> }
  | { ok: false; overflow: Part[] };

/** Sets several texts of a card into the rooms given for them, and names every one that does not fit. */
export function fitCardTexts<Part extends CardText>(
  props: InsertCardProps,
  rooms: Record<Part, BlockRoom>,
  ruler: TextRuler,
): FittedCardTexts<Part> {
  const blocks: Partial<Record<Part, TextBlock>> = {};
  const overflow: Part[] = [];
  for (const part of Object.keys(rooms) as Part[]) {
    const block = fitBlock(props[part] ?? "", cardTypography[part], rooms[part], ruler);
    if (block === null) overflow.push(part);
    else blocks[part] = block;
  }
  return overflow.length === 0 ? { ok: true, blocks: blocks as Record<Part, TextBlock> } : { ok: false, overflow };
}
