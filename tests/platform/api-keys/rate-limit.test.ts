import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateLimit, rateLimitHeaders, secondsUntilNext, tokensAt } from "~/platform/api-keys/rate-limit";

const start = new Date("2026-11-21T12:00:00Z");
const later = (milliseconds: number): Date => new Date(start.getTime() + milliseconds);

describe("the bucket of a key", () => {
  it("refills ten a second, never beyond its brim", () => {
    expect(tokensAt({ tokens: 0, refilledAt: start }, later(500))).toBe(5);
    expect(tokensAt({ tokens: 59, refilledAt: start }, later(60_000))).toBe(rateLimit.burst);
  });

  it("a clock that was set back takes nothing and gives nothing", () => {
    expect(tokensAt({ tokens: 7, refilledAt: start }, later(-60_000))).toBe(7);
  });

  it("whoever waits as long as was said finds one", () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), (tokens) => {
      expect(tokensAt({ tokens, refilledAt: start }, later(secondsUntilNext(tokens) * 1000))).toBeGreaterThanOrEqual(1);
    }));
  });

  it("says what is left", () => {
    expect(rateLimitHeaders(41.7)).toEqual({ "ratelimit-policy": '"key";q=60;w=6', ratelimit: '"key";r=41;t=2' });
    expect(rateLimitHeaders(0)["ratelimit"]).toBe('"key";r=0;t=6');
  });
});
