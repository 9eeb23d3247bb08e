import { expect, it } from "vitest";
import { checkNode, isOlder } from "../../../scripts/setup/check-node.mjs";

it.each([
  ["18.20.8", "20.19", true],
  ["20.18.3", "20.19", true],
  ["20.19.0", "20.19", false],
  ["20.20.2", "20.19", false],
  ["22.1.0", "20.19", false],
])("Node %s is older than %s: %s", (version, needed, older) => {
  expect(isOlder(version, needed)).toBe(older);
});

it("an old Node is told in one sentence what to install", () => {
  expect(() => checkNode("16.20.2")).toThrow(/^Kundenkreis needs Node .+ this is 16\.20\.2: install .+\.$/);
});
