import { paper, pureBlack } from "~/platform/pdf/page-description";
import { advocatePart, footParts, gapToAdvocate } from "./advocate-part";
import { type CardKit, setText, type SetText } from "./card-kit";
import { type CardPart, nothing, stacked, textPart } from "./card-part";
import { letterPart } from "./letter-part";
import { masthead } from "./masthead";
import { quietZoneOf, voucherRow } from "./voucher-part";

const strokePoints = 0.7;

/**
 * A ticket with the offer in large type, a line to tear along, and a stub with code and QR code. Above it, in the middle, a few
 * words; on a lying sheet they stand at its left, and under them, as far from the ticket as can be, an advocate's QR code.
 */
export function ticketLayout(kit: CardKit): void {
  const { widthMillimetres: width, heightMillimetres: height, marginMillimetres: margin, scale } = kit.sheet;
  const lying = width > height;
  const column = lying ? width * 0.42 - margin : width - 2 * margin;
  const ticketWidth = lying ? width - column - 3 * margin : width - 2 * margin + 4 * scale;
  const ticket = ticketPart(kit, ticketWidth);
  const foot = lying ? ticketWidth : column;
  const legal = textPart(kit, setText(kit, "legalLine", foot), pureBlack, foot);
  const beside = lying && kit.advocateQr !== null ? advocatePart(kit, { widthMillimetres: column, qrSide: "left" }) : nothing;
  const below = beside === nothing ? stacked(...footParts(kit, legal, { widthMillimetres: foot, qrSide: "right", centred: true }, { advocate: 0, legal: 3 * scale })) : legal;
  const gapBelow = below.heightMillimetres === 0 ? 0 : gapToAdvocate(kit, 4.6 * scale);
  const head = masthead(kit, column, !lying);
  if (lying) {
    const whole = ticket.heightMillimetres + gapBelow + below.heightMillimetres;
    if (whole > height - 1.2 * margin) kit.overflow.add("legalLine");
    const top = (height - whole) / 2;
    const left = width - margin - ticketWidth;
    ticket.put(left, top);
    below.put(left, top + ticket.heightMillimetres + gapBelow);
    const besideTop = height - margin - beside.heightMillimetres;
    const end = beside === nothing ? besideTop : besideTop - 6 * scale;
    const letter = letterPart(kit, { widthMillimetres: column, textWidthMillimetres: column, heightMillimetres: end - margin - head.heightMillimetres - 6 * scale, headlinePoints: 22 * scale });
    head.put(margin, margin + 1.5 * scale);
    letter.put(margin, Math.max(margin + head.heightMillimetres + 8 * scale, Math.min((height - letter.heightMillimetres) / 2, end - letter.heightMillimetres)));
    beside.put(margin, besideTop);
    return;
  }
  const top = 10.5 * scale;
  const belowTop = height - 8 * scale - below.heightMillimetres;
  const ticketTop = belowTop - gapBelow - ticket.heightMillimetres;
  const room = ticketTop - 6.5 * scale - top - head.heightMillimetres;
  const letter = letterPart(kit, { widthMillimetres: column, textWidthMillimetres: column - 6 * scale, heightMillimetres: room - 6.5 * scale, centred: true, headlinePoints: 23 * kit.sheet.scale });
  head.put(margin, top);
  letter.put(margin, top + head.heightMillimetres + Math.max(6.5 * scale, (room - letter.heightMillimetres) / 2));
  ticket.put((width - ticketWidth) / 2, ticketTop);
  below.put(margin, belowTop);
}

function ticketPart(kit: CardKit, widthMillimetres: number): CardPart {
  const { scale } = kit.sheet;
  const padding = 7 * scale;
  const inner = widthMillimetres - 2 * padding;
  const offer = stacked(
    { part: textPart(kit, largeOffer(kit, inner), kit.palette.accent, inner), gapBefore: 0 },
    { part: textPart(kit, setText(kit, "giftNote", inner), pureBlack, inner), gapBefore: 4.8 * scale },
  );
  const offerHeight = offer.heightMillimetres === 0 ? 0 : offer.heightMillimetres + 2 * 7.5 * scale;
  const quiet = quietZoneOf(kit);
  const stubPadding = Math.max(6 * scale, quiet);
  const row = voucherRow(kit, widthMillimetres - 2 * stubPadding, "left", 0);
  const heightMillimetres = offerHeight + row.heightMillimetres + 2 * stubPadding;
  return {
    heightMillimetres,
    put(left, top) {
      putTicket(kit, { left, top, width: widthMillimetres, height: heightMillimetres, tear: offerHeight });
      offer.put(left + padding, top + 7.5 * scale);
      const qrTop = top + offerHeight + stubPadding;
      if (kit.palette.ground !== null) {
        const side = kit.qr.outerMillimetres;
        const middle = qrTop + row.heightMillimetres / 2;
        kit.shared.push({ kind: "box", leftMillimetres: left + stubPadding - quiet, topMillimetres: middle - side / 2, widthMillimetres: side, heightMillimetres: side, radiusMillimetres: 1.2, fill: paper });
      }
      row.put(left + stubPadding, qrTop);
    },
  };
}

/** In three lines if that is possible: a fourth often holds but a word. */
function largeOffer(kit: CardKit, widthMillimetres: number): SetText {
  const large = { largestPoints: kit.typography.offerLine.largestPoints * 1.42, leading: 1.12 };
  const attempt: CardKit = { ...kit, overflow: new Set() };
  const inThree = setText(attempt, "offerLine", widthMillimetres, { ...large, mostLines: 3 });
  return attempt.overflow.size === 0 ? inThree : setText(kit, "offerLine", widthMillimetres, large);
}

type Ticket = { left: number; top: number; width: number; height: number; tear: number };

/** The ticket's body with a bite at each end of the line to tear along. */
function putTicket(kit: CardKit, { left, top, width, height, tear }: Ticket): void {
  const { scale } = kit.sheet;
  const { ground } = kit.palette;
  const outline = ground === null ? { outline: { ink: pureBlack, widthPoints: strokePoints } } : {};
  kit.shared.push({ kind: "box", leftMillimetres: left, topMillimetres: top, widthMillimetres: width, heightMillimetres: height, radiusMillimetres: 2.4 * scale, fill: ground ?? paper, ...outline });
  if (tear === 0) return;
  const radius = 2.6 * scale;
  const tearTop = top + tear;
  for (const middle of [left, left + width]) {
    kit.shared.push({ kind: "box", leftMillimetres: middle - radius, topMillimetres: tearTop - radius, widthMillimetres: 2 * radius, heightMillimetres: 2 * radius, radiusMillimetres: radius, fill: paper, ...outline });
    // The outer half of the bite's outline is not there.
    if (ground === null) kit.shared.push({ kind: "box", leftMillimetres: middle === left ? middle - radius - 0.5 : middle + 0.13, topMillimetres: tearTop - radius - 0.5, widthMillimetres: radius + 0.37, heightMillimetres: 2 * radius + 1, fill: paper });
  }
  kit.shared.push({
    kind: "line", widthPoints: strokePoints, ink: kit.palette.accent, dashPoints: [2.2, 2.6],
    from: { leftMillimetres: left + radius + 1.6 * scale, topMillimetres: tearTop }, to: { leftMillimetres: left + width - radius - 1.6 * scale, topMillimetres: tearTop },
  });
}
