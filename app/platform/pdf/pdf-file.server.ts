import PDFDocument from "pdfkit";
import { fontOf } from "./font.server";
import type { Face } from "./page-description";

export type PdfFacts = {
  title: string;
  /** BCP 47, for screen readers and search: `de`, `en-GB`. */
  language: string;
  createdAt: Date;
  /** False makes the content of the pages readable in the file. */
  compress?: boolean;
};

/** An object in the file, by its number. */
export type PdfObject = PDFKit.PDFKitReference;

/** A file that is being written: what has been added is written at once and kept nowhere, except for its place in the file. */
export type PdfFile = ReturnType<typeof openPdfFile>;

/**
 * Begins a PDF. pdfkit writes its objects, embeds the fonts' subsets and keeps the table of contents; pages are put together
 * here, since its own keep some 20 KB each in memory until the end and write every number by itself.
 */
export function openPdfFile({ title, language, createdAt, compress = true }: PdfFacts) {
  // Version 1.3, pdfkit's default, since from 1.4 on it writes the title a second time into XMP, unescaped and not in UTF-8.
  const document = new PDFDocument({
    autoFirstPage: false,
    compress,
    font: "", // or it would begin with Helvetica, which is never embedded
    lang: language,
    displayTitle: true,
    fontLayoutCache: false, // fontOf remembers, and forgets in time: pdfkit would keep every name and code to the end
    info: { Title: title, Creator: "Kundenkreis", Producer: "Kundenkreis", CreationDate: createdAt },
  });
  document._root.data.Version = "1.4"; // for pictures that let the paper through
  const fonts = new Map<Face, PDFKit.EmbeddedFont>();
  const { Pages: pageTree } = document._root.data;
  /** Of all pages: what they may show. */
  const resources = { Font: {} as Record<string, PdfObject>, XObject: {} as Record<string, PdfObject> };
  const resourcesObject = document.ref(resources);

  const add = (dictionary: Record<string, unknown>, content?: string | Uint8Array): PdfObject => {
    const object = document.ref(dictionary);
    object.end(content);
    return object;
  };
  return {
    font(face: Face): PDFKit.EmbeddedFont {
      let font = fonts.get(face);
      if (font === undefined) {
        font = document.registerFont(face, fontOf(face)).font(face)._font;
        fonts.set(face, font);
        resources.Font[font.id] = font.ref();
      }
      return font;
    },
    add,
    /** Pages may show it under this name from now on. */
    name(name: string, object: PdfObject): void {
      resources.XObject[name] = object;
    },
    addPage(boxes: Record<string, readonly number[]>, content: string): void {
      const page = add({ Type: "Page", Parent: pageTree, ...boxes, Resources: resourcesObject, Contents: add({}, content) });
      pageTree.data.Kids.push(onlyItsNumber(page));
      pageTree.data.Count++;
    },
    end(): void {
      resourcesObject.end(undefined);
      document.end();
    },
    /** What pdfkit has written so far. It works synchronously and holds everything ready, however much that is. */
    *written(): Generator<Buffer> {
      for (let bytes: Buffer | null = document.read(); bytes !== null; bytes = document.read()) yield bytes;
    },
  };
}

/** All that the list of pages needs of a page: the object without what it was made of. */
function onlyItsNumber(object: PdfObject): PdfObject {
  const { id, gen } = object as unknown as { id: number; gen: number };
  return Object.assign(Object.create(Object.getPrototypeOf(object) as object) as PdfObject, { id, gen });
}
