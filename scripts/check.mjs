import { spawn } from "node:child_process";
import { loadEnvironmentFile } from "./setup/given-database.mjs";
import { prepare } from "./setup/prepare.mjs";
import { inProject, projectFolder } from "./setup/project.mjs";
import { runEntry, tellError } from "./setup/run-entry.mjs";
import { runTests } from "./testing/run-tests.mjs";

/** What has to be right besides the tests; each counts as one more test. */
const checks = [
  { title: "Generated operations are current", args: ["node_modules/tsx/dist/cli.mjs", "scripts/codegen.ts", "--check"] },
  { title: "Types", args: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."] },
  { title: "Types of the extensions", args: ["scripts/extensions/check-types.mjs"] },
  { title: "The sandbox's admin has Shopify's elements", args: ["scripts/extensions/element-list.mjs", "--check"] },
  { title: "shopify app build", args: ["scripts/extensions/app-build.mjs"] },
  { title: "ESLint", args: ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings=0"] },
  { title: ".env.example names every setting", args: ["node_modules/tsx/dist/cli.mjs", "scripts/check-env.ts"] },
];

// All that CI checks; everything runs, whatever fails before. The last line always reads "N passed, N failed".
await runEntry(async () => {
  loadEnvironmentFile();
  let tests = { passed: 0, failed: 1 };
  let passedChecks = 0;
  /** @type {string[]} */
  const failedChecks = [];
  try {
    await prepare();
    for (const { title, args } of checks) {
      const startedAt = performance.now();
      const ok = await run(args);
      console.log(`${ok ? "✓" : "✗"} ${title} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
      if (ok) passedChecks += 1;
      else failedChecks.push(title);
    }
    tests = await runTests(process.argv.slice(2));
  } catch (error) {
    tellError(error);
  }
  if (failedChecks.length > 0) console.log(`Besides the tests: ${failedChecks.join(", ")} failed, see above.`);
  const failed = tests.failed + failedChecks.length;
  console.log(`${tests.passed + passedChecks} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/**
 * @param {string[]} args of node, the first from the project's folder on
 * @returns {Promise<boolean>}
 */
function run([program = "", ...args]) {
  const child = spawn(process.execPath, [inProject(program), ...args], { cwd: projectFolder, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code === 0));
  });
}
