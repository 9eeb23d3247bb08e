import { expect, it } from "vitest";
import { keepUsed } from "../../../scripts/codegen/keep-used";

it("keeps what a document needs, directly or through another type, and nothing else", () => {
  const source = [
    "import type { X } from 'x';",
    "export type Reason = 'A' | 'B';",
    "export type Unused = { other: AlsoUnused };",
    "export type AlsoUnused = 'C';",
    "export type FindQuery = { reason: Reason };",
    "export const FindDocument = {} as X<FindQuery>;",
    "",
  ].join("\n");
  expect(keepUsed(source)).toBe(
    ["import type { X } from 'x';", "export type Reason = 'A' | 'B';", "export type FindQuery = { reason: Reason };", "export const FindDocument = {} as X<FindQuery>;", ""].join("\n"),
  );
});
