import { expect, it } from "vitest";
import { isScan } from "~/features/inserts/domain/card-page/card-visit";
import type { CardVisit } from "~/features/inserts/domain/card-page/card-visit";

it.each<[string, Partial<CardVisit>, boolean]>([
  ["a person's request", {}, true],
  ["asking for the headers", { method: "HEAD" }, false],
  ["a browser that fetches ahead", { purpose: "prefetch;prerender" }, false],
  ["a messenger's preview of the link", { isRobot: true }, false],
  ["the page asking again by itself", { isReturn: true }, false],
  ["a form", { method: "POST" }, false],
])("%s: a scan? %#", (_, change, answer) => {
  expect(isScan({ method: "GET", purpose: null, isRobot: false, isReturn: false, ...change })).toBe(answer);
});
