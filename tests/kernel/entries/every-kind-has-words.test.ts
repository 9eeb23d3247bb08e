import { expect, it } from "vitest";
import { readSources } from "../../support/read-sources";

/** By the names under which the kernel's schemas stand: whoever adds a kind adds it here without knowing. */
const kinds = [...readSources("app/kernel/entries").flatMap(({ text }) => [...text.matchAll(/^ {2}"([a-z-]+\.[a-z-]+)":/gm)].map(([, kind]) => kind ?? "")), "insert.decided", "voucher.promised"];

/** Words are written by exhaustive switches in files of that name (`ledger-words.ts`); their own tests say every kind in both languages. */
const words = readSources("app").filter(({ path }) => path.endsWith("-words.ts")).map(({ text }) => text).join("\n");
const hasWords = (kind: string): boolean => words.includes(`case "${kind}"`);

/** Programmes whose pages do not tell their entries yet. */
const untold = ["answer.", "case.", "invitation."];
const isUntold = (kind: string): boolean => untold.some((programme) => kind.startsWith(programme));

it("every kind of entry in the kernel has words", () => {
  expect(kinds.length).toBeGreaterThan(40);
  expect(kinds.filter((kind) => !hasWords(kind) && !isUntold(kind))).toEqual([]);
});

it("no programme is said to be untold that is told", () => {
  expect(untold.filter((programme) => kinds.filter((kind) => kind.startsWith(programme)).every(hasWords) && kinds.some((kind) => kind.startsWith(programme)))).toEqual([]);
});
