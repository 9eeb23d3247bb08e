import { describe, expect, it } from "vitest";
import { failureKind, nextStep } from "~/platform/jobs/failure";
import { ShopifyRefused, ShopifyThrottled, ShopifyUnavailable } from "~/platform/shopify/shopify-errors";

describe("a job that failed", () => {
  it.each([
    [new ShopifyThrottled("x"), "throttled"], [new ShopifyUnavailable("x"), "unavailable"], [new ShopifyRefused("x"), "refused"],
    [new Error("x"), "unexpected"], ["thrown text", "unexpected"],
  ] as const)("%s is %s", (error, kind) => { expect(failureKind(error)).toBe(kind); });

  it("waits when throttled, as long as it takes, and that is no failure", () => {
    expect(nextStep("throttled", 10_000)).toEqual({ again: true, afterMilliseconds: 1_000, countsAsFailure: false });
  });

  it("is tried again for about a day when Shopify is silent, ever more slowly", () => {
    const waits: number[] = [];
    for (let failures = 0; ; failures++) {
      const step = nextStep("unavailable", failures);
      if (!step.again) break;
      waits.push(step.afterMilliseconds);
    }
    const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(20);
    expect(hours).toBeLessThan(30);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });

  it("is not tried again when Shopify refused", () => { expect(nextStep("refused", 0)).toEqual({ again: false }); });
  it("is given up after some tries when the fault is ours", () => { expect(nextStep("unexpected", 8)).toEqual({ again: false }); });
});
