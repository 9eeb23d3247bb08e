import type * as PdfJs from "pdfjs-dist";
import libraryAddress from "pdfjs-dist/legacy/build/pdf.min.mjs?url";
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

/** A PDF that was read, to be drawn as often as its place changes. */
export interface ReadPdf {
  pages: number;
  /** A page (from 1), cut to its trim, this many pixels wide. */
  draw: (page: number, widthPixels: number) => Promise<HTMLCanvasElement>;
  /** What stands on a page, for those who do not see it. */
  textOf: (page: number) => Promise<string>;
  forget: () => void;
}

interface Reader {
  library: typeof PdfJs;
  worker: PdfJs.PDFWorker;
}

let reader: Promise<Reader> | undefined;

/**
 * The library is fetched as it was published, and only by pages that show a PDF: it is larger than the rest of the app. All of them share one
 * worker. What did not arrive is asked for again the next time.
 */
function theReader(): Promise<Reader> {
  reader ??= (import(/* @vite-ignore */ libraryAddress) as Promise<typeof PdfJs>).then((library) => {
    library.GlobalWorkerOptions.workerSrc = workerAddress;
    return { library, worker: new library.PDFWorker() };
  });
  reader.catch(() => { reader = undefined; });
  return reader;
}

/** Reads a PDF. Throws when it is none, or the library cannot be fetched. */
export async function readPdf(bytes: ArrayBuffer): Promise<ReadPdf> {
  const { library, worker } = await theReader();
  const task = library.getDocument({ data: bytes, worker, isEvalSupported: false, useWasm: false });
  const document = await task.promise;
  return {
    pages: document.numPages,
    draw: async (number, widthPixels) => {
      const page = await document.getPage(Math.min(number, document.numPages));
      const viewport = page.getViewport({ scale: widthPixels / page.getViewport({ scale: 1 }).width });
      const canvas = window.document.createElement("canvas");
      [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
      await page.render({ canvas, viewport }).promise;
      return canvas;
    },
    textOf: async (number) => {
      const { items } = await (await document.getPage(Math.min(number, document.numPages))).getTextContent();
      // In the file they stand as they are drawn: what all cards share, then what is this card's own.
      const lines = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [{ text: item.str, left: Number(item.transform[4]), bottom: Number(item.transform[5]) }] : []));
      return lines.sort((a, b) => b.bottom - a.bottom || a.left - b.left).map(({ text }) => text).join(" ").replaceAll(/\s+/g, " ").trim();
    },
    forget: () => { void task.destroy(); },
  };
}
