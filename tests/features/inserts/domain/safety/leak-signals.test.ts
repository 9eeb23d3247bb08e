import { describe, expect, it } from "vitest";
import { leakSignals, leakThresholds } from "~/features/inserts/domain/safety/leak-signals";
import type { NetworkScans } from "~/features/inserts/domain/safety/leak-signals";

const now = new Date("2026-11-22T12:00:00Z");
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const row = (networkHash: string, change: Partial<NetworkScans> = {}): NetworkScans => ({ networkHash, scans: 1, afterEnd: 0, firstAt: daysAgo(1), lastAt: daysAgo(1), ...change });
const rows = (count: number, change: Partial<NetworkScans> = {}): NetworkScans[] => Array.from({ length: count }, (_, index) => row(`n${index}`, change));
const kinds = (scans: readonly NetworkScans[]): string[] | undefined => leakSignals(scans, now)?.signals.map(({ kind }) => kind);

describe("a code scanned from many networks", () => {
  const { networks, days } = leakThresholds.manyNetworks;
  it.each([
    ["one network fewer than the threshold", rows(networks - 1), undefined],
    ["as many as the threshold", rows(networks), ["many-networks"]],
    ["as many, but one of them too long ago", [...rows(networks - 1), row("old", { firstAt: daysAgo(days + 2), lastAt: daysAgo(days + 1) })], undefined],
    ["nothing at all", [], undefined],
  ])("%s", (_, scans, expected) => {
    expect(kinds(scans)).toEqual(expected);
  });

  it("says the figures that made it suspicious", () => {
    expect(leakSignals(rows(7), now)?.signals).toEqual([{ kind: "many-networks", networks: 7, days: 7 }]);
  });

  it("the same network has another hash in the next month: months are not added up", () => {
    const first = new Date("2026-12-01T12:00:00Z");
    const before = rows(3, { firstAt: new Date("2026-11-29T12:00:00Z"), lastAt: new Date("2026-11-30T12:00:00Z") });
    const after = Array.from({ length: 3 }, (_, index) => row(`m${index}`, { firstAt: first, lastAt: first }));
    expect(leakSignals([...before, ...after], first)).toBeUndefined();
  });
});

describe("a code tried again and again after its end", () => {
  it.each([
    ["five times from two networks", [row("a", { afterEnd: 3, scans: 4 }), row("b", { afterEnd: 2, scans: 2 })], ["after-end"]],
    ["five times by one household", [row("a", { afterEnd: 5, scans: 5 }), row("b")], undefined],
    ["four times", [row("a", { afterEnd: 2, scans: 2 }), row("b", { afterEnd: 2, scans: 2 })], undefined],
    ["five times, long ago", [row("a", { afterEnd: 3, lastAt: daysAgo(31) }), row("b", { afterEnd: 2, lastAt: daysAgo(31) })], undefined],
  ])("%s", (_, scans, expected) => {
    expect(kinds(scans)).toEqual(expected);
  });
});

it("a code scanned without end, be it from one network, is shown, but weighs less than one that went round", () => {
  const endless = leakSignals([row("a", { scans: 40 })], now);
  expect(endless?.signals).toEqual([{ kind: "endless-scans", scans: 40, days: 7 }]);
  expect(endless?.weight ?? 9).toBeLessThan(leakSignals(rows(5), now)?.weight ?? 0);
});

it("the more networks, the heavier", () => {
  expect(leakSignals(rows(20), now)?.weight ?? 0).toBeGreaterThan(leakSignals(rows(6), now)?.weight ?? 9);
});
