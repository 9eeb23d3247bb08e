import { drawElements, type Press } from "./draw-elements";
import { uncoveredCharacters } from "./font-covers.server";
import { pointsFromMillimetres } from "./millimetres";
import type { PageDescription, PageElement, Picture, Stamp } from "./page-description";
import type { PdfFile, PdfObject } from "./pdf-file.server";
import { pdfNumber } from "./pdf-number";
import { printImage } from "./print-image.server";
import { shownText } from "./shown-text";

/**
 * What puts pages into a file. Images and stamps are in it once.
 *
 * The page reaches to the bleed; what is seen and printed (crop box) is the trimmed sheet, so that an office or label
 * printer prints a card in its true size instead of shrinking it by its bleed. A print shop's software reads the
 * trim and bleed box.
 * @throws if a page names an image that is not there, and what `drawElements` throws
 */
export function pageDrawer(file: PdfFile, images: ReadonlyMap<string, Uint8Array>): (page: PageDescription) => Promise<void> {
  const pictureNames = new Map<string, { name: string; object: PdfObject }>();
  const stampNames = new Map<Stamp, string>();

  const press: Press = {
    uncovered: (text, face) => uncoveredCharacters(text, [face]),
    shown(text, face) {
      const font = file.font(face);
      return { fontName: font.id, operand: shownText(...font.encode(text)) };
    },
    pictureName: (picture) => embedded(picture).name,
  };

  function embedded(picture: Picture): { name: string; object: PdfObject } {
    const known = pictureNames.get(keyOf(picture));
    if (known === undefined) throw new Error("a picture is drawn before it is embedded");
    return known;
  }

  async function embedPictures(elements: readonly PageElement[]): Promise<void> {
    for (const element of elements) {
      if (element.kind !== "picture" || pictureNames.has(keyOf(element))) continue;
      const bytes = images.get(element.imageId);
      if (bytes === undefined) throw new Error(`the image ${element.imageId} was not handed over`);
      const name = `Im${pictureNames.size + 1}`;
      const object = await addImage(file, bytes, element);
      pictureNames.set(keyOf(element), { name, object });
      file.name(name, object);
    }
  }

  async function stampName(stamp: Stamp): Promise<string> {
    const known = stampNames.get(stamp);
    if (known !== undefined) return known;
    await embedPictures(stamp.elements);
    const content = drawElements(stamp.elements, press);
    const [width, height, bleed] = [stamp.widthMillimetres, stamp.heightMillimetres, stamp.bleedMillimetres].map(pointsFromMillimetres) as [number, number, number];
    const faces = new Set(stamp.elements.flatMap((element) => (element.kind === "text" ? [element.face] : [])));
    const pictures = stamp.elements.flatMap((element) => (element.kind === "picture" ? [embedded(element)] : []));
    const form = file.add(
      {
        Type: "XObject",
        Subtype: "Form",
        BBox: [-bleed, -height - bleed, width + bleed, bleed],
        Resources: {
          Font: Object.fromEntries([...faces].map((face) => [file.font(face).id, file.font(face).ref()])),
          XObject: Object.fromEntries(pictures.map(({ name, object }) => [name, object])),
        },
      },
      content,
    );
    const name = `Fm${stampNames.size + 1}`;
    stampNames.set(stamp, name);
    file.name(name, form);
    return name;
  }

  return async (page) => {
    const bleed = pointsFromMillimetres(page.bleedMillimetres);
    const trimWidth = pointsFromMillimetres(page.trimWidthMillimetres);
    const trimHeight = pointsFromMillimetres(page.trimHeightMillimetres);
    const sheet = [0, 0, trimWidth + 2 * bleed, trimHeight + 2 * bleed];
    const trimBox = [bleed, bleed, bleed + trimWidth, bleed + trimHeight];
    const content = [`/Span << /Lang (${page.language.replace(/[^\w-]/g, "")}) >> BDC`, `q 1 0 0 1 ${pdfNumber(bleed)} ${pdfNumber(bleed + trimHeight)} cm`];
    for (const { stamp, leftMillimetres, topMillimetres } of page.stamps ?? []) {
      const [left, top] = [pointsFromMillimetres(leftMillimetres), pointsFromMillimetres(topMillimetres)];
      content.push(`q 1 0 0 1 ${pdfNumber(left)} ${pdfNumber(-top)} cm /${await stampName(stamp)} Do Q`);
    }
    await embedPictures(page.elements);
    content.push(drawElements(page.elements, press), "Q", "EMC");
    file.addPage({ MediaBox: sheet, BleedBox: sheet, TrimBox: trimBox, CropBox: trimBox }, content.join("\n"));
  };
}

/** The same image in another size is another picture. */
const keyOf = (picture: Picture): string =>
  [picture.imageId, picture.widthMillimetres.toFixed(3), picture.heightMillimetres.toFixed(3), picture.dotsPerInch, picture.blackDots].join("/");

async function addImage(file: PdfFile, bytes: Uint8Array, picture: Picture): Promise<PdfObject> {
  const image = await printImage(bytes, picture);
  const facts = { Type: "XObject", Subtype: "Image", Width: image.widthPixels, Height: image.heightPixels };
  switch (image.kind) {
    case "jpeg":
      return file.add({ ...facts, ColorSpace: "DeviceRGB", BitsPerComponent: 8, Filter: "DCTDecode" }, image.bytes);
    case "transparent": {
      const opacity = file.add({ ...facts, ColorSpace: "DeviceGray", BitsPerComponent: 8 }, image.opacity);
      return file.add({ ...facts, ColorSpace: "DeviceRGB", BitsPerComponent: 8, SMask: opacity }, image.colours);
    }
    case "dots":
      return file.add({ ...facts, ImageMask: true, BitsPerComponent: 1, Decode: [1, 0] }, image.bits);
  }
}
