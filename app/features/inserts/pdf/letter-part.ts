import { type Ink, pureBlack } from "~/platform/pdf/page-description";
import { type CardKit, setText } from "./card-kit";
import { type CardPart, nothing, stacked, textPart } from "./card-part";

/** In so many steps headline and text go from the size they would have alone to their smallest: together, so that their proportion stays. */
const shrinkingSteps = 8;
/** But never so small beside the rest of the card that it looks forgotten: then the whole card has to become smaller. */
const leastShares = { headline: 0.66, text: 0.8 };

export type LetterRoom = {
  widthMillimetres: number;
  heightMillimetres: number;
  /** Headlines may be wider than running text. */
  textWidthMillimetres: number;
  centred?: boolean;
  headlinePoints?: number;
  headlineInk?: Ink;
  /** Something above the headline, and how far. */
  above?: { part: CardPart; gapAfter: number };
};

/**
 * Headline, greeting and text, in a room they share: where they are long, headline and text become smaller together. What does
 * not fit even then is noted as overflow.
 */
export function letterPart(kit: CardKit, room: LetterRoom): CardPart {
  const { scale } = kit.sheet;
  const setting = kit.typography;
  const headlineSetting = { ...setting.headline, ...(room.headlinePoints !== undefined && { largestPoints: Math.max(room.headlinePoints, setting.headline.smallestPoints) }) };
  const alone = {
    headline: setText(kit, "headline", room.widthMillimetres, headlineSetting),
    greeting: setText(kit, "greeting", room.textWidthMillimetres),
    body: setText(kit, "body", room.textWidthMillimetres),
  };
  if (kit.overflow.size > 0) return nothing;
  // A greeting of another size than the text it begins would look like a mistake.
  const textPoints = Math.min(alone.greeting.block.sizePoints, alone.body.block.sizePoints);
  const least = {
    headline: Math.max(setting.headline.smallestPoints, leastShares.headline * headlineSetting.largestPoints),
    text: Math.max(setting.body.smallestPoints, leastShares.text * setting.body.largestPoints),
  };
  const column = room.centred ? room.textWidthMillimetres : undefined;
  for (let step = 0; step <= shrinkingSteps; step++) {
    const from = (largest: number, smallest: number) => ({ largestPoints: Math.min(largest, largest - ((largest - smallest) * step) / shrinkingSteps) });
    const attempt: CardKit = { ...kit, overflow: new Set() };
    const headline = setText(attempt, "headline", room.widthMillimetres, { ...headlineSetting, ...from(alone.headline.block.sizePoints, least.headline) });
    const small = from(textPoints, least.text);
    const greeting = setText(attempt, "greeting", room.textWidthMillimetres, small);
    const body = setText(attempt, "body", room.textWidthMillimetres, { ...small, ...(room.centred && { balanced: true }) });
    if (attempt.overflow.size > 0) continue;
    const indent = (room.widthMillimetres - room.textWidthMillimetres) / 2;
    const running = stacked(
      { part: textPart(kit, greeting, pureBlack, column), gapBefore: 0 },
      { part: textPart(kit, body, pureBlack, column), gapBefore: 3.4 * scale },
    );
    const part = stacked(
      { part: room.above?.part ?? nothing, gapBefore: 0 },
      { part: textPart(kit, headline, room.headlineInk ?? pureBlack, room.centred ? room.widthMillimetres : undefined), gapBefore: room.above?.gapAfter ?? 0 },
      { part: room.centred ? { ...running, put: (left, top) => running.put(left + indent, top) } : running, gapBefore: 6 * scale },
    );
    if (part.heightMillimetres <= room.heightMillimetres) return part;
  }
  kit.overflow.add(kit.texts.body ? "body" : "headline");
  return nothing;
}
