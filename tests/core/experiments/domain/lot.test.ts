import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isInControlGroup, variantByLot } from "~/core/experiments/domain/lot";

const hash = (text: string): Uint8Array => createHmac("sha256", "secret").update(text).digest();
const share = (basisPoints: number, experiment = "insert-rule/first-order"): Set<number> =>
  new Set(Array.from({ length: 20_000 }, (_, id) => id).filter((id) => isInControlGroup(experiment, String(id), basisPoints, hash)));

describe("the lot", () => {
  it("puts about the asked share into the control group", () => {
    // Within four standard deviations of a fair lot; the hash is fixed, so this never flickers.
    for (const basisPoints of [100, 1000, 5000]) {
      const expected = (20_000 * basisPoints) / 10_000;
      const deviation = Math.sqrt((expected * (10_000 - basisPoints)) / 10_000);
      expect(Math.abs(share(basisPoints).size - expected)).toBeLessThan(4 * deviation);
    }
  });

  it("takes nobody at 0 % and everybody at 100 %", () => {
    expect(share(0).size).toBe(0);
    expect(share(10_000).size).toBe(20_000);
  });

  it("keeps everybody who was in it when the share is raised", () => {
    const [small, large] = [share(1000), share(2000)];
    expect([...small].every((id) => large.has(id))).toBe(true);
  });

  it("is drawn anew for every experiment", () => {
    const [one, two] = [share(1000), share(1000, "referral")];
    const both = [...one].filter((id) => two.has(id)).length;
    expect(both).toBeLessThan(300);
  });
});

describe("the lot between versions", () => {
  const people = Array.from({ length: 20_000 }, (_, id) => String(id));
  const drawn = (variants: { id: string; weight: number }[], experiment = "insert-rule/first-order"): string[] =>
    people.map((person) => variantByLot(experiment, person, variants, hash).id);
  const half = [{ id: "A", weight: 1 }, { id: "B", weight: 1 }];

  it("gives each version its part of the people", () => {
    for (const weights of [[1, 1], [3, 1], [1, 2, 7]]) {
      const lots = drawn(weights.map((weight, index) => ({ id: "ABC".charAt(index), weight })));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      weights.forEach((weight, index) => {
        const share = weight / all;
        const count = lots.filter((id) => id === "ABC".charAt(index)).length;
        expect(Math.abs(count - 20_000 * share)).toBeLessThan(4 * Math.sqrt(20_000 * share * (1 - share)));
      });
    }
  });

  it("gives the same person the same version, in whichever order the versions stand", () => {
    expect(drawn(half)).toEqual(drawn([...half].reverse()));
  });

  it("moves people to a version that was added, and nobody between the others", () => {
    const [before, after] = [drawn(half), drawn([...half, { id: "C", weight: 1 }])];
    expect(people.every((_, index) => after[index] === before[index] || after[index] === "C")).toBe(true);
  });

  it("moves only those whose version was taken away", () => {
    const [before, after] = [drawn([...half, { id: "C", weight: 2 }]), drawn(half)];
    expect(people.every((_, index) => after[index] === before[index] || before[index] === "C")).toBe(true);
  });

  it("has nothing to do with the lot of the control group", () => {
    const control = people.filter((person) => isInControlGroup("insert-rule/first-order", person, 5000, hash));
    const ofA = control.filter((person) => variantByLot("insert-rule/first-order", person, half, hash).id === "A").length;
    expect(Math.abs(ofA - control.length / 2)).toBeLessThan(4 * Math.sqrt(control.length / 4));
  });

  it("is drawn anew for every experiment", () => {
    const [one, two] = [drawn(half), drawn(half, "referral")];
    const same = one.filter((id, index) => id === two[index]).length;
    expect(Math.abs(same - 10_000)).toBeLessThan(4 * Math.sqrt(5000));
  });

  it("takes the only one there is, and fails where there is none", () => {
    expect(variantByLot("x", "1", [{ id: "A", weight: 7 }], hash).id).toBe("A");
    expect(() => variantByLot("x", "1", [], hash)).toThrow();
  });
});
