import type { Face } from "./page-description";
import { printableText } from "./printable-text";
import type { TextRuler } from "./text-ruler";

export type TextSpace = {
  face: Face;
  widthPoints: number;
  /** From the top of the first line's capitals to the baseline of the last line. */
  heightPoints?: number;
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

export type FittedText = { ok: true; sizePoints: number; lines: string[] } | { ok: false };

type WidthOfLine = (line: string) => number;

const stepPoints = 0.5;

/**
 * Breaks a text into lines and takes the largest type size at which it fits into a space. Not fitting even at the
 * smallest is a value; nothing is ever cut off. An empty text fits with no lines.
 */
export function fitText(text: string, space: TextSpace, ruler: TextRuler): FittedText {
  const pieces = piecesOf(printableText(text));
  for (let size = space.largestPoints; size >= space.smallestPoints; size -= stepPoints) {
    const width: WidthOfLine = (line) =>
      ruler.widthPoints(line, space.face, size) + (space.tracking ?? 0) * size * Math.max(0, [...line].length - 1);
    const lines = brokenLines(pieces, space.widthPoints, width);
    if (lines === null || lines.length > space.mostLines) continue;
    if (space.heightPoints !== undefined && heightOfLines(lines.length, size, space, ruler) > space.heightPoints) continue;
    return {
      ok: true,
      sizePoints: size,
      lines: space.balanced ? balancedLines(pieces, lines, space.widthPoints, width) : lines,
    };
  }
  return { ok: false };
}

/** From the top of the first line's capitals to the baseline of the last line, in points. */
export function heightOfLines(
  count: number,
  sizePoints: number,
  { face, leading }: Pick<TextSpace, "face" | "leading">,
  ruler: TextRuler,
): number {
  return count === 0 ? 0 : (ruler.capHeight(face) + (count - 1) * leading) * sizePoints;
}

/** The smallest parts that stay together, each with the blank before it. */
function piecesOf(text: string): string[] {
  return text
    .split(/(?= )/)
    .flatMap((word) => (isAddress.test(word) ? [word] : word.split(afterHyphen)))
    .filter((piece) => piece !== "");
}

/** A compound may break after its hyphen, an address on the internet may not. */
const afterHyphen = /(?<=\p{L}[-–/])(?=\p{L})/u;
const isAddress = /[.@:]\p{L}/u;

/** Fills line after line; null if a single piece is wider than the space. */
function brokenLines(pieces: string[], widthPoints: number, width: WidthOfLine): string[] | null {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    const start = piece.trimStart();
    const longer = line === "" ? start : line + piece;
    if (width(longer) <= widthPoints) {
      line = longer;
    } else {
      if (width(start) > widthPoints) return null;
      lines.push(line);
      line = start;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** As many lines as before, in the narrowest column that still holds them: no word is left alone in the last line. */
function balancedLines(pieces: string[], lines: string[], widthPoints: number, width: WidthOfLine): string[] {
  let best = lines;
  let tooNarrow = widthPoints / 2;
  let wideEnough = widthPoints;
  while (wideEnough - tooNarrow > 1) {
    const middle = (tooNarrow + wideEnough) / 2;
    const tried = brokenLines(pieces, middle, width);
    if (tried !== null && tried.length === lines.length) {
      best = tried;
      wideEnough = middle;
    } else {
      tooNarrow = middle;
    }
  }
  return best;
}
