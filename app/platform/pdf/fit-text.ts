import type { Face } from "./page-description";
import { printableLines } from "./printable-text";
import type { TextRuler } from "./text-ruler";

export type TextSpace = {
  face: Face;
  widthPoints: number;
  /** From the top of the first line's capitals to the baseline of the last line. */
  heightPoints?: number;
  /** As many as a text is broken into. One that was broken by hand may have up to twice as many. 1: it is never broken. */
  mostLines: number;
  /** Baseline to baseline, as a multiple of the type size. */
  leading: number;
  largestPoints: number;
  /** Type is never set smaller than this. */
  smallestPoints: number;
  /** Between letters, as a share of the type size. */
  tracking?: number;
  /** Lines of about the same length (headlines) instead of each as full as it goes (running text). */
  balanced?: boolean;
};

export type FittedText =
  /** `linesDown`: how far the baseline of each line is below the first's, in lines. */
  | { ok: true; sizePoints: number; lines: string[]; linesDown: number[] }
  | { ok: false };

const stepPoints = 0.5;
/** Of the gap that an empty line makes between two paragraphs, in lines. A whole one would look like a hole in so small a column. */
const paragraphGapLines = 0.6;

/**
 * Breaks a text into lines and takes the largest type size at which it fits into a space. A line that was ended by hand ends
 * there in every size, and an empty one makes a gap between paragraphs. Not fitting even at the smallest is a value; nothing is
 * ever cut off. An empty text fits with no lines.
 */
export function fitText(text: string, space: TextSpace, ruler: TextRuler): FittedText {
  const typed = printableLines(text).map((line) => measuredPieces(line, space, ruler));
  const mostLines = space.mostLines === 1 ? 1 : Math.min(2 * space.mostLines, Math.max(space.mostLines, typed.length));
  for (let size = space.largestPoints; size >= space.smallestPoints; size -= stepPoints) {
    const set = setLines(typed, space.widthPoints / size, space.balanced ?? false);
    if (set === null || set.lines.length > mostLines) continue;
    if (space.heightPoints !== undefined && heightOfLines(set.linesDown, size, space, ruler) > space.heightPoints) continue;
    return { ok: true, sizePoints: size, ...set };
  }
  return { ok: false };
}

/** From the top of the first line's capitals to the baseline of the last line, in points. */
export function heightOfLines(linesDown: readonly number[], sizePoints: number, { face, leading }: Pick<TextSpace, "face" | "leading">, ruler: TextRuler): number {
  const last = linesDown.at(-1);
  return last === undefined ? 0 : (ruler.capHeight(face) + last * leading) * sizePoints;
}

/** Each typed line broken where it is too long, and how far down each line stands then; null if a single piece is wider than the space. */
function setLines(typed: readonly Piece[][], widthEm: number, balanced: boolean): { lines: string[]; linesDown: number[] } | null {
  const lines: string[] = [];
  const linesDown: number[] = [];
  let down = 0;
  for (const pieces of typed) {
    const broken = brokenLines(pieces, widthEm);
    if (broken === null) return null;
    if (broken.length === 0) down += paragraphGapLines;
    for (const line of balanced ? balancedLines(pieces, broken, widthEm) : broken) {
      lines.push(line);
      linesDown.push(down);
      down += 1;
    }
  }
  return { lines, linesDown };
}

/** The smallest parts that stay together, each with the blank behind it, if any. Widths are multiples of the type size. */
type Piece = { text: string; widthEm: number; widthAtLineEndEm: number };

/** A compound may break after its hyphen, an address on the internet may not. */
const afterHyphen = /(?<=\p{L}[-–/])(?=\p{L})/u;
const isAddress = /[.@:]\p{L}/u;

function measuredPieces(text: string, { face, mostLines, tracking = 0 }: TextSpace, ruler: TextRuler): Piece[] {
  const widthEm = (piece: string): number => ruler.widthPoints(piece, face, 1) + tracking * [...piece].length;
  return text
    .split(/(?<= )/)
    .flatMap((word) => (mostLines === 1 || isAddress.test(word) ? [word] : word.split(afterHyphen)))
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, widthEm: widthEm(piece), widthAtLineEndEm: widthEm(piece.trimEnd()) - tracking }));
}

/** Fills line after line; null if a single piece is wider than the space. */
function brokenLines(pieces: Piece[], widthEm: number): string[] | null {
  const lines: string[] = [];
  let line = "";
  let lineEm = 0;
  for (const piece of pieces) {
    if (piece.widthAtLineEndEm > widthEm) return null;
    if (lineEm + piece.widthAtLineEndEm > widthEm) {
      lines.push(line.trimEnd());
      line = "";
      lineEm = 0;
    }
    line += piece.text;
    lineEm += piece.widthEm;
  }
  return line === "" ? lines : [...lines, line];
}

/** As many lines as before, in the narrowest column that still holds them: no word is left alone in the last line. */
function balancedLines(pieces: Piece[], lines: string[], widthEm: number): string[] {
  let best = lines;
  let tooNarrow = widthEm / 2;
  let wideEnough = widthEm;
  while (wideEnough - tooNarrow > widthEm / 200) {
    const middle = (tooNarrow + wideEnough) / 2;
    const tried = brokenLines(pieces, middle);
    if (tried !== null && tried.length === lines.length) {
      best = tried;
      wideEnough = middle;
    } else {
      tooNarrow = middle;
    }
  }
  return best;
}
