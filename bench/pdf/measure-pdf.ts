import { startChild } from "../ground/child";
import type { Figure } from "../ground/figure";
import type { Ground } from "../ground/open-ground";
import { say } from "../ground/say";
import { sized } from "../ground/size";
import { median, medianRatio } from "../ground/statistics";
import type { PrintAnswer, PrintQuestion } from "./print-cards";

const rounds = sized(3, 1);
const environment = { PATH: process.env["PATH"] ?? "" };

/** Cards as they are printed, against pdfkit drawing the same elements bare; each run in a fresh process. */
export async function measurePdf(_ground: Ground): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const pages of [1_000, sized(10_000, 2_000)]) {
    const ours: PrintAnswer[] = [];
    const bare: PrintAnswer[] = [];
    for (let round = 0; round < (pages > 1_000 ? 1 : rounds); round++) {
      ours.push(await print({ how: "ours", pages }));
      bare.push(await print({ how: "bare", pages }));
    }
    const rate = (answers: PrintAnswer[]): number[] => answers.map(({ seconds }) => pages / seconds);
    const grown = (answers: PrintAnswer[]): number => median(answers.map(({ grownBytes }) => grownBytes)) / 1024 / 1024;
    figures.push(
      { name: `${pages} A6 cards, pages ÷ those of bare pdfkit`, unit: "×", target: { atLeast: 0.7 }, ...medianRatio(rate(ours), rate(bare)) },
      { name: `${pages} A6 cards`, value: median(rate(ours)), unit: "a second", note: `bare ${median(rate(bare)).toFixed(0)} a second` },
      { name: `memory that ${pages} cards take above the start`, value: grown(ours), unit: "MB", note: `bare ${grown(bare).toFixed(0)} MB` },
    );
  }
  return figures;
}

async function print(question: PrintQuestion): Promise<PrintAnswer> {
  const child = await startChild("print-cards", environment);
  const answer = await child.ask<PrintAnswer>(question);
  await child.stop();
  say(`  ${question.how}, ${question.pages} pages: ${answer.seconds.toFixed(1)} s, ${(answer.bytes / 1024 / 1024).toFixed(1)} MB`);
  return answer;
}
