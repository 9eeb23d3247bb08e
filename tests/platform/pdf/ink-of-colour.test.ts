import { expect, it } from "vitest";
import { inkOfColour } from "~/platform/pdf/ink-of-colour";

it.each([
  ["#000000", [0, 0, 0, 100]],
  ["#ffffff", [0, 0, 0, 0]],
  ["#808080", [0, 0, 0, 50]],
  ["#ff0000", [0, 100, 100, 0]],
  ["#00ffff", [100, 0, 0, 0]],
  ["#1f4d42", [60, 0, 14, 70]],
])("%s is printed as %j: what all inks have in common is black", (colour, ink) => {
  expect(inkOfColour(colour)).toEqual(ink);
});
