import { existsSync, readFileSync } from "node:fs";
import { hashSources } from "./hash-sources.mjs";
import { inProject } from "./project.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { step } from "./step.mjs";

export const schemaFile = "sandbox/admin-api/schema.graphql";
export const operationsFolder = "app/platform/shopify/operations";
export const generatedFile = "app/platform/shopify/generated.ts";

/** The hash that the generated file carries in its head. It is in git, so that a fresh clone has nothing to generate. */
export function hashOperations() {
  return hashSources([schemaFile, operationsFolder, "scripts/codegen"]);
}

/** Generates the typed Admin API operations when an operation, the schema or the generator has changed. */
export async function generateOperations() {
  if (!existsSync(inProject(operationsFolder)) || !existsSync(inProject(schemaFile))) return;
  if (existsSync(inProject(generatedFile)) && readFileSync(inProject(generatedFile), "utf8").includes(hashOperations())) return;
  await step("Generating the Admin API operations", () =>
    runQuietly(process.execPath, [inProject("node_modules/tsx/dist/cli.mjs"), "scripts/codegen.ts"], {
      whatToDo: "The Admin API operations could not be generated; what is wrong stands above.",
    }),
  );
}
