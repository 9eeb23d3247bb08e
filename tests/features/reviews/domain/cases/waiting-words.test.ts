import { expect, it } from "vitest";
import { caseAddress, keyInAddress } from "~/features/reviews/domain/cases/case-address";
import { waitingWords } from "~/features/reviews/domain/cases/waiting-words";

const now = new Date("2026-11-20T10:00:00Z");

it.each([[0, "1 Minute", "1 minute"], [12, "12 Minuten", "12 minutes"], [60, "1 Stunde", "1 hour"], [47 * 60, "47 Stunden", "47 hours"], [48 * 60, "2 Tage", "2 days"]])("%d minutes are %s", (minutes, german, english) => {
  const since = new Date(now.getTime() - minutes * 60_000);
  expect([waitingWords(since, now, "de"), waitingWords(since, now, "en")]).toEqual([german, english]);
});

it("a case's key comes back from its address; what is no address has none", () => {
  for (const key of ["case/answer/c0ffee_-00", "case/review/3001/7001"]) expect(keyInAddress(caseAddress(key))).toBe(key);
  for (const address of ["", "a/b", "..%2f", "ä", "x".repeat(201)]) expect(keyInAddress(address)).toBeUndefined();
});
