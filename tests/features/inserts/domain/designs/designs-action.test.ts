import { expect, it } from "vitest";
import { readDesignsAction } from "~/features/inserts/domain/designs/designs-action";

const read = (posted: Record<string, string>) => readDesignsAction(new URLSearchParams(posted));

it("reads what the page posts", () => {
  expect(read({ intent: "duplicate", id: "letter", locale: "de" })).toEqual({ intent: "duplicate", id: "letter", locale: "de" });
  expect(read({ intent: "archive", id: "design-0123456789abcdef", version: "3", locale: "en" })).toEqual({ intent: "archive", id: "design-0123456789abcdef", version: "3", locale: "en" });
});

it.each([{}, { intent: "archive", id: "letter" }, { intent: "archive", id: "letter", version: "-1" }, { intent: "duplicate", id: "../x" }, { intent: "duplicate", id: "" }, { intent: "burn", id: "letter" }] as Record<string, string>[])(
  "what no page of ours posts is nothing: %j", (posted) => { expect(read(posted)).toBeUndefined(); },
);
