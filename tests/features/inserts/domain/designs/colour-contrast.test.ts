import { describe, expect, it } from "vitest";
import { contrastProblems, contrastRatio } from "~/features/inserts/domain/designs/colour-contrast";

describe("the contrast of two colours", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#000000", 21],
    ["#777777", "#ffffff", 4.48],
    ["#767676", "#ffffff", 4.54],
    ["#ff0000", "#ffffff", 4],
    ["#123456", "#123456", 1],
  ])("of %s on %s is %f, as WCAG reckons it", (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 1);
  });

  it("of a design is told where it is too little, and not where it is enough", () => {
    expect(contrastProblems({ accent: "#1f4d42", ground: "#edf2ee" })).toEqual([]);
    expect(contrastProblems({ accent: "#ffcc00", ground: "#ffffff" }).map(({ colour, on }) => [colour, on])).toEqual([["accent", "paper"], ["accent", "ground"]]);
    expect(contrastProblems({ accent: "#000000", ground: "#333333" }).map(({ colour, on }) => [colour, on])).toEqual([["accent", "ground"], ["ground", "text"]]);
  });
});
