import { expect, it } from "vitest";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";

it.each([
  [{ code: "TAKEN", message: "Code must be unique. Please try a different code." }, true],
  [{ code: null, message: "Code must be unique. Please try a different code." }, true],
  [{ code: "DUPLICATE", message: "x" }, true],
  [{ code: "INVALID", message: "Code is invalid" }, false],
])("knows a name that is taken: %j", (error, taken) => {
  expect(sortUserErrors([error])).toMatchObject({ ok: false, taken });
});

it("takes Shopify's own failure for no refusal", () => {
  expect(() => sortUserErrors([{ message: "Internal error", code: "INTERNAL_ERROR" }])).toThrow(/fell over/);
});

it("is content with no errors", () => { expect(sortUserErrors([])).toEqual({ ok: true }); });
