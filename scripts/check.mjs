import { spawn } from "node:child_process";
import { checkNode } from "./setup/check-node.mjs";
import { generateClient } from "./setup/generate-client.mjs";
import { install } from "./setup/install.mjs";
import { inProject, projectFolder } from "./setup/project.mjs";
import { runEntry } from "./setup/run-entry.mjs";
import { step } from "./setup/step.mjs";

/** What has to be right besides the tests: title and program. */
const checks = [
  { title: "Types", args: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."] },
  { title: "ESLint", args: ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings=0"] },
  { title: "Generated operations are current", args: ["node_modules/tsx/dist/cli.mjs", "scripts/codegen.ts", "--check"] },
  { title: ".env.example names every setting", args: ["node_modules/tsx/dist/cli.mjs", "scripts/check-env.ts"] },
];

// Everything CI checks. The tests come last, so that the last line reads "N passed, N failed"; all of it runs, whatever fails.
await runEntry(async () => {
  checkNode();
  await install();
  await generateClient();
  const failed = [];
  for (const { title, args } of checks) {
    await step(title, () => run(args)).catch(() => failed.push(title));
  }
  await run(["scripts/test.mjs"], () => failed.length > 0 && console.log(`\nBesides the tests, this failed: ${failed.join(", ")} (see above).`)).catch(() => failed.push("tests"));
  return failed.length === 0 ? 0 : 1;
});
