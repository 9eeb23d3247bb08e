import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname } from "node:path";
import { inProject } from "../scripts/setup/project.mjs";
import { buildChildren } from "./ground/build-children";
import type { Figure } from "./ground/figure";
import { verdictOf } from "./ground/figure";
import { openGround } from "./ground/open-ground";
import type { Ground } from "./ground/open-ground";
import { tableOf } from "./ground/print-table";
import { say } from "./ground/say";
import { measureBacklog } from "./backlog/measure-backlog";
import { measureCalls } from "./calls/measure-calls";
import { measureGrowth } from "./growth/measure-growth";
import { measureImport } from "./import/measure-import";
import { measureIntake } from "./intake/measure-intake";
import { measureParcels } from "./parcels/measure-parcels";
import { measurePdf } from "./pdf/measure-pdf";
import { measureReferrals } from "./referrals/measure-referrals";
import { measureReviews } from "./reviews/measure-reviews";

/** `npm run bench`, `npm run bench -- intake growth`, `npm run bench -- --strict` (a missed target is an error). */
const benchmarks: Record<string, (ground: Ground) => Promise<Figure[]>> = {
  intake: measureIntake, backlog: measureBacklog, calls: measureCalls, growth: measureGrowth, referrals: measureReferrals, reviews: measureReviews, parcels: measureParcels, import: measureImport, pdf: measurePdf,
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = asked.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  say(`There is no benchmark ${unknown.join(", ")}. There are: ${Object.keys(benchmarks).join(", ")}.`);
  process.exit(1);
}

say("Building");
await buildChildren();
const ground = await openGround();
// Ctrl-C: the children go with this process, the database does not.
process.once("SIGINT", () => void ground.close().finally(() => process.exit(130)));

const figures: (Figure & { bench: string })[] = [];
try {
  for (const [bench, measure] of Object.entries(benchmarks)) {
    if (asked.length > 0 && !asked.includes(bench)) continue;
    say(`Measuring ${bench}`);
    try {
      figures.push(...(await measure(ground)).map((figure) => ({ bench, ...figure })));
    } catch (error) {
      // What the others measured is told all the same.
      process.exitCode = 1;
      say(`${bench} could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
} finally {
  await ground.close();
}

const machine = `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}, PostgreSQL with fsync`;
process.stdout.write(`\n${tableOf(figures)}\n\nMeasured on ${machine}.\n`);
const file = inProject(".cache/bench.json");
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, figures: figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) })) }, null, 2)}\n`);
if (process.argv.includes("--strict") && figures.some((figure) => verdictOf(figure) === "missed")) process.exitCode = 1;
