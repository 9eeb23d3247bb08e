import { describe, expect, it } from "vitest";
import { spend, waitMilliseconds } from "~/platform/shopify/points-bucket";
import { readCost } from "~/platform/shopify/read-cost";

const heard = { maximumAvailable: 1000, currentlyAvailable: 50, restoreRate: 100, heardAtMilliseconds: 10_000 };

describe("waiting for points", () => {
  it("does not wait before anything was heard of the shop", () => { expect(waitMilliseconds(undefined, 500, 0)).toBe(0); });
  it("does not wait while there are enough", () => { expect(waitMilliseconds(heard, 50, 10_000)).toBe(0); });
  it("waits until the missing ones have come back", () => { expect(waitMilliseconds(heard, 150, 10_000)).toBe(1_000); });
  it("counts what has come back since", () => { expect(waitMilliseconds(heard, 150, 10_600)).toBe(400); });
  it("knows that the bucket does not overflow", () => { expect(waitMilliseconds(heard, 1000, 10_000_000)).toBe(0); });
  it("lets a call through that costs more than the bucket holds: Shopify has to say so", () => {
    expect(waitMilliseconds({ ...heard, currentlyAvailable: 1000 }, 5000, 10_000)).toBe(0);
  });
  it("reckons with calls whose answer has not come", () => { expect(waitMilliseconds(spend(heard, 50), 50, 10_000)).toBe(500); });
  it("reads what Shopify says, and nothing where it says nothing", () => {
    expect(readCost({ cost: { throttleStatus: { maximumAvailable: 1, currentlyAvailable: 2, restoreRate: 3 } } })).toEqual({ maximumAvailable: 1, currentlyAvailable: 2, restoreRate: 3 });
    expect(readCost(undefined)).toBeUndefined();
    expect(readCost({ cost: {} })).toBeUndefined();
  });
});
