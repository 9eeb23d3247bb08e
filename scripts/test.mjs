import { loadEnvironmentFile } from "./setup/given-database.mjs";
import { prepare } from "./setup/prepare.mjs";
import { runEntry, tellError } from "./setup/run-entry.mjs";
import { runTests } from "./testing/run-tests.mjs";

// The whole suite, or what the arguments choose. The last line always reads "N passed, N failed".
await runEntry(async () => {
  loadEnvironmentFile();
  let result = { passed: 0, failed: 1 };
  try {
    await prepare();
    result = await runTests(process.argv.slice(2));
  } catch (error) {
    tellError(error);
  }
  console.log(`${result.passed} passed, ${result.failed} failed`);
  return result.failed === 0 ? 0 : 1;
});
