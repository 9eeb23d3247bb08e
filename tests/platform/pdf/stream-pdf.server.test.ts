import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { PageDescription } from "~/platform/pdf/page-description";
import { streamPdf } from "~/platform/pdf/stream-pdf.server";
import { pagesOfPdf, textOfPdf } from "../../support/read-pdf";
import { aLine, aPage, facts } from "./a-page";
import { bytesOfStream } from "./bytes-of-stream";

const latin1 = async (...pages: PageDescription[]): Promise<string> =>
  (await bytesOfStream(streamPdf(pages, { ...facts, compress: false }))).toString("latin1");

describe("a streamed PDF", () => {
  it("has the page trimmed, with its bleed around it; what is shown and printed is the trimmed sheet", async () => {
    const pdf = await latin1(aPage());
    const box = (name: string): number[] => {
      const [, numbers] = new RegExp(`/${name} \\[([^\\]]+)\\]`).exec(pdf) ?? [];
      return (numbers ?? "").split(" ").map((points) => Math.round((Number(points) * 25.4 * 1000) / 72) / 1000);
    };
    expect(box("MediaBox")).toEqual([0, 0, 111, 154]);
    expect(box("BleedBox")).toEqual([0, 0, 111, 154]);
    expect(box("TrimBox")).toEqual([3, 3, 108, 151]);
    expect(box("CropBox")).toEqual([3, 3, 108, 151]);
  });

  it("embeds a subset of the fonts it uses, and relies on none of the reader's", async () => {
    const pdf = await latin1(aPage({ elements: (["source-sans-regular", "source-sans-semibold", "source-serif-semibold"] as const).map((face) => aLine("Käse", { face })) }));
    const fontNames = [...pdf.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name);
    expect(fontNames.map((name) => name?.replace(/^[A-Z]{6}\+/, ""))).toEqual(["SourceSans3-Regular", "SourceSans3-SemiBold", "SourceSerif4-SemiBold"]);
    expect(pdf.match(/\/FontFile2 /g)).toHaveLength(3);
    expect(pdf).not.toMatch(/\/(Type1|BaseFont \/(Helvetica|Times|Courier|Symbol|ZapfDingbats))/);
    expect(pdf.length).toBeLessThan(40_000);
  });

  it("sets black as black ink alone, and no colour of the screen", async () => {
    const pdf = await latin1(aPage());
    expect(pdf).toMatch(/\n0 0 0 1 k\nBT\n/);
    expect(pdf).not.toMatch(/DeviceRGB|DeviceGray| rg\n| g\n/);
  });

  it.each([
    ["German", "Schöne Grüße, Frau Weiß – 10 % auf „Käse“"],
    ["Cyrillic", "Александра Кузнецова"],
    ["Greek", "Αγαπητή Ελένη Παπαδοπούλου, Δημήτρη"],
    ["Polish", "Łukasz Żółć"],
    ["Latin and Greek in one line", "Guten Tag Ελένη Παπαδοπούλου,"],
    ["ligatures", "Käufliche Waffeln, Fische und Schiffe"],
    ["a code, letter-spaced", "BCDF-7GHJ-K9MP"],
  ])("text is found again: %s", async (_script, text) => {
    const bytes = await bytesOfStream(streamPdf([aPage({ elements: [aLine(text, { trackingPoints: text.startsWith("BCDF") ? 1 : 0 })] })], facts));
    expect(await textOfPdf(bytes)).toBe(text);
  });

  it("a no-break blank is found as a blank", async () => {
    const bytes = await bytesOfStream(streamPdf([aPage({ elements: [aLine("10\u00a0% ab 40\u00a0€")] })], facts));
    expect(await textOfPdf(bytes)).toBe("10 % ab 40 €");
  });

  it("says its title, its language and that of each page", async () => {
    const pdf = await latin1(aPage({ language: "de" }), aPage({ language: "en-GB" }));
    expect(pdf).toContain("/Title");
    expect(pdf).toContain("(Beileger)");
    expect(pdf).toMatch(/\/Lang \(de\)/);
    expect([...pdf.matchAll(/\/Span <<\s*\/Lang \(([^)]+)\)/g)].map(([, language]) => language)).toEqual(["de", "en-GB"]);
    expect(pdf).toContain("D:20260301100000Z");
  });

  it("the same pages make the same bytes, whatever was printed before", async () => {
    const print = (text: string): Promise<Buffer> => bytesOfStream(streamPdf([aPage({ elements: [aLine(text, { face: "source-serif-semibold" })] })], facts));
    await print("Μ\u00b5\u00a0\u02bc"); // the twins of what follows, which share their glyphs
    const first = await print("Μμ a’");
    await print("Александра Κω");
    expect((await print("Μμ a’")).equals(first)).toBe(true);
    expect(await textOfPdf(first)).toBe("Μμ a’");
  });

  it("flows: pages are asked for as they are read, not all at once", async () => {
    let asked = 0;
    async function* pages(): AsyncGenerator<PageDescription> {
      for (; asked < 1_000; asked++) yield aPage({ elements: [aLine(`Seite ${asked}`)] });
    }
    const read: Buffer[] = [];
    let askedAtThirdChunk = 0;
    for await (const chunk of streamPdf(pages(), { ...facts, compress: false })) {
      read.push(chunk as Buffer);
      if (read.length !== 3) continue;
      for (let turn = 0; turn < 200; turn++) await setImmediate(); // a reader who takes a rest
      askedAtThirdChunk = asked;
    }
    expect(askedAtThirdChunk).toBeLessThan(200);
    expect(await pagesOfPdf(Buffer.concat(read))).toHaveLength(1_000);
  });

  it("what the pages throw is what the reader gets", async () => {
    async function* pages(): AsyncGenerator<PageDescription> {
      yield aPage();
      throw new Error("the ledger is gone");
    }
    await expect(bytesOfStream(streamPdf(pages(), facts))).rejects.toThrow("the ledger is gone");
  });

  it("a reader who goes away ends the pages", async () => {
    let ended = false;
    async function* pages(): AsyncGenerator<PageDescription> {
      try {
        for (;;) yield aPage();
      } finally {
        ended = true;
      }
    }
    for await (const chunk of streamPdf(pages(), facts)) if (chunk) break;
    for (let turn = 0; turn < 5; turn++) await setImmediate();
    expect(ended).toBe(true);
  });

  it("a document without a page is an error, not an empty file", async () => {
    await expect(bytesOfStream(streamPdf([], facts))).rejects.toThrow("at least one page");
  });

  it("a character that the font lacks is never printed as a box, and not put into the message", async () => {
    const printed = bytesOfStream(streamPdf([aPage({ elements: [aLine("Guten Tag 王芳")] })], facts));
    await expect(printed).rejects.toThrow(/^a line of type holds 2 characters that the font lacks$/);
  });

  it("marks of writing direction and control characters in a name leave no trace", async () => {
    const bytes = await bytesOfStream(streamPdf([aPage({ elements: [aLine("Guten Tag \u202eMaria\u0007\u200f,")] })], facts));
    expect(await textOfPdf(bytes)).toBe("Guten Tag Maria,");
  });

  it("draws boxes and lines in their inks, from the corner of the trimmed sheet", async () => {
    const pdf = await latin1(
      aPage({
        elements: [
          { kind: "box", leftMillimetres: -3, topMillimetres: 10, widthMillimetres: 111, heightMillimetres: 20, fill: [8, 2, 6, 0] },
          { kind: "box", leftMillimetres: 0, topMillimetres: 0, widthMillimetres: 10, heightMillimetres: 10, radiusMillimetres: 2, outline: { ink: [0, 0, 0, 100], widthPoints: 0.7 } },
          { kind: "line", from: { leftMillimetres: 0, topMillimetres: 25.4 }, to: { leftMillimetres: 25.4, topMillimetres: 25.4 }, widthPoints: 0.5, ink: [0, 0, 0, 100] },
        ],
      }),
    );
    const points = (millimetres: number): string => String(Math.round(((millimetres * 72) / 25.4) * 1e6) / 1e6);
    expect(pdf).toContain(`q 1 0 0 1 ${points(3)} ${points(151)} cm`);
    expect(pdf).toContain(`0.08 0.02 0.06 0 k\n${points(-3)} ${points(-30)} ${points(111)} ${points(20)} re\nf\n`);
    expect(pdf).toContain("0 0 0 1 K\n0.7 w\n");
    expect(pdf).toContain("0 -72 m 72 -72 l S");
  });
});
