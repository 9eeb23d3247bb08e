import { expect, it } from "vitest";
import { caseFactWords, readCaseFact } from "~/features/reviews/domain/cases/case-fact-words";
import { locales } from "~/kernel/locale";

const answer = { scale: "csat", score: 1, detractor: true, hasWord: true, checkoutToken: "x", orderId: "1", customerId: "2" };
const facts: [string, object][] = [
  ["answer.given", answer], ["answer.given", { ...answer, scale: "nps" }], ...["detractor", "not-arrived", "review"].map((kind): [string, object] => ["case.opened", { kind, aboutKey: "x", orderId: null, customerId: null }]),
  ["case.said", { number: 1, from: "customer" }], ["case.said", { number: 2, from: "merchant" }], ["case.closed", { time: 1 }], ["case.reopened", { time: 2 }], ["flow.told", { trigger: "detractor-answered" }],
];

it("everything that may happen to a case has a sentence of its own, in both languages", () => {
  for (const locale of locales) {
    const said = facts.map(([kind, data]) => {
      const fact = readCaseFact(kind, data);
      return fact ? caseFactWords(fact, locale) : "";
    });
    expect(new Set(said).size).toBe(facts.length);
    for (const sentence of said) expect(sentence).toMatch(/^[A-ZÄÖÜ].*\.$/);
  }
});

it("what other programmes book is none of it", () => {
  expect(readCaseFact("voucher.used", {})).toBeUndefined();
});
