import { describe, expect, it } from "vitest";
import { mayReadAllOrders } from "~/core/history/domain/all-orders-scope";
import { historyStandingOf, percentRead } from "~/core/history/domain/history-standing";
import { failedAgain, failureText, isOver, readFailure } from "~/core/history/domain/import-part";
import type { PartStanding } from "~/core/history/domain/import-part";
import { ordersSince, wasLimited } from "~/core/history/domain/import-range";
import { sureAfterPage } from "~/core/history/domain/reconciliation-range";

const now = new Date("2026-11-21T12:00:00Z");
const part = (change: Partial<PartStanding> = {}): PartStanding =>
  ({ part: "orders", state: "waiting", since: null, expected: null, read: 0, failure: null, startedAt: now, finishedAt: null, ...change });

describe("a part that cannot be collected", () => {
  it("is begun anew three times, then over; one that is denied is over at once", () => {
    const [once, twice] = [failedAgain(null, "timeout"), failedAgain(failedAgain(null, "timeout"), "failed")];
    expect([isOver(once), isOver(twice), isOver({ because: "failed", times: 4 })]).toEqual([false, false, true]);
    expect(isOver(failedAgain(null, "denied"))).toBe(true);
  });

  it("says why and how often in one word of its table", () => {
    expect(readFailure(failureText({ because: "expired", times: 12 }))).toEqual({ because: "expired", times: 12 });
    expect([readFailure(null), readFailure("something else")]).toEqual([null, null]);
  });
});

describe("how far back", () => {
  it("is two years where Shopify allows it, else sixty days", () => {
    expect(ordersSince(now, true).toISOString()).toBe("2024-11-21T12:00:00.000Z");
    expect(ordersSince(now, false).toISOString()).toBe("2026-09-22T12:00:00.000Z");
    expect(wasLimited({ startedAt: now, since: ordersSince(now, false) })).toBe(true);
    expect(wasLimited({ startedAt: now, since: ordersSince(now, true) })).toBe(false);
  });

  it.each([["read_orders,read_all_orders", true], ["read_orders", false], ["read_all_orders_of", false]])(
    "scopes %s: %s", (scopes, expected) => { expect(mayReadAllOrders({ scopes })).toBe(expected); });
});

describe("what is known of the past", () => {
  it("is nothing while orders are being read, and complete once every part is", () => {
    expect(historyStandingOf([])).toMatchObject({ complete: false, since: null });
    const since = ordersSince(now, false);
    expect(historyStandingOf([part({ state: "reading", since })])).toMatchObject({ complete: false, since: null, limitedTo60Days: true });
    expect(historyStandingOf([part({ state: "done", since }), part({ part: "orderDetails", state: "reading" })])).toMatchObject({ complete: false, since });
    expect(historyStandingOf([part({ state: "done", since })])).toMatchObject({ complete: true, since });
  });

  it("in percent: unknown before Shopify has counted, never a hundred before the end", () => {
    expect(percentRead(part())).toBeNull();
    expect(percentRead(part({ state: "running", expected: 7 }))).toBeNull();
    expect(percentRead(part({ state: "reading", expected: 200, read: 200 }))).toBe(99);
    expect(percentRead(part({ state: "reading", expected: 200, read: 50 }))).toBe(25);
    expect(percentRead(part({ state: "done", read: 3, expected: 3 }))).toBe(100);
  });
});

it("the sure point follows the pages, never goes back, and never beyond the beginning", () => {
  const [early, late] = [new Date("2026-11-20T00:00:00Z"), new Date("2026-11-22T00:00:00Z")];
  expect(sureAfterPage(undefined, early, now)).toEqual(early);
  expect(sureAfterPage(new Date("2026-11-19T00:00:00Z"), early, now)).toEqual(early);
  expect(sureAfterPage(late, early, now)).toEqual(now);
});
