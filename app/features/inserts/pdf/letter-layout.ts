import { paper, pureBlack } from "~/platform/pdf/page-description";
import { footParts } from "./advocate-part";
import { type CardKit, setText } from "./card-kit";
import { type CardPart, stacked, textPart } from "./card-part";
import { letterPart } from "./letter-part";
import { masthead } from "./masthead";
import { quietZoneOf, voucherRow } from "./voucher-part";

const strokePoints = 0.7;

/**
 * A letter on white; below it, on a ground of its own that runs off the sheet, the offer, a ticket with code and QR code, and
 * the conditions. On a lying sheet the ground is at the right.
 */
export function letterLayout(kit: CardKit): void {
  const { widthMillimetres: width, heightMillimetres: height, marginMillimetres: margin, scale } = kit.sheet;
  const lying = width > height;
  const panelWidth = lying ? width * 0.46 - margin : width - 2 * margin;
  const panel = panelPart(kit, panelWidth);
  if (lying) {
    const edge = width - panelWidth - 2 * margin;
    if (panel.heightMillimetres > height - 1.4 * margin) kit.overflow.add("legalLine");
    putGround(kit, edge, 0);
    panel.put(edge + margin, (height - panel.heightMillimetres) / 2);
    putLetter(kit, edge - 2 * margin, height - margin);
    return;
  }
  const panelTop = height - 7.5 * scale - panel.heightMillimetres;
  putGround(kit, 0, panelTop - 8 * scale);
  panel.put(margin, panelTop);
  putLetter(kit, width - 2 * margin, panelTop - 8 * scale - 6.5 * scale);
}

function putLetter(kit: CardKit, widthMillimetres: number, endMillimetres: number): void {
  const { marginMillimetres: margin, scale } = kit.sheet;
  const top = 11 * scale;
  const head = masthead(kit, widthMillimetres);
  const room = endMillimetres - top - head.heightMillimetres;
  // Running text keeps off the right edge a little more: shorter lines read easier, and ragged ones look less empty.
  const letter = letterPart(kit, { widthMillimetres, textWidthMillimetres: widthMillimetres - 4 * scale, heightMillimetres: room - 8 * scale });
  const gap = Math.max(8 * scale, Math.min((room - letter.heightMillimetres) * 0.4, 26 * scale));
  head.put(margin, top);
  letter.put(margin, top + head.heightMillimetres + gap);
}

/** Offer, ticket, conditions. */
function panelPart(kit: CardKit, widthMillimetres: number): CardPart {
  const { scale } = kit.sheet;
  const text = (name: "offerLine" | "giftNote" | "legalLine"): CardPart =>
    textPart(kit, setText(kit, name, widthMillimetres), name === "offerLine" ? kit.palette.accent : pureBlack);
  return stacked(
    { part: text("offerLine"), gapBefore: 0 },
    { part: text("giftNote"), gapBefore: 4.1 * scale },
    { part: ticketPart(kit, widthMillimetres), gapBefore: 5.5 * scale },
    ...footParts(kit, text("legalLine"), { widthMillimetres, qrSide: "left", onGround: kit.palette.ground !== null }, { advocate: 4 * scale, legal: 4.6 * scale }),
  );
}

function ticketPart(kit: CardKit, widthMillimetres: number): CardPart {
  const padding = Math.max(quietZoneOf(kit), 4.5 * kit.sheet.scale);
  const row = voucherRow(kit, widthMillimetres - padding, "right", padding);
  const heightMillimetres = row.heightMillimetres + 2 * padding;
  return {
    heightMillimetres,
    put(leftMillimetres, topMillimetres) {
      kit.shared.push({
        kind: "box", leftMillimetres, topMillimetres, widthMillimetres, heightMillimetres, radiusMillimetres: 2, fill: paper,
        ...(kit.palette.ground === null && { outline: { ink: pureBlack, widthPoints: strokePoints } }),
      });
      row.put(leftMillimetres + padding, topMillimetres + padding);
    },
  };
}

/** What sets the panel apart from the letter: a tint that runs off the sheet, or a line where there is but black. */
function putGround(kit: CardKit, leftMillimetres: number, topMillimetres: number): void {
  const { widthMillimetres, heightMillimetres, bleedMillimetres, marginMillimetres } = kit.sheet;
  const { ground } = kit.palette;
  if (ground !== null) {
    const [left, top] = [leftMillimetres || -bleedMillimetres, topMillimetres || -bleedMillimetres];
    kit.shared.push({
      kind: "box", leftMillimetres: left, topMillimetres: top, fill: ground,
      widthMillimetres: widthMillimetres + bleedMillimetres - left, heightMillimetres: heightMillimetres + bleedMillimetres - top,
    });
    return;
  }
  const lying = topMillimetres === 0;
  const from = lying ? { leftMillimetres, topMillimetres: marginMillimetres } : { leftMillimetres: marginMillimetres, topMillimetres };
  const to = lying ? { leftMillimetres, topMillimetres: heightMillimetres - marginMillimetres } : { leftMillimetres: widthMillimetres - marginMillimetres, topMillimetres };
  kit.shared.push({ kind: "line", from, to, widthPoints: strokePoints, ink: pureBlack });
}
