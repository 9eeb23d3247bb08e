import fc from "fast-check";
import { expect, it } from "vitest";
import { caseState } from "~/features/reviews/domain/cases/case-state";

const minute = (count: number): Date => new Date(Date.UTC(2026, 10, 20, 10, count));
const opened = { kind: "case.opened", recordedAt: minute(0), data: { kind: "detractor", aboutKey: "answer/x", orderId: "5001", customerId: "3001" } };
const said = (number: number, from: "customer" | "merchant", at: number) => ({ kind: "case.said", recordedAt: minute(at), data: { number, from } });
const closed = (time: number, at: number) => ({ kind: "case.closed", recordedAt: minute(at), data: { time } });
const reopened = (time: number, at: number) => ({ kind: "case.reopened", recordedAt: minute(at), data: { time } });

it("a case that nobody has opened is none", () => {
  expect(caseState([said(1, "customer", 1)])).toBeUndefined();
});

it.each([
  ["opened", [], "open"],
  ["a customer spoke", [said(1, "customer", 1)], "open"],
  ["the merchant spoke last", [said(1, "customer", 1), said(2, "merchant", 2)], "answered"],
  ["the customer spoke after that", [said(1, "customer", 1), said(2, "merchant", 2), said(3, "customer", 3)], "open"],
  ["closed", [said(1, "customer", 1), closed(1, 2)], "closed"],
  ["answered, then closed", [said(1, "merchant", 1), closed(1, 2)], "closed"],
  ["closed, then the merchant added a word", [closed(1, 2), said(1, "merchant", 3)], "closed"],
  ["closed, then the customer spoke: that opens it", [closed(1, 2), said(1, "customer", 3)], "open"],
  ["closed, the customer spoke, the merchant answered: still to be closed", [closed(1, 2), said(1, "customer", 3), said(2, "merchant", 4)], "answered"],
  ["and closed again", [closed(1, 2), said(1, "customer", 3), said(2, "merchant", 4), closed(2, 5)], "closed"],
  ["opened again by a person", [closed(1, 2), reopened(2, 3)], "open"],
  ["and closed once more", [closed(1, 2), reopened(2, 3), closed(3, 4)], "closed"],
] as const)("%s", (_, entries, state) => {
  expect(caseState([opened, ...entries])?.state).toBe(state);
});

it("how often it was closed and opened again is counted on", () => {
  expect(caseState([opened])?.times).toBe(0);
  expect(caseState([opened, closed(1, 2), reopened(2, 3)])?.times).toBe(2);
});

it("where a case stands does not depend on the order in which its entries are read", () => {
  const all = [opened, said(1, "customer", 1), closed(1, 2), said(2, "customer", 3), said(3, "merchant", 4), closed(2, 5), reopened(3, 6)];
  fc.assert(fc.property(fc.subarray(all, { minLength: 1 }), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (some, dice) => {
    const shuffled = some.map((entry) => ({ entry, at: dice.next().value as number })).sort((one, other) => one.at - other.at).map(({ entry }) => entry);
    expect(caseState(shuffled)).toEqual(caseState(some));
  }));
});
