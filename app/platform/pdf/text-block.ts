import { fitText, heightOfLines, type TextSpace } from "./fit-text";
import { millimetresFromPoints, pointsFromMillimetres } from "./millimetres";
import type { Ink, TextLine } from "./page-description";
import type { TextRuler } from "./text-ruler";

/** How a text is set, wherever it stands. */
export type TextSetting = Omit<TextSpace, "widthPoints" | "heightPoints">;

export type BlockRoom = { widthMillimetres: number; heightMillimetres?: number };

/** A text with its line breaks and type size decided, ready to be put somewhere. */
export type TextBlock = {
  lines: string[];
  sizePoints: number;
  setting: TextSetting;
  capHeightMillimetres: number;
  /** From the top of the first line's capitals to the baseline of the last: what the eye takes for the block. */
  heightMillimetres: number;
};

/** Null where the text does not fit into the room even in its smallest size. */
export function fitBlock(text: string, setting: TextSetting, room: BlockRoom, ruler: TextRuler): TextBlock | null {
  const space: TextSpace = { ...setting, widthPoints: pointsFromMillimetres(room.widthMillimetres) };
  if (room.heightMillimetres !== undefined) space.heightPoints = pointsFromMillimetres(room.heightMillimetres);
  const fitted = fitText(text, space, ruler);
  if (!fitted.ok) return null;
  const { lines, sizePoints } = fitted;
  return {
    lines,
    sizePoints,
    setting,
    capHeightMillimetres: millimetresFromPoints(ruler.capHeight(setting.face) * sizePoints),
    heightMillimetres: millimetresFromPoints(heightOfLines(lines.length, sizePoints, setting, ruler)),
  };
}

export type BlockPlace = {
  leftMillimetres: number;
  /** Of the first line's capitals. */
  topMillimetres: number;
  ink: Ink;
};

export function linesOfBlock(block: TextBlock, { leftMillimetres, topMillimetres, ink }: BlockPlace): TextLine[] {
  const leadingMillimetres = millimetresFromPoints(block.setting.leading * block.sizePoints);
  return block.lines.map((text, index) => ({
    kind: "text",
    text,
    face: block.setting.face,
    sizePoints: block.sizePoints,
    trackingPoints: (block.setting.tracking ?? 0) * block.sizePoints,
    leftMillimetres,
    baselineMillimetres: topMillimetres + block.capHeightMillimetres + index * leadingMillimetres,
    ink,
  }));
}

/** Blocks under each other. A block without lines takes no room, nor does the gap before it. */
export type StackedBlock = { block: TextBlock; gapBeforeMillimetres: number; ink: Ink };

export function stackHeightMillimetres(stack: StackedBlock[]): number {
  return placesInStack(stack).at(-1)?.bottomMillimetres ?? 0;
}

export function linesOfStack(stack: StackedBlock[], leftMillimetres: number, topMillimetres: number): TextLine[] {
  return placesInStack(stack).flatMap(({ stacked, topMillimetres: offset }) =>
    linesOfBlock(stacked.block, { leftMillimetres, topMillimetres: topMillimetres + offset, ink: stacked.ink }),
  );
}

type PlaceInStack = { stacked: StackedBlock; topMillimetres: number; bottomMillimetres: number };

function placesInStack(stack: StackedBlock[]): PlaceInStack[] {
  const places: PlaceInStack[] = [];
  for (const stacked of stack) {
    if (stacked.block.lines.length === 0) continue;
    const above = places.at(-1);
    const top = above === undefined ? 0 : above.bottomMillimetres + stacked.gapBeforeMillimetres;
    places.push({ stacked, topMillimetres: top, bottomMillimetres: top + stacked.block.heightMillimetres });
  }
  return places;
}
