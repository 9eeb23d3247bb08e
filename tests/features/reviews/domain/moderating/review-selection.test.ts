import { describe, expect, it } from "vitest";
import { parseReply, longestReply } from "~/features/reviews/domain/moderating/parse-reply";
import { isReviewKey, reviewIdOf, reviewKeyOf } from "~/features/reviews/domain/moderating/review-id";
import { choose, isChosen, markAfter, meant, nothingChosen, stepTo } from "~/features/reviews/domain/moderating/review-selection";

describe("which reviews are meant", () => {
  it("what is chosen, else the line with the mark, else none", () => {
    expect(meant(nothingChosen, undefined)).toBeNull();
    expect(meant(nothingChosen, "a")).toEqual(["a"]);
    expect(meant(choose(nothingChosen, ["b", "c"], true, []), "a")).toEqual(["b", "c"]);
    expect(meant({ kind: "all-waiting" }, "a")).toBe("all-waiting");
  });

  it("all that wait are those that wait; whoever lets go of one keeps those on the page", () => {
    expect([isChosen({ kind: "all-waiting" }, { key: "a", waits: true }), isChosen({ kind: "all-waiting" }, { key: "b", waits: false })]).toEqual([true, false]);
    expect(choose({ kind: "all-waiting" }, ["a"], false, ["a", "b"])).toEqual({ kind: "some", keys: new Set(["b"]) });
  });

  it("steps stay inside of the page", () => {
    expect([stepTo(["a", "b"], undefined, 1), stepTo(["a", "b"], "a", 1), stepTo(["a", "b"], "b", 1), stepTo(["a", "b"], "a", -1), stepTo([], undefined, 1)]).toEqual(["a", "b", "b", "a", undefined]);
  });
});

it("after a decision the mark is on the next line, at the end on the one before", () => {
  expect([markAfter(["a", "b", "c"], "a", new Set(["a", "b"])), markAfter(["a", "b"], "b", new Set(["b"])), markAfter(["a", "b"], "a", new Set(["b"])), markAfter(["a"], "a", new Set(["a"]))]).toEqual(["c", "a", "a", undefined]);
});

describe("a review in an address", () => {
  it.each(["review/3001/7001", "review/order-5001/7001", "review/import/0a-f_9"])("%s is found again", (key) => {
    expect(reviewKeyOf(reviewIdOf(key))).toBe(key);
    expect(isReviewKey(key)).toBe(true);
  });

  it.each(["", "x", "a~b~c", "a/b", "../x~y", "a~", "a b~c"])("%o is none", (id) => { expect(reviewKeyOf(id)).toBeUndefined(); });
});

describe("a public reply", () => {
  it("keeps lines and letters, and nothing that nobody sees", () => {
    expect(parseReply("  Danke!  \r\n\n\n\nBis bald 👋🏽 \u0000\u202e")).toEqual({ ok: true, text: "Danke!\n\nBis bald 👋🏽" });
  });

  it("may be as long as is said, counted as people count", () => {
    expect(parseReply("👋".repeat(longestReply)).ok).toBe(true);
    expect(parseReply("👋".repeat(longestReply + 1))).toEqual({ ok: false, error: "too-long" });
    expect(parseReply(" \n\u202e")).toEqual({ ok: false, error: "empty" });
  });
});
