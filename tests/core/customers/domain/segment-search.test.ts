import { describe, expect, it } from "vitest";
import { segmentSearch } from "~/core/customers/domain/segment-search";

describe("a segment's name as it is searched for", () => {
  it.each([
    ["Stamm", "stamm*"],
    ["  Käufer   Österreich ", "käufer* österreich*"],
    ["VIP (Wien)", "vip* wien*"],
    ["Kund:innen", "kund* innen*"],
    ["Gold OR NOT Silber", "gold* or* not* silber*"],
    ["-Newsletter", "newsletter*"],
    [`"Treue" 'Kundschaft' \\ *`, "treue* kundschaft*"],
    ["2026", "2026*"],
    ["日本の顧客", "日本の顧客*"],
  ])("%s is searched for as %s", (typed, search) => { expect(segmentSearch(typed)).toBe(search); });

  it.each(["", "   ", "()*:\"'\\-"])("%j says nothing to search for", (typed) => { expect(segmentSearch(typed)).toBeNull(); });

  it("stays short, whatever is pasted", () => {
    expect(segmentSearch("a ".repeat(1000))?.split(" ")).toHaveLength(8);
    expect(segmentSearch("x".repeat(5000))).toHaveLength(256);
  });
});
