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
  const bytes = how === "ours" ? await stream(pages) : await drawBare(cards(pages));
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watch);
  return { seconds, bytes, grownBytes: Math.max(most, process.memoryUsage.rss()) - before };
});

async function stream(pages: number): Promise<number> {
  let bytes = 0;
  for await (const chunk of streamPdf(cards(pages), { title: "Beileger", language: "de", createdAt: new Date() })) {
    bytes += (chunk as Buffer).length;
    // A reader takes its time; without a pause nothing else (the watch on the memory, too) would ever run.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return bytes;
}
