import { expect, it } from "vitest";
import { readSources } from "../../support/read-sources";

/** By the names under which the kernel's schemas stand: whoever adds a kind adds it here without knowing. */
const kinds = [...readSources("app/kernel/entries").flatMap(({ text }) => [...text.matchAll(/^ {2}"([a-z-]+\.[a-z-]+)":/gm)].map(([, kind]) => kind ?? "")), "insert.decided", "voucher.promised"];

/** Words are written by exhaustive switches in files of that name (`ledger-words.ts`); their own tests say every kind in both languages. */
const words = readSources("app").filter(({ path }) => path.endsWith("-words.ts")).map(({ text }) => text).join("\n");
const hasWords = (kind: string): boolean => words.includes(`case "${kind}"`);


it("every kind of entry in the kernel has words", () => {
  expect(kinds.length).toBeGreaterThan(40);
  expect(kinds.filter((kind) => !hasWords(kind))).toEqual([]);
});
