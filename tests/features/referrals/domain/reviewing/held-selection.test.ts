import { describe, expect, it } from "vitest";
import { choose, isChosen, markAfter, meant, nothingHeld, stepTo } from "~/features/referrals/domain/reviewing/held-selection";
import { readReviewAction } from "~/features/referrals/domain/reviewing/review-action";

const page = ["1", "2", "3"];

describe("what is chosen in the queue", () => {
  it("stays while pages are turned, and letting go of one out of all keeps those on the page only", () => {
    const some = choose(choose(nothingHeld, ["9"], true, page), ["1"], true, page);
    expect([meant(some, "2"), isChosen(some, "9")]).toEqual([["9", "1"], true]);
    expect(meant(choose({ kind: "all" }, ["2"], false, page), undefined)).toEqual(["1", "3"]);
    expect(meant({ kind: "all" }, "1")).toBe("all-held");
  });

  it("where nothing is, the line with the mark is meant; without a mark, nobody", () => {
    expect([meant(nothingHeld, "2"), meant(nothingHeld, undefined)]).toEqual([["2"], null]);
  });
});

describe("the mark", () => {
  it("goes on and back, and stays inside of the page", () => {
    expect([stepTo(page, "1", 1), stepTo(page, "3", 1), stepTo(page, "1", -1), stepTo(page, undefined, 1), stepTo([], "1", 1)]).toEqual(["2", "3", "1", "1", undefined]);
  });

  it("goes to the next line that stays when its own leaves, else to the one before", () => {
    expect([markAfter(page, "2", new Set(["2"])), markAfter(page, "3", new Set(["2", "3"])), markAfter(page, "1", new Set(page)), markAfter(page, "1", new Set(["3"]))]).toEqual(["3", "1", undefined, "1"]);
  });
});

it("everything can be accepted or refused, but not undone; nothing but ids and known verdicts is read", () => {
  const read = (form: Record<string, unknown>) => readReviewAction((name) => form[name]);
  expect(read({ verdict: "refused", all: "held", note: " a\nb " })).toEqual({ which: "all-held", verdict: "refused", note: "a b" });
  expect(read({ verdict: "undone", all: "held" })).toBeUndefined();
  expect(read({ verdict: "accepted", orders: Array.from({ length: 5001 }, (_, n) => n).join(",") })).toBeUndefined();
});
