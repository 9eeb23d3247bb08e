import type { CardContent, CardTextName, CardTexts } from "~/features/inserts/domain/printing/card-texts";
import { cardSheets, type CardSheet, isThermal, type PrintFormat } from "~/features/inserts/domain/printing/card-formats";
import { variablesIn } from "~/features/inserts/domain/designs/design-texts";
import type { DesignTexts, InsertDesign } from "~/features/inserts/domain/designs/insert-design";
import type { ImageFacts } from "~/platform/pdf/image-facts";
import type { DotsPerInch, Ink, PageElement } from "~/platform/pdf/page-description";
import type { QrSize } from "~/platform/pdf/qr-size";
import { fitBlock, linesOfBlock, type TextBlock, type TextSetting } from "~/platform/pdf/text-block";
import type { TextRuler } from "~/platform/pdf/text-ruler";
import { cardPalette, type CardPalette } from "./card-palette";
import { cardTypography, type CardTypography } from "./card-typography";

/** On what a card is printed, and what is known of the design's images. */
export type CardPrint = { format: PrintFormat; dotsPerInch: DotsPerInch; images: ReadonlyMap<string, ImageFacts> };

/** All that a layout works with, and where it puts what it made. */
export type CardKit = {
  design: InsertDesign;
  texts: CardTexts;
  print: CardPrint;
  sheet: CardSheet;
  thermal: boolean;
  palette: CardPalette;
  typography: CardTypography;
  qrUrl: string;
  qr: QrSize;
  /** Of the customer, on the side of the card that shows it. */
  advocateQr: { url: string; size: QrSize } | null;
  ruler: TextRuler;
  /** What stands the same on every card of this design and offer, and what is this customer's. */
  shared: PageElement[];
  own: PageElement[];
  overflow: Set<CardTextName>;
  /** Whether a text differs from customer to customer. */
  isOwn(name: CardTextName): boolean;
};

export type CardAttempt = {
  qr: QrSize;
  /** Below 1: type and gaps are smaller than a sheet of this format usually has them. */
  density: number;
  advocateQr: CardKit["advocateQr"];
};

export function cardKit(design: InsertDesign, content: CardContent, texts: CardTexts, print: CardPrint, { qr, density, advocateQr }: CardAttempt, ruler: TextRuler): CardKit {
  const usual = cardSheets[print.format];
  const sheet = { ...usual, scale: usual.scale * density };
  const thermal = isThermal(print.format, print.dotsPerInch);
  return {
    design, texts, print, sheet, thermal, qr, advocateQr, ruler,
    palette: cardPalette(design.colours, thermal),
    typography: cardTypography(design.fonts, sheet.scale),
    qrUrl: content.qrUrl,
    shared: [],
    own: [],
    overflow: new Set(),
    isOwn: (name) => name === "code" || ownTexts(design.texts[content.language]).has(name),
  };
}

const personal: ReadonlySet<string> = new Set(["first_name", "code", "order_name", "advocate_code", "advocate_link"]);
const ownTextsKnown = new WeakMap<DesignTexts, Set<string>>();

function ownTexts(templates: DesignTexts): Set<string> {
  let names = ownTextsKnown.get(templates);
  if (names === undefined) {
    names = new Set(Object.entries(templates).flatMap(([name, text]) => (variablesIn(text ?? "").some((variable) => personal.has(variable)) ? [name] : [])));
    ownTextsKnown.set(templates, names);
  }
  return names;
}

/** A text with its lines decided, not yet anywhere. */
export type SetText = { name: CardTextName; block: TextBlock };

/**
 * Sets a text into a column. One that is null or empty has no lines; one that does not fit is noted as overflow and has none either.
 * @param change what is different here from the text's usual setting
 */
export function setText(kit: CardKit, name: CardTextName, widthMillimetres: number, change: Partial<TextSetting> = {}): SetText {
  const setting = { ...kit.typography[name], ...change };
  const block = fitBlock(kit.texts[name] ?? "", setting, { widthMillimetres }, kit.ruler);
  if (block === null) kit.overflow.add(name);
  return { name, block: block ?? { lines: [], linesDown: [], lineWidthsMillimetres: [], sizePoints: setting.smallestPoints, setting, capHeightMillimetres: 0, heightMillimetres: 0 } };
}

/**
 * The code is set as large as another would be that is a little wider than most: so nearly all cards of a print run have it in
 * the same size, and packers and the file find everything at the same place.
 */
export function setCode(kit: CardKit, widthMillimetres: number): SetText {
  const code = kit.texts.code ?? "";
  const standIn = [...code].map((letter, place) => (letter === "-" ? letter : "MKN8".charAt(place % 4))).join("");
  const measured = setText({ ...kit, texts: { ...kit.texts, code: standIn }, overflow: new Set() }, "code", widthMillimetres);
  return setText(kit, "code", widthMillimetres, { largestPoints: measured.block.sizePoints });
}

/** Puts a text where it belongs; `centredInMillimetres` is the width of the column in whose middle its lines stand. */
export function putText(kit: CardKit, { name, block }: SetText, place: { leftMillimetres: number; topMillimetres: number; ink: Ink; centredInMillimetres?: number }): void {
  (kit.isOwn(name) ? kit.own : kit.shared).push(...linesOfBlock(block, place));
}
