import { expect, it } from "vitest";
import { shownName } from "~/features/reviews/domain/answering/shown-name";

it("a review is signed with the first name and the last name's initial, or the first name alone", () => {
  expect([shownName({ firstName: "Änne", lastInitial: "G" }), shownName({ firstName: "Änne", lastInitial: null })]).toEqual(["Änne G.", "Änne"]);
});
