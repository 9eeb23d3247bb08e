import { expect, it } from "vitest";
import type { Condition } from "~/features/inserts/domain/rules/condition";
import { firstInsertRule } from "~/features/inserts/domain/rules/insert-rule";
import type { InsertRule } from "~/features/inserts/domain/rules/insert-rule";
import { nearMisses } from "~/features/inserts/domain/look-up/near-misses";
import { someFacts } from "../../../../support/some-facts";

const rule = (id: string, conditions: Condition[], on = true): InsertRule => ({ ...firstInsertRule("EUR"), id, name: id, on, conditions });
const first: Condition = { kind: "nthOrder", from: 1, to: 1 };
const worth: Condition = { kind: "value", fromMinor: 10_000, belowMinor: null };
const german: Condition = { kind: "countries", match: "any", countries: ["DE"] };

it("the rule with the fewest conditions missing came nearest, and says which; what is not known is told apart; rules that are off did not count", () => {
  const facts = someFacts({ nthOrder: 2, totalMinor: 8000, countryCode: null });
  const rules = [rule("both", [first, worth]), rule("one", [first]), rule("unknown", [german, first, worth]), rule("off", [first], false)];
  expect(nearMisses(rules, facts)).toEqual([
    { ruleId: "one", ruleName: "one", failed: [first], unknown: [] },
    { ruleId: "both", ruleName: "both", failed: [first, worth], unknown: [] },
    { ruleId: "unknown", ruleName: "unknown", failed: [first, worth], unknown: [german] },
  ]);
});

it("a rule whose conditions are all met missed nothing", () => {
  expect(nearMisses([rule("met", [first])], someFacts({ nthOrder: 1 }))).toEqual([]);
});
