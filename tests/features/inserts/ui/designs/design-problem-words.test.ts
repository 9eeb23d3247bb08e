import { expect, it } from "vitest";
import { keepsFromPrinting } from "~/features/inserts/domain/designs/design-check";
import type { DesignCheck } from "~/features/inserts/domain/designs/design-check";
import { designMessages } from "~/features/inserts/ui/designs/design-messages";
import { problemWords } from "~/features/inserts/ui/designs/design-problem-words";

const words = designMessages("en");
const check: DesignCheck = {
  coarse: [],
  unfit: [
    { format: "a6", language: "de", overflow: ["body", "code"], uncovered: [{ text: "headline", characters: ["🎁"] }], wrong: [] },
    { format: "slip", language: "de", overflow: ["body"], uncovered: [{ text: "headline", characters: ["🎁"] }], wrong: [] },
  ],
};

it("what does not fit is said once for each text, with all its sheets, under the field's path", () => {
  expect(problemWords({}, check, words, "en")).toEqual({
    "texts.de.body": { field: "Text", language: "de", words: words.unfitHere("A6, Slip for packing lists") },
    "texts.de.code": { field: "The code", language: "de", words: words.unfitHere("A6") },
    "texts.de.headline": { field: "Headline", language: "de", words: words.uncovered("🎁") },
  });
});

it("an advocate's code that has no room is no reason not to print: it says what is printed instead", () => {
  const advocate: DesignCheck = { coarse: [], unfit: [{ format: "a6", language: "en", overflow: ["advocateQr"], uncovered: [], wrong: [] }, { format: "dl", language: "en", overflow: ["advocateLine"], uncovered: [], wrong: [] }] };
  expect(problemWords({}, advocate, words, "en")).toEqual({
    "texts.en.advocateQr": { field: "The customer's own QR code", language: "en", words: `${words.noRoomForQr("A6")} ${words.printedWithout}` },
    "texts.en.advocateLine": { field: "The customer's own code", language: "en", words: `${words.unfitHere("DIN lang")} ${words.printedWithout}` },
  });
  expect(advocate.unfit.map(keepsFromPrinting)).toEqual([false, false]);
  expect(check.unfit.map(keepsFromPrinting)).toEqual([true, true]);
});

it("a text that cannot be read says that first", () => {
  const found = problemWords({ "texts.de.body": { kind: "unknown-variable", name: "x" }, "colours.accent": { kind: "not-a-colour" } }, check, words, "en");
  expect(found["texts.de.body"]).toEqual({ field: "Text", language: "de", words: words.errors["unknown-variable"]("x") });
  expect(found["colours.accent"]).toMatchObject({ field: "Main colour", language: null });
});

it("nothing is wrong where nothing is", () => {
  expect(problemWords({}, null, words, "en")).toEqual({});
});
