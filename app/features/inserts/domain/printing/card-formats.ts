/** The sheets that inserts are printed on. */
export const printFormats = ["a6", "dl", "a5", "4x6", "a4-4up", "slip"] as const;
export type PrintFormat = (typeof printFormats)[number];

/** What a printer's resolution may be, in dots per inch: thermal label printers 203, the others 300 or 600. */
export const resolutions = [203, 300, 600] as const;
export type Resolution = (typeof resolutions)[number];

export interface CardSheet {
  widthMillimetres: number;
  heightMillimetres: number;
  /** What is printed beyond the edge and cut off. 0: nothing runs beyond the edge, the printer puts sheets out in their size. */
  bleedMillimetres: number;
  /** Of what is read. */
  marginMillimetres: number;
  /** Of type and gaps, as a share of those on an A6. */
  scale: number;
}

const a6 = { widthMillimetres: 105, heightMillimetres: 148, bleedMillimetres: 3, marginMillimetres: 9, scale: 1 };

/**
 * One card of each format.
 *
 * `dl` is a third of an A4 upright (99 × 210 mm), as it goes into a DIN lang envelope. `4x6` is the label of a thermal
 * printer, 4 × 6 inches upright. `slip` is the lower third of an A4 (210 × 99 mm, lying), for forms whose last third is torn
 * off the packing list. A card of `a4-4up` is an A6 without bleed: four of them lie edge to edge and are parted by two cuts.
 */
export const cardSheets: Record<PrintFormat, CardSheet> = {
  a6,
  dl: { widthMillimetres: 99, heightMillimetres: 210, bleedMillimetres: 3, marginMillimetres: 9, scale: 1.06 },
  a5: { widthMillimetres: 148, heightMillimetres: 210, bleedMillimetres: 3, marginMillimetres: 13, scale: 1.36 },
  "4x6": { widthMillimetres: 101.6, heightMillimetres: 152.4, bleedMillimetres: 0, marginMillimetres: 7, scale: 1 },
  "a4-4up": { ...a6, bleedMillimetres: 0 },
  slip: { widthMillimetres: 210, heightMillimetres: 99, bleedMillimetres: 0, marginMillimetres: 9, scale: 1 },
};

/**
 * Whether the printer burns dots into paper: it knows black and nothing else. All of 203 dpi do; labels of 4 × 6 inches go
 * into such printers also at 300.
 */
export const isThermal = (format: PrintFormat, dotsPerInch: Resolution): boolean => format === "4x6" || dotsPerInch === 203;
