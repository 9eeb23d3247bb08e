import { expect, it } from "vitest";
import { designUses } from "~/features/inserts/domain/designs/design-uses";
import { firstInsertRule } from "~/features/inserts/domain/rules/insert-rule";

const rule = (id: string, ...designIds: (string | null)[]) => {
  const [variant] = firstInsertRule("EUR").variants;
  if (!variant) throw new Error("The first rule has a version");
  return { id, name: `Rule ${id}`, variants: designIds.map((designId) => ({ ...variant, designId })) };
};

it("a rule uses each design that one of its versions names, once", () => {
  const uses = designUses(["letter", "ticket", "own"], [rule("a", "ticket", "ticket", "own"), rule("b", "own")]);
  expect(Object.fromEntries([...uses].map(([id, rules]) => [id, rules.map((one) => one.id)]))).toEqual({ letter: [], ticket: ["a"], own: ["a", "b"] });
});

it("a rule without a design, or with one that is not there any more, uses the first", () => {
  const uses = designUses(["letter", "ticket"], [rule("a", null), rule("b", "gone", "letter")]);
  expect(uses.get("letter")).toEqual([{ id: "a", name: "Rule a" }, { id: "b", name: "Rule b" }]);
});
