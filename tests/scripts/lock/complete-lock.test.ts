import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { missingPlatformPackages } from "../../../scripts/lock/complete-lock.mjs";
import { inProject } from "../../../scripts/setup/project.mjs";

it("package-lock.json holds every platform's packages, or npm ci would refuse it (node scripts/complete-lock.mjs adds them)", () => {
  const lock = JSON.parse(readFileSync(inProject("package-lock.json"), "utf8"));
  expect(missingPlatformPackages(lock).map(({ path }) => path)).toEqual([]);
});

it("a package that the lock file does not hold is added for its platform only", () => {
  const packages = {
    "node_modules/rollup": {
      dev: true,
      license: "MIT",
      optionalDependencies: { "@rollup/rollup-linux-x64-gnu": "4.0.0", "@rollup/rollup-linux-arm64-musl": "4.0.0", "@rollup/rollup-darwin-arm64": "4.0.0", fsevents: "~2.3.2" },
    },
    "node_modules/@rollup/rollup-linux-x64-gnu": { version: "4.0.0" },
  };
  expect(missingPlatformPackages({ packages })).toEqual([
    { path: "node_modules/@rollup/rollup-linux-arm64-musl", entry: { version: "4.0.0", cpu: ["arm64"], os: ["linux"], libc: ["musl"], dev: true, license: "MIT", optional: true } },
    { path: "node_modules/@rollup/rollup-darwin-arm64", entry: { version: "4.0.0", cpu: ["arm64"], os: ["darwin"], dev: true, license: "MIT", optional: true } },
  ]);
});

it("one that lies inside its owner is there", () => {
  const packages = {
    "node_modules/a/node_modules/b": { optionalDependencies: { "b-linux-x64": "1.0.0" } },
    "node_modules/a/node_modules/b-linux-x64": { version: "1.0.0" },
  };
  expect(missingPlatformPackages({ packages })).toEqual([]);
});
