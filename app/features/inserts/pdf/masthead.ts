import type { Ink } from "~/platform/pdf/page-description";
import { type CardKit, setText } from "./card-kit";
import { type CardPart, textPart } from "./card-part";

const logoRoom = { widthMillimetres: 42, heightMillimetres: 12 };

/** Who speaks: the logo, or the shop's name where there is none. */
export function masthead(kit: CardKit, widthMillimetres: number, centred = false): CardPart {
  const { design, print, sheet, thermal } = kit;
  const id = design.logoImageId;
  const facts = id === null ? undefined : print.images.get(id);
  if (id === null || facts === undefined) return nameOfShop(kit, widthMillimetres, kit.palette.accent, centred);
  const room = { width: Math.min(logoRoom.widthMillimetres * sheet.scale, widthMillimetres), height: logoRoom.heightMillimetres * sheet.scale };
  const scale = Math.min(room.width / facts.widthPixels, room.height / facts.heightPixels);
  const [width, height] = [facts.widthPixels * scale, facts.heightPixels * scale];
  return {
    heightMillimetres: height,
    put: (left, top) =>
      kit.shared.push({
        kind: "picture", imageId: id, dotsPerInch: print.dotsPerInch, ...(thermal && { blackDots: "solid" as const }),
        leftMillimetres: centred ? left + (widthMillimetres - width) / 2 : left, topMillimetres: top, widthMillimetres: width, heightMillimetres: height,
      }),
  };
}

/** On a field of colour the name stands in letters: nobody knows whether a logo would be seen there. */
export const nameOfShop = (kit: CardKit, widthMillimetres: number, ink: Ink, centred = false): CardPart =>
  textPart(kit, setText(kit, "shopName", widthMillimetres), ink, centred ? widthMillimetres : undefined);
