// Writes app/platform/shopify/generated.ts; with --check it only says whether that file is current.
import { readFileSync, writeFileSync } from "node:fs";
import { generateOperationTypes } from "./codegen/generate";
import { generatedFile, hashOperations, operationsFolder, schemaFile } from "./setup/generate-operations.mjs";
import { inProject, projectFolder } from "./setup/project.mjs";

try {
  const generated = await generateOperationTypes({ root: projectFolder, schemaFile, operationsFolder, sourcesHash: hashOperations() });
  if (!process.argv.includes("--check")) writeFileSync(inProject(generatedFile), generated);
  else if (readFileSync(inProject(generatedFile), "utf8") !== generated) throw new Error(`${generatedFile} is not current: run "npm run codegen" and commit it.`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
