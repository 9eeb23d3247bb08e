import { expect, it } from "vitest";
import { isSelected, nothingSelected, select, selectedCount } from "~/features/inserts/domain/packing/parcel-selection";

it("what is chosen stays while pages are turned", () => {
  const first = select(nothingSelected, ["1", "2"], true, ["1", "2", "3"]);
  const second = select(first, ["11"], true, ["11", "12"]);
  expect([selectedCount(second), isSelected(second, "1"), isSelected(second, "12")]).toEqual([3, true, false]);
  expect(selectedCount(select(second, ["1"], false, ["1", "2", "3"]))).toBe(2);
});

it("all that match are chosen, also those not seen; letting go of one keeps those of the page", () => {
  const all = { kind: "all", count: 4711 } as const;
  expect([selectedCount(all), isSelected(all, "never seen")]).toEqual([4711, true]);
  const some = select(all, ["2"], false, ["1", "2", "3"]);
  expect([selectedCount(some), isSelected(some, "2"), isSelected(some, "never seen")]).toEqual([2, false, false]);
});
