import { expect, it } from "vitest";
import { initialOf } from "~/platform/shopify/payloads/initial-of";

it("of a last name only its first letter is kept, as a capital; no letter, nothing", () => {
  expect([" ägä", "Groß", "von Ahn", "Öz", "1. Vorsitz", "Ψαρός"].map(initialOf)).toEqual(["Ä", "G", "V", "Ö", "V", "Ψ"]);
  expect([null, undefined, "", " ", "…", "🙂"].map(initialOf)).toEqual([null, null, null, null, null, null]);
});
