import { pureBlack } from "~/platform/pdf/page-description";
import { footParts } from "./advocate-part";
import { type CardKit, setText } from "./card-kit";
import { type CardPart, stacked, textPart } from "./card-part";
import { letterPart } from "./letter-part";
import { masthead } from "./masthead";
import { quietZoneOf, voucherRow } from "./voucher-part";

/** How much of the sheet's height the picture has, tried in this order until the texts fit. On a lying sheet: of its width. */
const pictureShares = [0.4, 0.34, 0.28, 0.22];
/** The same for a field of the accent, which needs less room to be seen. */
const fieldShares = [0.31, 0.26, 0.22];

/**
 * A picture that runs off the sheet (or a field of the accent), under it a headline and a few words, then the offer beside its QR
 * code, divided by a fine line. On a lying sheet the picture is at the left.
 */
export function pictureLayout(kit: CardKit): void {
  const shares = hasPicture(kit) ? pictureShares : fieldShares;
  for (const share of shares) {
    const attempt: CardKit = { ...kit, shared: [], own: [], overflow: new Set() };
    putCard(attempt, share);
    if (attempt.overflow.size > 0 && share !== shares.at(-1)) continue;
    kit.shared.push(...attempt.shared);
    kit.own.push(...attempt.own);
    for (const name of attempt.overflow) kit.overflow.add(name);
    return;
  }
}

const hasPicture = ({ design, print }: CardKit): boolean => design.pictureImageId !== null && print.images.has(design.pictureImageId);

function putCard(kit: CardKit, share: number): void {
  const { widthMillimetres: width, heightMillimetres: height, marginMillimetres: margin, scale } = kit.sheet;
  const lying = width > height;
  const pictureEnd = lying ? width * (hasPicture(kit) ? share - 0.08 : share) : height * share;
  const left = lying ? pictureEnd + margin * 1.1 : margin;
  const column = width - margin - left;
  putPicture(kit, pictureEnd, lying);

  const lower = lowerPart(kit, column);
  const lowerTop = height - 7.5 * scale - lower.heightMillimetres;
  const lineTop = lowerTop - 6 * scale;
  const top = lying ? margin + 1 * scale : pictureEnd + 8 * scale;
  const head = masthead(kit, column);
  const room = lineTop - 6 * scale - top;
  const letter = letterPart(kit, {
    widthMillimetres: column, textWidthMillimetres: column - 2 * scale, heightMillimetres: room, headlinePoints: 21 * scale * (kit.design.fonts.headline === "manrope" ? 0.9 : 1),
    ...(hasPicture(kit) && { above: { part: head, gapAfter: 5 * scale } }),
  });
  letter.put(left, top + Math.max(0, (room - letter.heightMillimetres) * 0.35));
  kit.shared.push({ kind: "line", from: { leftMillimetres: left, topMillimetres: lineTop }, to: { leftMillimetres: left + column, topMillimetres: lineTop }, widthPoints: 0.6, ink: kit.palette.accent });
  lower.put(left, lowerTop);
}

/** Offer, then code and QR code, then conditions. */
function lowerPart(kit: CardKit, widthMillimetres: number): CardPart {
  const { scale } = kit.sheet;
  const small = (name: "giftNote" | "legalLine"): CardPart => textPart(kit, setText(kit, name, widthMillimetres), pureBlack);
  // The QR code stands on the bare sheet: what is above and below it keeps off its quiet zone, descenders and accents too.
  const off = (gapMillimetres: number): number => Math.max(gapMillimetres, quietZoneOf(kit) + 1.5 * scale);
  return stacked(
    { part: textPart(kit, setText(kit, "offerLine", widthMillimetres), kit.palette.accent), gapBefore: 0 },
    { part: small("giftNote"), gapBefore: 4 * scale },
    { part: voucherRow(kit, widthMillimetres, "left", 0), gapBefore: off(5.4 * scale) },
    ...footParts(kit, small("legalLine"), { widthMillimetres, qrSide: "right" }, { advocate: off(4.4 * scale), legal: off(4.4 * scale) }),
  );
}

/** The picture; where there is none, a field of the accent with the shop's name. */
function putPicture(kit: CardKit, endMillimetres: number, lying: boolean): void {
  const { widthMillimetres: width, heightMillimetres: height, bleedMillimetres: bleed, marginMillimetres: margin, scale } = kit.sheet;
  const field = {
    leftMillimetres: -bleed, topMillimetres: -bleed,
    widthMillimetres: lying ? endMillimetres + bleed : width + 2 * bleed, heightMillimetres: lying ? height + 2 * bleed : endMillimetres + bleed,
  };
  const id = kit.design.pictureImageId;
  if (id !== null && kit.print.images.has(id)) {
    kit.shared.push({ kind: "picture", imageId: id, dotsPerInch: kit.print.dotsPerInch, ...(kit.thermal && { blackDots: "mixed" as const }), ...field });
    return;
  }
  const inner = (lying ? endMillimetres : width) - 2 * margin;
  // A black field is too much for a thermal head: there, a strong line.
  if (!kit.thermal) kit.shared.push({ kind: "box", ...field, fill: kit.palette.accent });
  const ink = kit.thermal ? pureBlack : kit.palette.onAccent;
  const name = textPart(kit, setText(kit, "shopName", inner, { ...kit.typography.headline, smallestPoints: 9, mostLines: 3, tracking: 0.01 }), ink);
  if (name.heightMillimetres > (lying ? height : endMillimetres) - 8 * scale - margin) kit.overflow.add("shopName");
  name.put(margin, (lying ? height - margin : endMillimetres - 8 * scale) - name.heightMillimetres);
  if (kit.thermal) {
    const line = lying
      ? { from: { leftMillimetres: endMillimetres, topMillimetres: margin }, to: { leftMillimetres: endMillimetres, topMillimetres: height - margin } }
      : { from: { leftMillimetres: margin, topMillimetres: endMillimetres }, to: { leftMillimetres: width - margin, topMillimetres: endMillimetres } };
    kit.shared.push({ kind: "line", ...line, widthPoints: 2, ink: pureBlack });
  }
}
