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
  lineWidthsMillimetres: number[];
  /** How far the baseline of each line is below the first's, in lines. */
  linesDown: number[];
};

/** Blocks that were set before, by the ruler they were measured with: most texts of a print run are the same on every card. */
const blocksSet = new WeakMap<TextRuler, Map<string, TextBlock | null>>();
const mostBlocksRemembered = 2_000;

/** Null where the text does not fit into the room even in its smallest size. */
export function fitBlock(text: string, setting: TextSetting, room: BlockRoom, ruler: TextRuler): TextBlock | null {
  const known = blocksSet.get(ruler) ?? new Map<string, TextBlock | null>();
  blocksSet.set(ruler, known);
  // A text may hold line breaks itself: its length parts it from what follows.
  const key = [text.length, text, ...Object.values(setting), room.widthMillimetres, room.heightMillimetres].join("\n");
  let block = known.get(key);
  if (block === undefined) {
    block = setBlock(text, setting, room, ruler);
    if (known.size >= mostBlocksRemembered) known.clear();
    known.set(key, block);
  }
  return block;
}

function setBlock(text: string, setting: TextSetting, room: BlockRoom, ruler: TextRuler): TextBlock | null {
  const space: TextSpace = { ...setting, widthPoints: pointsFromMillimetres(room.widthMillimetres) };
  if (room.heightMillimetres !== undefined) space.heightPoints = pointsFromMillimetres(room.heightMillimetres);
  const fitted = fitText(text, space, ruler);
  if (!fitted.ok) return null;
  const { lines, linesDown, sizePoints } = fitted;
  const trackingPoints = (setting.tracking ?? 0) * sizePoints;
  const widthPoints = (line: string): number => ruler.widthPoints(line, setting.face, sizePoints) + trackingPoints * ([...line].length - 1);
  return {
    lineWidthsMillimetres: lines.map((line) => millimetresFromPoints(widthPoints(line))),
    lines,
    linesDown,
    sizePoints,
    setting,
    capHeightMillimetres: millimetresFromPoints(ruler.capHeight(setting.face) * sizePoints),
    heightMillimetres: millimetresFromPoints(heightOfLines(linesDown, sizePoints, setting, ruler)),
  };
}

export type BlockPlace = {
  leftMillimetres: number;
  /** Of the first line's capitals. */
  topMillimetres: number;
  ink: Ink;
  /** Lines are centred in a column of this width instead of beginning at its left. */
  centredInMillimetres?: number;
};

export function linesOfBlock(block: TextBlock, { leftMillimetres, topMillimetres, ink, centredInMillimetres }: BlockPlace): TextLine[] {
  const leadingMillimetres = millimetresFromPoints(block.setting.leading * block.sizePoints);
  const indent = (index: number): number => (centredInMillimetres === undefined ? 0 : (centredInMillimetres - (block.lineWidthsMillimetres[index] ?? 0)) / 2);
  return block.lines.map((text, index) => ({
    kind: "text",
    text,
    face: block.setting.face,
    sizePoints: block.sizePoints,
    trackingPoints: (block.setting.tracking ?? 0) * block.sizePoints,
    leftMillimetres: leftMillimetres + indent(index),
    baselineMillimetres: topMillimetres + block.capHeightMillimetres + (block.linesDown[index] ?? 0) * leadingMillimetres,
    ink,
  }));
}
