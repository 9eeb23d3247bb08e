// Compares .env.example with what the app's configuration reads.
import { readFileSync } from "node:fs";
import { configSchema } from "../app/platform/config.server";
import { compareSettings } from "./settings/compare-settings";
import { inProject } from "./setup/project.mjs";

/** Read by the scripts alone, not by the app. */
const ofTheScripts = ["DATABASE_OWNER_URL", "SANDBOX_PORT", "TEST_DATABASE_URL"];

const problems = compareSettings(readFileSync(inProject(".env.example"), "utf8"), Object.keys(configSchema.shape), ofTheScripts);
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
