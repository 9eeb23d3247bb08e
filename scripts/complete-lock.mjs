import { readFileSync, writeFileSync } from "node:fs";
import { missingPlatformPackages } from "./lock/complete-lock.mjs";
import { inProject } from "./setup/project.mjs";

// After an `npm install` against a registry that does not serve every platform's packages: adds what is missing, so that `npm ci` works everywhere.
const lock = JSON.parse(readFileSync(inProject("package-lock.json"), "utf8"));
const missing = missingPlatformPackages(lock);
for (const { path, entry } of missing) lock.packages[path] = entry;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
if (missing.length > 0) writeFileSync(inProject("package-lock.json"), `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages added to package-lock.json`);
