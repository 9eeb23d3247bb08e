import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { helpfulRank } from "~/features/reviews/domain/showing/helpful-rank";
import { rankProducts } from "~/features/reviews/domain/showing/product-rank";
import type { StarCounts } from "~/features/reviews/domain/showing/product-rank";

describe("how helpful a review is", () => {
  it.each([
    // The lower Wilson bound for z = 1.96, as R's binom.confint(method = "wilson") has it.
    [0, 0, 0], [1, 0, 206_549], [0, 1, 0], [10, 0, 722_460], [90, 10, 825_633], [5, 5, 236_593], [600, 400, 569_301],
  ])("by %i of those who found it so and %i who did not is %i millionths", (helpful, notHelpful, rank) => {
    expect(Math.abs(helpfulRank(helpful, notHelpful) - rank)).toBeLessThanOrEqual(15);
  });

  it("one vote of one counts less than ninety of a hundred", () => {
    expect(helpfulRank(1, 0)).toBeLessThan(helpfulRank(90, 10));
  });

  it("is never more than the share itself, never less than nothing, grows with every yes and does not with a no", () => {
    fc.assert(fc.property(fc.nat(100_000), fc.nat(100_000), (helpful, notHelpful) => {
      const rank = helpfulRank(helpful, notHelpful);
      expect(Number.isInteger(rank)).toBe(true);
      expect(rank).toBeGreaterThanOrEqual(0);
      expect(rank).toBeLessThanOrEqual((1_000_000 * helpful) / (helpful + notHelpful || 1));
      expect(helpfulRank(helpful + 1, notHelpful)).toBeGreaterThanOrEqual(rank);
      expect(helpfulRank(helpful, notHelpful + 1)).toBeLessThanOrEqual(rank);
    }));
  });
});

describe("which product is rated best", () => {
  const product = (productId: string, counts: StarCounts) => ({ productId, counts });
  const order = (...products: ReturnType<typeof product>[]) => rankProducts(products).map(({ productId }) => productId);

  it("is not the one that a single customer gave five stars", () => {
    expect(order(product("1", [0, 0, 0, 0, 1]), product("2", [0, 0, 10, 40, 150]), product("3", [50, 20, 10, 5, 5]))).toEqual(["2", "1", "3"]);
  });

  it("and a single bad review does not make the worst", () => {
    expect(order(product("1", [1, 0, 0, 0, 0]), product("2", [100, 50, 0, 0, 0]), product("3", [0, 0, 0, 50, 50]))).toEqual(["3", "1", "2"]);
  });

  it("is nothing that nobody has rated; among equals who has more reviews stands first, then the older product", () => {
    expect(order(product("9", [0, 0, 0, 0, 0]), product("10", [0, 0, 0, 4, 0]), product("2", [0, 0, 0, 4, 0]), product("3", [0, 0, 0, 5, 0]))).toEqual(["3", "2", "10"]);
  });
});
