import { loadEnvironmentFile } from "./setup/given-database.mjs";
import { prepare } from "./setup/prepare.mjs";
import { runEntry, tellError } from "./setup/run-entry.mjs";
import { runChecks } from "./testing/run-checks.mjs";
import { runTests } from "./testing/run-tests.mjs";

/** What has to be right besides the tests; each counts as one more test. What takes longest is begun first. */
const checks = [
  { title: "ESLint", args: ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings=0"] },
  { title: "Types", args: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."] },
  { title: "Types of the extensions", args: ["scripts/extensions/check-types.mjs"] },
  { title: "shopify app build", args: ["scripts/extensions/app-build.mjs"] },
  { title: "The sandbox's admin has Shopify's elements", args: ["scripts/extensions/element-list.mjs", "--check"] },
  { title: "Generated operations are current", args: ["node_modules/tsx/dist/cli.mjs", "scripts/codegen.ts", "--check"] },
  { title: ".env.example names every setting", args: ["node_modules/tsx/dist/cli.mjs", "scripts/check-env.ts"] },
];
/** As many as CI has cores. */
const checksAtOnce = 2;

// All that CI checks; everything runs, whatever fails before. The last line always reads "N passed, N failed".
await runEntry(async () => {
  loadEnvironmentFile();
  let tests = { passed: 0, failed: 1 };
  let passedChecks = 0;
  /** @type {string[]} */
  let failedChecks = [];
  try {
    await prepare();
    failedChecks = await runChecks(checks, { atOnce: checksAtOnce });
    passedChecks = checks.length - failedChecks.length;
    tests = await runTests(process.argv.slice(2));
  } catch (error) {
    tellError(error);
  }
  if (failedChecks.length > 0) console.log(`Besides the tests: ${failedChecks.join(", ")} failed, see above.`);
  const failed = tests.failed + failedChecks.length;
  console.log(`${tests.passed + passedChecks} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
