import type { PagePalette } from "~/core/pages/domain/page-palette";
import { coveredText } from "~/platform/pdf/font-covers.server";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import { fitText } from "~/platform/pdf/fit-text";
import type { Face } from "~/platform/pdf/page-description";
import { darkRunsOfQr } from "~/platform/pdf/qr-matrix";
import { smallestQrVersion } from "~/platform/pdf/qr-size";
import { textPath } from "~/platform/picture/text-path.server";

/** What stands on a voucher that is kept as a picture. */
export interface VoucherPicture {
  shopName: string;
  offer: string;
  /** Until when, in one or two lines. */
  until: string[];
  codeLabel: string;
  code: string | null;
  /** The page's address: in the QR, and in words without its protocol. */
  url: string;
  palette: PagePalette;
}

/** A portrait as phones show it. */
const [width, height, margin, inner] = [1080, 1350, 56, 72];
const ink = "#1f1c18";

/** A voucher as a picture (SVG): the same facts as on its page, and a QR code that leads back to it. */
export function drawVoucher({ shopName, offer, until, codeLabel, code, url, palette }: VoucherPicture): string {
  const head: Face = palette.isSerif ? "source-serif-semibold" : "source-sans-semibold";
  const page: string[] = [];
  const text = (words: string, space: { top: number; face: Face; size: number; smallest: number; lines: number; height?: number; fill: string; centred?: boolean; tracking?: number }): number => {
    const wide = width - 2 * (margin + inner);
    const fitted = fitText(coveredText(words), {
      face: space.face, widthPoints: wide, mostLines: space.lines, leading: 1.18, largestPoints: space.size, smallestPoints: space.smallest,
      tracking: space.tracking ?? 0, balanced: true, ...(space.height === undefined ? {} : { heightPoints: space.height }),
    }, fontRuler);
    if (!fitted.ok) return space.top;
    let baseline = space.top;
    fitted.lines.forEach((line, index) => {
      baseline = space.top + fontRuler.capHeight(space.face) * fitted.sizePoints + index * 1.18 * fitted.sizePoints;
      const long = fontRuler.widthPoints(line, space.face, fitted.sizePoints) + (space.tracking ?? 0) * fitted.sizePoints * (line.length - 1);
      const left = space.centred ? (width - long) / 2 : margin + inner;
      page.push(`<path fill="${space.fill}" d="${textPath(line, space.face, fitted.sizePoints, left, baseline, space.tracking)}"/>`);
    });
    return baseline;
  };

  page.push(`<rect width="${width}" height="${height}" fill="${palette.ground}"/>`);
  text(shopName, { top: 64, face: head, size: 46, smallest: 24, lines: 1, fill: palette.onGround, centred: true });
  page.push(`<rect x="${margin}" y="148" width="${width - 2 * margin}" height="${height - 148 - margin}" rx="36" fill="#fff"/>`);
  page.push(`<path fill="${palette.accent}" d="M${margin} 184a36 36 0 0 1 36-36h${width - 2 * margin - 72}a36 36 0 0 1 36 36z"/>`);
  let below = text(offer, { top: 260, face: head, size: 92, smallest: 28, lines: 8, height: 360, fill: palette.accentText });
  for (const [index, line] of until.entries()) below = text(line, { top: below + (index === 0 ? 58 : 26), face: "source-sans-regular", size: 44, smallest: 24, lines: 2, fill: ink });
  page.push(...divider(820, palette));
  if (code === null) page.push(...qrCode(url, { top: 880, side: 320 }));
  else {
    text(codeLabel, { top: 872, face: "source-sans-regular", size: 34, smallest: 20, lines: 1, fill: "#5c564c", centred: true });
    text(code, { top: 934, face: "source-sans-semibold", size: 92, smallest: 40, lines: 1, fill: ink, centred: true, tracking: 0.04 });
    page.push(...qrCode(url, { top: 1040, side: 200 }));
  }
  text(url.replace(/^https?:\/\//, ""), { top: 1256, face: "source-sans-regular", size: 28, smallest: 14, lines: 1, fill: "#5c564c", centred: true });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${page.join("")}</svg>`;
}

function divider(top: number, { ground }: PagePalette): string[] {
  return [
    `<path stroke="#cfcac0" stroke-width="4" stroke-dasharray="14 12" d="M${margin + 44} ${top}H${width - margin - 44}"/>`,
    ...[margin, width - margin].map((x) => `<circle cx="${x}" cy="${top}" r="28" fill="${ground}"/>`),
  ];
}

/** Dark on white, in modules of whole pixels, in the middle. */
function qrCode(url: string, { top, side }: { top: number; side: number }): string[] {
  const version = smallestQrVersion(url, "M");
  if (version === null) return [];
  const modules = 17 + 4 * version;
  const module = Math.floor(side / modules);
  const left = Math.round((width - modules * module) / 2);
  const runs = darkRunsOfQr(url, "M").map((run) => `M${left + run.column * module} ${top + run.row * module}h${run.modules * module}v${module}h${-run.modules * module}z`);
  return [`<path fill="${ink}" shape-rendering="crispEdges" d="${runs.join("")}"/>`];
}
