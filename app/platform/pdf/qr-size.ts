import type { DotsPerInch } from "./page-description";

/** What a phone reads at arm's length, from a matt card, in a kitchen's light. */
const smallestModuleMillimetres = 0.33;
/** Under four dots a thermal printer's bleeding heat closes the gaps between modules. */
const smallestModuleDots = 4;
/** ISO/IEC 18004: this many modules around the symbol stay free of anything. */
export const quietZoneModules = 4;

/** How much of a symbol may be lost: about 15 % of its data (M), about 25 % (Q). */
export type QrLevel = "M" | "Q";

/** Bytes that fit into versions 1 to 40 (ISO/IEC 18004, table 7). */
const bytesByVersion: Record<QrLevel, readonly number[]> = {
  M: [
    14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779, 857, 911, 997,
    1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331,
  ],
  Q: [
    11, 20, 32, 46, 60, 74, 86, 108, 130, 151, 177, 203, 241, 258, 292, 322, 364, 394, 442, 482, 509, 565, 611, 661, 715,
    751, 805, 868, 908, 982, 1030, 1112, 1168, 1228, 1283, 1351, 1423, 1499, 1579, 1663,
  ],
};

export type QrSize = {
  level: QrLevel;
  version: number;
  modulesPerSide: number;
  /** Edge of a module in printer dots, always whole. */
  moduleDots: number;
  moduleMillimetres: number;
  /** Edge of the symbol without its quiet zone. */
  sideDots: number;
  sideMillimetres: number;
  /** Edge with the quiet zone on both sides. */
  outerDots: number;
  outerMillimetres: number;
};

/**
 * How large the QR code of a URL is on paper: the smallest version that holds it, in the largest modules of whole dots with
 * which its edge is no longer than wished, but never in smaller ones than are read. Null if no version holds it.
 *
 * Where level Q has room in the wished edge it is taken: a blot that hides a tenth of the symbol then never hides the address
 * (at level M, four in ten do).
 */
export function qrSize(url: string, dotsPerInch: DotsPerInch, wishedSideMillimetres = 0): QrSize | null {
  const robust = qrSizeAt(url, dotsPerInch, wishedSideMillimetres, "Q");
  if (robust !== null && robust.sideMillimetres <= wishedSideMillimetres) return robust;
  return qrSizeAt(url, dotsPerInch, wishedSideMillimetres, "M");
}

function qrSizeAt(url: string, dotsPerInch: DotsPerInch, wishedSideMillimetres: number, level: QrLevel): QrSize | null {
  const version = smallestQrVersion(url, level);
  if (version === null) return null;
  const modulesPerSide = 17 + 4 * version;
  const wishedDots = Math.floor((wishedSideMillimetres * dotsPerInch) / 25.4 / modulesPerSide);
  const moduleDots = Math.max(leastModuleDots(dotsPerInch), wishedDots);
  const sideDots = modulesPerSide * moduleDots;
  const outerDots = sideDots + 2 * quietZoneModules * moduleDots;
  return {
    level,
    version,
    modulesPerSide,
    moduleDots,
    moduleMillimetres: millimetresFromDots(moduleDots, dotsPerInch),
    sideDots,
    sideMillimetres: millimetresFromDots(sideDots, dotsPerInch),
    outerDots,
    outerMillimetres: millimetresFromDots(outerDots, dotsPerInch),
  };
}

/** The smallest version (1 to 40) that holds the URL's UTF-8 bytes, or null. */
export function smallestQrVersion(url: string, level: QrLevel): number | null {
  const bytes = new TextEncoder().encode(url).length;
  const index = bytesByVersion[level].findIndex((most) => bytes <= most);
  return index === -1 ? null : index + 1;
}

/** The smallest edge of a module in dots: 4 at 203 dpi (0.50 mm), 4 at 300 and 8 at 600 (0.34 mm). */
export function leastModuleDots(dotsPerInch: DotsPerInch): number {
  return Math.max(smallestModuleDots, Math.ceil((smallestModuleMillimetres * dotsPerInch) / 25.4));
}

export function millimetresFromDots(dots: number, dotsPerInch: DotsPerInch): number {
  return (dots * 25.4) / dotsPerInch;
}

/** The printer dot nearest to a length, both counted from the trim box's left or top edge. */
export function nearestDot(millimetres: number, dotsPerInch: DotsPerInch): number {
  return Math.round((millimetres * dotsPerInch) / 25.4);
}
