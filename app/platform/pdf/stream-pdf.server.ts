import { Readable } from "node:stream";
import PDFDocument from "pdfkit";
import { drawPage } from "./draw-page.server";
import { everyFace, fontOf } from "./font.server";
import type { PageDescription } from "./page-description";

export type PdfFacts = {
  title: string;
  /** BCP 47, for screen readers and search: `de`, `en-GB`. */
  language: string;
  createdAt: Date;
  /** False makes the content of the pages readable in the file. */
  compress?: boolean;
};

/**
 * A PDF of the pages, as bytes that flow while pages still arrive. The next page is asked for only when the reader has
 * taken what there was, so that thousands of pages need no more memory than one. The same pages and facts
 * make the same bytes.
 *
 * What the pages throw destroys the stream with that error, and a reader who goes away ends the pages. A document
 * without a page is none: it is an error as well.
 */
export function streamPdf(pages: AsyncIterable<PageDescription> | Iterable<PageDescription>, facts: PdfFacts): Readable {
  return Readable.from(pdfBytes(pages, facts), { objectMode: false });
}

async function* pdfBytes(
  pages: AsyncIterable<PageDescription> | Iterable<PageDescription>,
  { title, language, createdAt, compress = true }: PdfFacts,
): AsyncGenerator<Buffer> {
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
  for (const face of everyFace) document.registerFont(face, fontOf(face));

  let pageCount = 0;
  for await (const page of pages) {
    drawPage(document, page);
    pageCount++;
    yield* written(document);
  }
  if (pageCount === 0) throw new Error("a PDF needs at least one page");
  document.end();
  yield* written(document);
}

/** What pdfkit has written so far. It works synchronously and holds everything ready, however much that is. */
function* written(document: PDFKit.PDFDocument): Generator<Buffer> {
  for (let bytes: Buffer | null = document.read(); bytes !== null; bytes = document.read()) yield bytes;
}
