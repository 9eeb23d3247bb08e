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

const stepPoints = 0.5;

/**
 * Breaks a text into lines and takes the largest type size at which it fits into a space. Not fitting even at the
 * smallest is a value; nothing is ever cut off. An empty text fits with no lines.
 */
export function fitText(text: string, space: TextSpace, ruler: TextRuler): FittedText {
  const pieces = measuredPieces(printableText(text), space, ruler);
  for (let size = space.largestPoints; size >= space.smallestPoints; size -= stepPoints) {
    const widthEm = space.widthPoints / size;
    const lines = brokenLines(pieces, widthEm);
    if (lines === null || lines.length > space.mostLines) continue;
    if (space.heightPoints !== undefined && heightOfLines(lines.length, size, space, ruler) > space.heightPoints) continue;
    return { ok: true, sizePoints: size, lines: space.balanced ? balancedLines(pieces, lines, widthEm) : lines };
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
