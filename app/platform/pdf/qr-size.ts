import type { DotsPerInch } from "./page-description";

/** What a phone reads at arm's length, from a matt card, in a kitchen's light. */
const smallestModuleMillimetres = 0.33;
/** Under four dots a thermal printer's bleeding heat closes the gaps between modules. */
const smallestModuleDots = 4;
/** ISO/IEC 18004: this many modules around the symbol stay free of anything. */
export const quietZoneModules = 4;

/** Bytes that fit into versions 1 to 40 at error correction level M (ISO/IEC 18004, table 7). */
const bytesByVersion = [
  14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779, 857, 911, 997,
  1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331,
];

export type QrSize = {
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

/** How large the QR code of a URL is on paper: the smallest version that holds it, in modules of whole dots. Null if none holds it. */
export function qrSize(url: string, dotsPerInch: DotsPerInch): QrSize | null {
  const version = smallestQrVersion(url);
  if (version === null) return null;
  const modulesPerSide = 17 + 4 * version;
  const moduleDots = qrModuleDots(dotsPerInch);
  const sideDots = modulesPerSide * moduleDots;
  const outerDots = sideDots + 2 * quietZoneModules * moduleDots;
  return {
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

/** The smallest version (1 to 40) that holds the URL's UTF-8 bytes at level M, or null. */
export function smallestQrVersion(url: string): number | null {
  const bytes = new TextEncoder().encode(url).length;
  const index = bytesByVersion.findIndex((most) => bytes <= most);
  return index === -1 ? null : index + 1;
}

/** Edge of a module in dots: 4 at 203 dpi (0.50 mm), 4 at 300 and 8 at 600 (0.34 mm). */
export function qrModuleDots(dotsPerInch: DotsPerInch): number {
  return Math.max(smallestModuleDots, Math.ceil((smallestModuleMillimetres * dotsPerInch) / 25.4));
}

export function millimetresFromDots(dots: number, dotsPerInch: DotsPerInch): number {
  return (dots * 25.4) / dotsPerInch;
}

/** The printer dot nearest to a length, both counted from the trim box's left or top edge. */
export function nearestDot(millimetres: number, dotsPerInch: DotsPerInch): number {
  return Math.round((millimetres * dotsPerInch) / 25.4);
}
