import { Readable } from "node:stream";
import { pageDrawer } from "./draw-page.server";
import type { PageDescription } from "./page-description";
import { openPdfFile, type PdfFacts } from "./pdf-file.server";

/** Images by the id under which pages name them, as they were uploaded (JPEG, PNG, WebP). */
export type Images = ReadonlyMap<string, Uint8Array>;

const noImages: Images = new Map();

/**
 * A PDF of the pages, as bytes that flow while pages still arrive. The next page is asked for only when the reader has
 * taken what there was, so that thousands of pages need no more memory than one. The same pages and facts
 * make the same bytes.
 *
 * What the pages throw destroys the stream with that error, and a reader who goes away ends the pages. A document
 * without a page is none: it is an error as well.
 */
export function streamPdf(pages: AsyncIterable<PageDescription> | Iterable<PageDescription>, facts: PdfFacts, images: Images = noImages): Readable {
  return Readable.from(pdfBytes(pages, facts, images), { objectMode: false });
}

async function* pdfBytes(pages: AsyncIterable<PageDescription> | Iterable<PageDescription>, facts: PdfFacts, images: Images): AsyncGenerator<Buffer> {
  const file = openPdfFile(facts);
  const drawPage = pageDrawer(file, images);
  let pageCount = 0;
  for await (const page of pages) {
    await drawPage(page);
    pageCount++;
    yield* file.written();
  }
  if (pageCount === 0) throw new Error("a PDF needs at least one page");
  file.end();
  yield* file.written();
}
