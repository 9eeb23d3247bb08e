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

it("says which input it was", () => {
  expect(sortUserErrors([{ field: ["metafields", "3", "ownerId"], message: "Owner does not exist", code: "INVALID" }])).toMatchObject({ atIndex: 3 });
  expect(sortUserErrors([{ field: null, message: "x" }])).toMatchObject({ atIndex: null });
});

it("is content with no errors", () => { expect(sortUserErrors([])).toEqual({ ok: true }); });
