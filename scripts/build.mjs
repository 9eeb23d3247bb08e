import { build } from "./setup/build.mjs";
import { generateClient } from "./setup/generate-client.mjs";
import { runEntry } from "./setup/run-entry.mjs";
import { step } from "./setup/step.mjs";

await runEntry(async () => {
  await generateClient();
  await step("Building", build);
});
