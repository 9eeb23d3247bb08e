import { expect, it } from "vitest";
import { isSetUp, setupSteps } from "~/features/inserts/domain/home/setup-steps";
import type { SetupFacts } from "~/features/inserts/domain/home/setup-steps";

const fresh: SetupFacts = { prepared: false, missingScopes: ["read_products"], historyComplete: false, ruleOn: false, testPrinted: false, proxyAnswers: null, cardPrinted: false, themeBlock: null, reviewsOn: false };
const done: SetupFacts = { prepared: true, missingScopes: [], historyComplete: true, ruleOn: true, testPrinted: true, proxyAnswers: true, cardPrinted: true, themeBlock: { seen: true, editor: "shopify://admin/themes" }, reviewsOn: true };

it("nothing is done in a fresh shop, everything in one that prints", () => {
  expect(setupSteps(fresh).filter((step) => step.done)).toEqual([]);
  expect(setupSteps(done).every((step) => step.done)).toBe(true);
});

it.each<[keyof SetupFacts, SetupFacts[keyof SetupFacts], string]>([
  ["prepared", false, "connected"], ["missingScopes", ["x"], "scopes"], ["historyComplete", false, "history"], ["ruleOn", false, "rule"],
  ["testPrinted", false, "design"], ["proxyAnswers", null, "proxy"], ["proxyAnswers", false, "proxy"], ["cardPrinted", false, "printing"],
  ["themeBlock", { seen: false, editor: "shopify://admin/themes" }, "theme"],
])("%s %s leaves one step open: %s", (fact, value, id) => {
  expect(setupSteps({ ...done, [fact]: value }).filter((step) => !step.done).map((step) => step.id)).toEqual([id]);
});

it("who does not recommend has no theme to care for", () => {
  expect(setupSteps({ ...done, themeBlock: null }).map((step) => step.id)).not.toContain("theme");
});

it("asking how it was is a step at its very place, and may be left out", () => {
  const without: SetupFacts = { ...done, reviewsOn: false };
  expect(setupSteps(without).filter((step) => !step.done)).toEqual([{ id: "reviews", done: false, path: "/app/reviews/programme", optional: true }]);
  expect(isSetUp(without)).toBe(true);
});

it("recommending is a step that is done when the programme is on, at its very place; the shop is set up without it, too", () => {
  const without: SetupFacts = { ...done, themeBlock: null };
  expect(setupSteps(without).find(({ id }) => id === "referrals")).toEqual({ id: "referrals", done: false, path: "/app/referrals/programme", optional: true });
  expect([isSetUp(without), isSetUp(done), isSetUp({ ...without, ruleOn: false })]).toEqual([true, true, false]);
});
