import { type Ink, pureBlack } from "~/platform/pdf/page-description";
import { advocatePart } from "./advocate-part";
import { type CardKit, setText } from "./card-kit";
import { type CardPart, nothing, stacked, textPart } from "./card-part";
import { masthead, nameOfShop } from "./masthead";

/** The back: who speaks, a headline and a text, in the middle of the sheet, and at its foot an advocate's QR code. What does not fit is noted as overflow. */
export function backSide(kit: CardKit): void {
  const { widthMillimetres, heightMillimetres, marginMillimetres, bleedMillimetres, scale } = kit.sheet;
  const fill = fillOf(kit);
  if (fill !== null) {
    kit.shared.push({
      kind: "box", leftMillimetres: -bleedMillimetres, topMillimetres: -bleedMillimetres, fill,
      widthMillimetres: widthMillimetres + 2 * bleedMillimetres, heightMillimetres: heightMillimetres + 2 * bleedMillimetres,
    });
  }
  const onAccent = fill !== null && kit.design.back.fill === "accent";
  const ink: Ink = onAccent ? kit.palette.onAccent : pureBlack;
  const accent: Ink = onAccent ? ink : kit.palette.accent;
  const column = Math.min(widthMillimetres - 2 * marginMillimetres - 4 * scale, 118 * scale);
  const left = (widthMillimetres - column) / 2;
  const head = onAccent ? nameOfShop(kit, column, ink) : masthead(kit, column);
  const text: CardPart = stacked(
    { part: textPart(kit, setText(kit, "backHeadline", column), accent), gapBefore: 0 },
    { part: textPart(kit, setText(kit, "backText", column), ink), gapBefore: 5.5 * scale },
  );
  const advocate = kit.advocateQr === null ? nothing : advocatePart(kit, { widthMillimetres: column, qrSide: "left", onGround: fill !== null, ink });
  const advocateTop = heightMillimetres - 10 * scale - advocate.heightMillimetres;
  const top = 12 * scale;
  const end = advocate.heightMillimetres === 0 ? heightMillimetres - marginMillimetres : advocateTop - 10 * scale;
  const room = end - top - head.heightMillimetres - 8 * scale;
  if (text.heightMillimetres > room) kit.overflow.add("backText");
  head.put(left, top);
  text.put(left, top + head.heightMillimetres + 8 * scale + (room - text.heightMillimetres) * 0.36);
  advocate.put(left, advocateTop);
}

function fillOf({ design, palette, thermal }: CardKit): Ink | null {
  if (thermal || design.back.fill === "paper") return null;
  return design.back.fill === "ground" ? palette.ground : palette.accent;
}
