import type { PageDescription } from "~/platform/pdf/page-description";
import { streamPdf } from "~/platform/pdf/stream-pdf.server";
import { answerQuestions } from "../ground/answer";
import { cards } from "./cards";
import { drawBare } from "./draw-bare";

export interface PrintQuestion { how: "ours" | "bare"; pages: number }
/** `grownBytes`: how far the process's memory rose above what it was before the first page. */
export interface PrintAnswer { seconds: number; bytes: number; grownBytes: number }

answerQuestions(async ({ how, pages }: PrintQuestion): Promise<PrintAnswer> => {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()); }, 20);
  const begun = performance.now();
  const described = timed(cards(pages));
  const bytes = how === "ours" ? await stream(pages) : await drawBare(described);
  // The peer is given its pages: where lines break and what fits is for ours alone to find out.
  const seconds = (performance.now() - begun) / 1000 - described.seconds();
  clearInterval(watch);
  return { seconds, bytes, grownBytes: Math.max(most, process.memoryUsage.rss()) - before };
});

/** The pages, and how long it took to describe them. */
function timed(pages: Iterator<PageDescription>): Iterable<PageDescription> & { seconds: () => number } {
  let milliseconds = 0;
  const next = (): IteratorResult<PageDescription> => {
    const begun = performance.now();
    const result = pages.next();
    milliseconds += performance.now() - begun;
    return result;
  };
  return { [Symbol.iterator]: () => ({ next }), seconds: () => milliseconds / 1000 };
}

async function stream(pages: number): Promise<number> {
  let bytes = 0;
  for await (const chunk of streamPdf(cards(pages), { title: "Beileger", language: "de", createdAt: new Date() })) {
    bytes += (chunk as Buffer).length;
    // A reader takes its time; without a pause nothing else (the watch on the memory, too) would ever run.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return bytes;
}
